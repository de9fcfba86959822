# random scenario, seed 101, number 30, kind mix
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
reg C a 1M
set_iommu E v2
reg E a 1M
unreg C b+1M 512K
map C a+68K 8M 256K flags=none
unmap C 8M 128K flags=1
reg C a 1M
unset_container G
set_container H C
map C a WIN1+64K 1M argsz=31
set_container G E
reg E b+1M 64K
group_status H
reg E a 1M
map E a+64K 128K 128K flags=rw
unmap C WIN1+64K 1M
map E b+1088K 8M 128K
unmap E 64K 4K
unreg E b+1M 64K
map C b+2112K 4097 64K
remove C WIN1+64K
unreg E b+1M 64K
remove E 4G flags=1
create C 16 1G 1
map C b+1M WIN1+2M 64K flags=none
map E a+64K WIN1+1M 64K flags=none
create E 16 16M 6 flags=1
enable E
unmap E 0xfffffffffffff000 4K
remove E WIN1+64K
unmap E WIN1+64K 1M
set_iommu E v2
map C b 64K 64K
reg C a 1M
create E 13 1G 0
unmap E 128K 64K
remove E 0
map E b+2052K WIN1 64K
status
reg E a+128K 128K
disable E
map E b 1M 2M
unreg C a 1M
create C 21 64M 0
reg C a 1M
enable C
reg E a+128K 128K
map E b+128K 2097148K 4K
remove C WIN1
unmap E 1M 2M
map C a+128K WIN1 128K flags=rw
unreg E a 4M
fork
create E 12 2G 6
map E a+1088K 64K 4K flags=w
endfork
unmap C 64K 64K
reg C a 1M
reg E a 1M
remove E WIN1+64K
create C 21 1G 1
check_ext C 5
map E b 0 64K flags=r
unreg E a+64K 64K
unmap E 0 64K
info E argsz=16
unreg E a 1M
set_iommu E v2
set_iommu C v2
unreg C a+128K 128K
map C b+3M 64K 128K argsz=31
reg C b+1M 64K
map E a+132K 64K 64K argsz=33
create E 16 16M 0
effcap on
unmap C 64K 128K
remove C WIN1-1
map C a+128K 16320K 0
reg E a+128K 1M
unmap C 64K 64K
set_container G C
set_iommu C v2
map C a 0 64K flags=none
create C 30 2G 2
create C 21 16M 2
unset_container G
check_ext C 5
map E a+3M WIN1+0x1000000000000 64K
unmap E WIN1+1M 32K
rlimit 1M
ioctl E MAP_DMA @0
create E 21 1G 2
remove E WIN1+64K
map E a+3136K 64K 64K
reg C a 512K
reg C a+128K 128K argsz=23
set_container G C
effcap on
set_iommu E v2
map E b+128K WIN1+16320K 64K
create E 16 2G 3 argsz=39
reg E a 512K
map C a 64K 1M
map E a+2112K WIN1 64K
map E a+128K WIN1 128K
set_container I E
unmap C 4K 64K argsz=23
reg E a 64K
reg C a+3M 1M
