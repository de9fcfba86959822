# random scenario, seed 102, number 49, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
set_iommu E v2
reg E a 1M
create E 16 1G 1 argsz=39
map E a 0 1M
remove C WIN1
create E 13 16M 2
map C a 1M 256K
remove C WIN1
unmap E 0 512K
create E 16 64M 2
reg E a 1M
check_ext C v1
unreg C a+64K 64K
unmap E 1M 256K
reg C a+64K 512K
unset_container H
map C a WIN1+64K 1M
remove E WIN1
map E a+64K 2M 512K flags=4
map E a WIN1+0x1000000000000 512K
unset_container I
map E b WIN1+64K 4K
unreg C b 128K
unreg C a+64K 512K
reg E b 64K
map E a+128K WIN1+1 64K
effcap off
reg E a+64K 2M
map E a+3076K 128K 128K flags=w
map C b+3M 0 64K
reg E a+64K 512K
unreg C a+64K 512K flags=1
reg C a+1M 512K
map C b+64K 128K 256K
unmap C WIN1+8M 1M
ioctl E 0x3bff =0
map E a+68K 8M 128K
map E a+128K 4K 64K flags=rw
unmap C 0 64K
unmap C WIN1+64K 1M
rlimit 8M+64K
create C 12 64M 3
unmap E 1M 256K
map C a+1M 1M 512K flags=none
unreg E a+3M 64K
unmap C 4K 16380K
set_container H E
set_iommu E v2
unmap C 2M 512K
map C b 64K 4K
create C 0 64M 3
map C b+1M 64K 512K
unmap E 0 32K flags=1
reg C b 64K
map E a+64K 8M 64K
fork
remove C 0
endfork
unreg C b+64K 512K argsz=23
unmap C 128K 128K
map C b+64K 0 512K flags=w argsz=31
map C b+64K 4K 128K flags=rw
set_container H E
map E a+1028K WIN1+64K 64K
remove C 4G
unreg C a 64K
create E 30 2G 1
rlimit 9M
eeh C 4
unreg C b 64K
unmap E WIN1+64K 4K
remove E WIN1-1
unmap E 16320K 64K
create C 0 16M 1
reg C a+64K 512K
api C
effcap on
map C a+128K 2M 64K flags=w
group_status H
reg E a 1M
reg E a+64K 512K
remove E 0
set_iommu E v2
map C b+4K 0 64K flags=rw
unreg E a+1M 512K
reg C a 4M
map E b+4K 2097088K 64K flags=rw
unreg C b 128K flags=1
set_container G E
unset_container H
unreg C b 64K
rlimit 2G+8M
map E a+64K 4K 2M argsz=0
set_container H E
set_iommu E v2
reg E a+1M 64K
unreg E b+2M 2M
ioctl E 0x3bff =0
reg E a 1M
create C 24 1G 6
create E 13 16M 1
reg E a+1M 64K
enable E
reg C a+128K 1M
rlimit inf
rlimit 2G
reg C a+1M 64K
map C b+3M WIN1+16320K 4K flags=r
create E 16 16M 2
