# random scenario, seed 1, number 21, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C type1
set_iommu C v1
set_iommu C v1
remove C WIN1
set_iommu C v1
unmap C 128K 64K
ioctl C REGISTER_MEMORY @0
map C b+1M 16320K 0 flags=rw
create C 0 16M 0
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a 1M 1M
effcap off
set_iommu C v1
fork
unmap C 64K 64K
map C a+64K WIN1+64K 64K
endfork
set_iommu C v1
unmap C WIN1+64K 64K
set_iommu C v1
map C a+4K WIN1+0x1000000000000 128K flags=r
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
disable C
disable C
set_iommu C v1
