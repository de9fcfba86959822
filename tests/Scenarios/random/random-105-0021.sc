# random scenario, seed 105, number 21, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
enable C
fork
unmap C 2M 64K argsz=25
unmap C 8M 1M
endfork
remove C WIN1
unset_container H
map C a+64K 8M 4K
unreg C a 128K
reg C a 2M
map C a+4K 2M 128K
map C a+64K 4K 128K
map C a 64K 1M
unmap C 4K 128K
unmap C 2M 128K
map C a 64K 0
create C 12 16M 3
rlimit 8M+64K
info C argsz=16
set_container G C
set_container H C
unmap C 64K 1M
reg C a+1M 512K
fork
map C a 0 1M
endfork
unreg C a+64K 128K
map C a+1028K WIN1 4K
map C a 16320K 4K argsz=31
map C a+2M 128K 2097153
unreg C a+128K 2M
create C 0 256M 2
map C a+64K 16320K 64K
map C a WIN1+16320K 64K
reg C a 64K
unmap C 2M 64K
check_ext C v1
unmap C 128K 1M
create C 16 256M 2 argsz=39
unreg C a+64K 64K
reg C a 1M argsz=23
set_iommu C v2
unmap C 64K 0
fork
ioctl C REGISTER_MEMORY @0
create C 12 256M 0
endfork
set_container H C
effcap on
map C a+64K WIN1+8M 64K
unmap C 128K 2097153
create C 16 256M 1
unmap C WIN1+64K 1M
map C a+3M WIN1 4K
set_container G C
create C 13 48M 2
map C a+64K WIN1+64K 128K
set_container H C
create C 16 3M 1
reg C a 2M
create C 24 16M 1
effcap off
reg C a+2M 512K
unreg C a+1M 512K
create C 13 2G 1
map C a+1M 1M 64K flags=4
create C 0 256M 1
enable C
unmap C 2M 128K
map C a+1088K 2M 4K argsz=0
unreg C a+1M 512K
map C a+1M 16320K 64K
map C a+64K 2097148K 4K
map C a+4K WIN1 64K flags=4
create C 16 0 1
unmap C 8M 4K
map C a+1M 128K 4K flags=w
unmap C WIN1+1M 64K
map C a 0 2M
create C 24 64M 1
unreg C a+1M 1M
unset_container H
set_container H C
set_iommu C v2
unreg C a+1M 512K
unreg C a+1M 64K
remove C WIN1
create C 21 16M 1
map C a 64K 64K
map C a+132K 8M 256K flags=none
ioctl C MAP_DMA @0
unmap C 64K 16320K
map C a 64K 64K flags=4
map C a 128K 64K flags=r
map C a 0 256K flags=r
set_iommu C v2
create C 24 16M 0
unmap C WIN1+8M 64K flags=1
eeh C 4
reg C a+64K 4032K
map C a+3M 64K 1M
unreg C a+3M 4M
reg C a 64K
create C 12 2G 2
map C a+128K 1 256K flags=none
fork
reg C a 2M argsz=23
endfork
map C a+1M 64K 3M flags=4
set_iommu C v2
enable C
map C a+4K 16320K 64K flags=none
