# random scenario, seed 101, number 27, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
unreg C a 1M
enable E
unreg C a+128K 3968K flags=1
effcap on
map C b+64K 1M 64K flags=r
reg E a 1M
unmap E 1M 64K
reg E a 1M flags=1
unmap E 1M 64K
unreg E a 1M
map C a 64K 1M
ioctl C MAP_DMA @0
unreg C b+2M 512K
fork
endfork
map C a+3M 2M 1M argsz=33
unmap C 64K 1M
unreg C a 1M
create E 21 256M 1
create C 30 1G 0
reg C a 1M
unset_container G
remove E 0
unmap E 2M 1M
map E a+4K 0 64K flags=4
map C a 4K 1M
rlimit 9M
check_ext C 5
map E a+128K WIN1+64K 64K flags=w
unmap C 1M 32K
create E 12 1G 1
enable E
map E a+68K 16320K 64K argsz=31
disable E
create E 21 64M 1
map C a+64K WIN1+64K 4K flags=rw
effcap off
map E a WIN1+4K 0 flags=none argsz=33
unreg C a 1M
remove E 4K
create C 0 64M 2
unmap C 16320K 64K
map C a+64K WIN1+0x1000000000000 256K
unmap C 16320K 64K flags=1
map C b+64K WIN1+8M 2M flags=rw
map E a 0 64K flags=w
unmap C 1M 1M
map E a+2M 2M 128K
unreg E a 1M
fork
remove C 0
endfork
unmap E 0 16M
map E a+1M 128K 4K
unreg E b+128K 512K
create E 30 2G 1
map C b+64K 64K 64K argsz=31
map C b+1M WIN1+64K 128K
create C 21 1G 1
map E a+4K 0 256K
group_status G
create C 0 1G 1
reg C a+3M 64K
unreg C b+64K 2M
map E a+128K 0 512K
set_container H E
map C a+64K WIN1+1M 512K flags=r
remove C 4K argsz=15
map C a+1M 4K 64K
map C a+3M WIN1+0x1000000000000 64K flags=rw
remove E 0
map E a+3M 4K 64K
map E a+1028K 8M 64K flags=none
map E a+3M 16320K 64K
unmap C WIN1+0x1000000000000 64K
unmap C 0 64K
enable C
unmap C 64K 1M
reg E a 1M
map C b+2M WIN1+64K 0 flags=none
map C a+4K WIN1 64K
effcap on
create E 0 1G 2
reg C a+64K 1M
map C a+128K WIN1+4097 131073 flags=w
create E 16 1G 2
fork
remove E 4K
map E a WIN1+128K 4M
unmap C 0 256K
endfork
reg E a+1M 64K
map C a 16320K 64K
reg E a+64K 1M
set_iommu E v2
effcap on
create C 16 2G 2
rlimit 16M
ioctl C 0x3bff =0
map C b+4K 0 128K
reg C a+3M 64K
map E a WIN1+64K 1M flags=w
reg C a+64K 1M
unmap C WIN1+0x1000000000000 1M
map C a+64K WIN1+8M 0 flags=4
map E a+3M 0x2000000000000000 256K flags=w
map E a+1M 64K 256K
unmap E WIN1+1M 256K
