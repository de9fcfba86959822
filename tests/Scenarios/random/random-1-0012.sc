# random scenario, seed 1, number 12, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+64K 2M 4K
set_iommu C v1
map C a+4K 1M 128K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+4K WIN1+16320K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
reg C b+2M 1M
set_iommu C 5
disable C
unmap C 1M 128K
set_iommu C v1
enable C
map C b+2M WIN1 1M
map C b+2M 0 1M
set_iommu C v1
unmap C WIN1 1M
map C a+1088K 1T 256K
