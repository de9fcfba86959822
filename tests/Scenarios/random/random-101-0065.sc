# random scenario, seed 101, number 65, kind mix
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
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C type1
set_iommu C v1
disable C
set_iommu C v1
map C a+132K 1M 256K flags=none
set_iommu C v1
effcap on
set_iommu C v1
map C a+3M WIN1 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
remove C 0
unmap C 1M 256K argsz=25
unmap C 4K 64K
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
unmap C 1M 256K
enable C
map C a+64K 1T 64K flags=r
set_iommu C v1
map C a 128K 1M
set_iommu C v1
set_iommu C v1
info C argsz=15
set_iommu C v1
unmap C 128K 1M
set_iommu C v1
set_iommu C v1
enable C
map C a+1M 16320K 64K
set_iommu C v1
map C a+192K 8M 64K
reg C a+1M 1M flags=1
set_iommu C v1
unmap C 16320K 32K
set_iommu C v1
ioctl C REGISTER_MEMORY @0
remove C WIN1
group_status G
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+1M 2M 1M flags=rw argsz=0
map C a+64K 4097 128K
set_iommu C v1
set_iommu C v1
unmap C WIN1 64K
reg C a+1M 1M
eeh C 4
status
set_iommu C v1
map C a+3M 2M 64K flags=rw
set_iommu C type1
map C a+3M WIN1+64K 128K
set_iommu C v1
disable C
disable C
unreg C a 1M
map C a WIN1+2K 1M
set_iommu C v1
enable C
unmap C 2M 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
fork
map C a 128K 1M
enable C
unmap C 8M 64K
endfork
unmap C WIN1 64K
set_iommu C v1
set_iommu C v1
unmap C 2M 64K
set_iommu C v1
unreg C a 64K
set_iommu C 5
set_iommu C v1
set_iommu C v1
unmap C 128K 512K
set_iommu C v1
map C a+1M WIN1+64K 1M flags=none
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
