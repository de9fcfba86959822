# random scenario, seed 101, number 55, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a 4K 1M
map C a+1M WIN1+8M 65537
create C 30 1G 1
unreg C a 1M
unreg C a+2M 2M
map C a 8M 1M
set_container G C
effcap on
effcap on
ioctl C REGISTER_MEMORY @0
remove C 4K
reg C a 512K
create C 16 16M 1
unmap C 8M 1M
map C a+4K 128K 256K
unreg C a 1M
map C a+1M WIN1+4K 1M
unmap C 128K 128K
unset_container G
map C a 0 64K
info C
create C 0 1G 1
map C a+4K 1M 64K
reg C a 1M
reg C a+64K 4032K
remove C 0
reg C a+2M 64K
ioctl C REGISTER_MEMORY @0
enable C
create C 24 1G 2
effcap off
set_iommu C v2
set_iommu C v2
unmap C WIN1+1 15M
create C 16 1G 1
map C a+4K 128K 256K flags=w
fork
map C a+1028K 16320K 64K
map C a+64K 2M 64K
reg C a 128K
endfork
remove C WIN1-1
remove C 0
unmap C 0 64K
reg C a 128K
map C a 16320K 64K flags=w
create C 16 1G 6
fork
info C argsz=16
endfork
set_container G C
set_iommu C v2
unmap C WIN1+8M 65537
set_container G C
unmap C 2M 64K
unset_container G
rlimit 10M
unmap C 0 64K
map C a+1088K 4K 256K
unmap C WIN1+4K 1M
map C a+3M 2097148K 4K flags=w
reg C a+2M 64K
fork
map C a WIN1+2K 1M
remove C 0
map C a WIN1+2M 256K
endfork
unmap C WIN1+2K 1M
unmap C 1M 64K
map C a+1M 8M 4K
reg C a 1M
map C a+128K 4K 2M
unreg C a+64K 4032K
map C a+4K 2M 64K
info C argsz=15
map C a+3136K 2097148K 4K flags=rw
unmap C 4K 2M
ioctl C MAP_DMA @0
set_container G C
set_iommu C v2
create C 30 1G 2
map C a+128K WIN1+2M 0
reg C a 128K
unset_container G
reg C a 64K
unmap C 128K 256K
remove C 4K
map C a+64K 0x2000000000000000 4032K
unreg C a+1M 4M
unreg C a 64K
remove C WIN1
set_iommu C v2
reg C a+1M 3M
unmap C WIN1+2M 0
map C a+3M WIN1+8M 128K
rlimit 8M
map C a+3M 0xfffffffffffff000 1M argsz=33
set_container G C
set_iommu C v2
map C a+64K 4K 4K
unmap C 4K 128K
set_container G C
map C a+4K WIN1+2K 64K
map C a+2M 0 64K
remove C 0
map C a+64K 2M 4K
group_status G
remove C WIN1
check_ext C v1
status
disable C
map C a+2M WIN1+0x1000000000000 64K
map C a+3076K 64K 64K flags=r
unmap C 1M 64K
