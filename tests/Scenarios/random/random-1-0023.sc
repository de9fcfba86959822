# random scenario, seed 1, number 23, kind mix
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
set_iommu C v1
reg C a 1M
set_iommu E v2
reg E a 1M
reg E a 1M
set_iommu C v1
set_iommu C v1
disable C
map E b+2M WIN1+64K 0 argsz=31
unreg C a 1M
set_container G C
set_iommu C v1
set_container G E
unmap E WIN1+64K 0
reg E b+64K 4032K
set_iommu C v1
set_iommu E v2
set_iommu C v1
reg E a 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unset_container H
unreg E a 1M
fork
map C b+128K 2M 4K
endfork
unmap C 2M 4K
effcap on
unmap E 2M 4K
disable C
set_iommu C v1
map C b+64K 0x2000000000000000 256K
set_iommu C v1
