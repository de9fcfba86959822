# random scenario, seed 101, number 19, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
map C a+1M 1M 64K
map C a+64K WIN1+8M 128K
unreg C a 64K argsz=23
unreg C a+2M 2M
map C a+192K 2097148K 4K
reg C a+3M 1M
unmap C 2097148K 4K
map C a+3M 0 64K
unmap C WIN1+8M 128K
info C argsz=15
create C 12 2G 1
fork
unmap C 0 32K
endfork
unreg C a+3M 1M
map C a+3M 1M 64K flags=rw
reg C a+3M 1M
map C a 0 128K flags=w
map C a 128K 64K flags=r
unmap C 2M 14M
remove C 0
map C a+3M 2M 1M
unmap C 2097148K 4K
map C a+3M WIN1+4097 1M
reg C a 2M
remove C WIN1+64K
reg C a 2M
unreg C a 2M
reg C a+1M 128K
ioctl C MAP_DMA @0
info C
effcap off
unreg C a+1M 2M
create C 16 1G 1
unmap C 0 64K
remove C WIN1-1
map C a+64K 64K 4032K
reg C a 2M
reg C a+3M 1028K
reg C a 2M
rlimit 9M
enable C
unreg C a+3M 1M
create C 30 2G 1
unreg C a 2M
reg C a+3M 1M
check_ext C 5
unmap C WIN1+4097 1M
unset_container G
map C a+64K WIN1+8M 4K flags=w
reg C a+1M 512K
map C a+64K 64K 4K
unmap C 1M 64K
map C a+1088K 8M 128K
eeh C 4
unmap C WIN1+4097 1M argsz=23
set_container G C
set_iommu C v2
unset_container G
unmap C WIN1+8M 1M
unreg C a+2M 1M
map C a+64K 16320K 64K flags=r
remove C WIN1
effcap on
map C a+1M 2M 128K
reg C a 64K
create C 24 64M 1 flags=1
unreg C a 2M
unmap C 64K 4032K
reg C a 2M
reg C a 64K
effcap on
unmap C 0 128K
reg C a+128K 64K
unmap C 8M 128K
set_container G C
set_iommu C v2
map C a+128K 1 256K
effcap on
create C 0 2G 1
map C a+1M 64K 64K
map C a+1M WIN1+128K 256K
unmap C 64K 64K
effcap on
map C a+1M 8M 128K flags=4
unreg C a+1M 128K
remove C 0
unmap C 1 128K
create C 16 64M 3
map C a+1088K WIN1 256K
set_iommu C type1
remove C WIN1 argsz=15
status
map C a+1M WIN1+2M 256K
effcap off
map C a+1M WIN1+1M 128K
unmap C 2097148K 4K
unmap C 64K 16320K
remove C WIN1
map C a+3M 0 64K
map C a+2M 128K 2M
unset_container G
map C a WIN1-64K 512K flags=4
unreg C a+1M 128K
unreg C a+128K 64K
map C a+128K 1M 64K
unmap C WIN1 256K
remove C WIN1
map C a+3136K 2K 64K flags=w
remove C 0
map C a WIN1+16320K 64K
create C 16 16M 2
remove C 4G
map C a+128K WIN1+64K 0
map C a WIN1+2M 2M
