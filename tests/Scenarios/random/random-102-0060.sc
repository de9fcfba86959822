# random scenario, seed 102, number 60, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
set_iommu E v1
enable E
set_container G E
unreg C a+64K 64K
fork
unmap C WIN1+128K 64K
endfork
unset_container H
map C a+4K WIN1+16320K 4K
unreg C a 1M
unmap E WIN1+16320K 4K
set_container G E
set_iommu E v1
ioctl C REGISTER_MEMORY @0
map E a+1M WIN1+16320K 64K
disable E
enable C
unmap C 2M 14M
map E a 0 64K
remove C WIN1
ioctl C MAP_DMA @0
map E a+64K 4K 128K
set_container H C
unmap C 4K 128K
map E a+3M WIN1-64K 64K
unmap E WIN1+16320K 64K
reg C a 1M
unmap E 64K 4K
unmap E WIN1-64K 32K
disable E
map E a+2M 2M 128K flags=r
reg C a+1M 1M
unmap E WIN1-64K 64K
map E a+64K WIN1+64K 64K flags=w
map E a+1M 2M 4K
enable E
map E a WIN1+0x1000000000000 1M
map E a+4K 64K 64K flags=rw
map E a+1M 64K 1M
map C a+1M 0 512K
map E a+1M 16320K 64K flags=4
map E a+64K 16320K 64K
effcap on
map E a+1028K 64K 128K
map E a+1088K 0 64K argsz=31
map C a+1M 64K 2M flags=w
map C a+1M 1T 128K
unmap C 16320K 64K
unmap E 16320K 64K
unmap E 0 16M
unset_container G
ioctl E 0x3bff =0
unmap C 2M 128K
map E a+1M WIN1+8M 512K
enable E
enable E
unmap C 2M 4K
map E a WIN1 128K flags=rw argsz=31
unreg E a 1M
disable E
set_container H C
map E a+132K 8M 4K flags=w
map E a+1M 0xfffffffffffff000 2M
unmap C 4K 16380K
map C a+1M 8M 256K
unmap E WIN1-64K 32K
map E a+1M WIN1-64K 1M flags=rw argsz=31
enable E
unmap E WIN1+4K 16380K
set_container I C
map E a+1088K 0xfffffffffffff000 256K
map E a WIN1+64K 1M
map E a+4K 4097 256K argsz=0
map E a 2097148K 4K flags=4
group_status I
enable E
map E a+128K 4K 64K
unmap E 0 64K
effcap off
unreg C a 1M
set_iommu C v2
map E a+64K 0 64K flags=rw
reg C a 1M
map E a+64K 1M 4032K
reg C a+2M 2M
rlimit 9M
enable E
reg E a+2M 2M
unmap E 2097148K 4K
map E a+64K 4K 128K
map E a 64K 64K
map E a+2M 8M 128K
enable C
reg C a 1M
unreg C a+1M 2M
map C a 0 0
map E a+2M WIN1 2M flags=r
create C 21 16M 1
set_iommu C v2
map C a+64K 1M 4032K argsz=31
map C a+1088K 4K 4K
create C 12 16M 0
set_container H E
set_iommu E v1
reg E a+64K 512K
unmap E WIN1+16320K 4K argsz=23
info E argsz=15
enable E
map E a+3M 8M 256K flags=w
map C a+2M 4K 256K
