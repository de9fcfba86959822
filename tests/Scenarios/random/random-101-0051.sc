# random scenario, seed 101, number 51, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
effcap off
set_iommu C v1
fork
info C
map C a+64K 16320K 4K flags=rw
map C a+1028K 64K 128K
enable C
endfork
enable C
set_iommu C v1
unmap C 2M 4K
map C a+1M 2097148K 4K
group_status G
set_iommu C v1
set_iommu C v1
map C a 64K 64K
set_iommu C v1
disable C
set_iommu C v1
set_iommu C type1
set_iommu C v1
unmap C 64K 64K
set_iommu C v1
set_iommu C v1
set_container G C
set_iommu C v1
set_iommu C v1
ioctl C REGISTER_MEMORY @0
set_iommu C 5
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+4K 1M 64K
set_iommu C v1
set_iommu C v1
effcap on
group_status G
ioctl C MAP_DMA @0
set_iommu C v1
set_iommu C v1
set_iommu C 5
set_iommu C v1
set_iommu C v2
map C a+1M 2M 512K
set_iommu C v1
reg C a 1M
unmap C 1M 32K
reg C a+128K 2M flags=1
create C 16 2G 0
unreg C a+64K 64K
reg C a+3M 128K argsz=23
info C argsz=15
map C a+2112K WIN1+1M 128K
map C a+2052K 1M 64K
create C 21 2G 1
unset_container G
reg C a 1M
map C a+192K 1M 64K
unmap C 2097148K 4K
effcap off
unreg C a+128K 2M
effcap off
unreg C a 512K
check_ext C v1
map C a+64K 0x2000000000000000 128K
reg C a+128K 68K
map C a 1M 64K
unmap C 2097148K 4K flags=1
map C a WIN1 1M
map C a WIN1+8M 1M
reg C a 2M
reg C a 2M
effcap on
map C a 1T 2M
map C a+3136K 128K 4K
unmap C 1M 64K
check_ext C v1
rlimit 9M
reg C a+128K 2M
ioctl C 0x3bff =0
reg C a 2M flags=1
ioctl C MAP_DMA @0
map C a+132K 0 256K flags=4
unreg C a+1M 128K
effcap on
map C a 2K 2M
reg C a 512K
unmap C WIN1 512K
reg C a+3M 512K
unmap C WIN1+1M 128K
remove C WIN1-1
reg C a+128K 1M
reg C a+128K 2M
unmap C 128K 4K argsz=25
map C a+2M WIN1+16320K 64K
unreg C a+3M 128K
map C a+3076K 64K 64K
remove C 4G
unmap C 1M 32K
set_container G C
unset_container G
unreg C a+128K 2M
remove C WIN1
map C a+1088K 0 128K
unmap C 16320K 4K
map C a+64K WIN1+2M 256K
disable C
unmap C WIN1+16320K 64K
unreg C a+1M 64K
