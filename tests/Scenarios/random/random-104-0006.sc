# random scenario, seed 104, number 6, kind v1
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
unmap C WIN1+1 1M
remove C WIN1+64K
set_iommu C v1
set_iommu C 5
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
reg C b+128K 128K
set_iommu C v1
set_iommu C v1
map C b+132K 4K 4K
set_iommu C v1
unmap C 4K 16380K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a WIN1+16320K 64K flags=rw
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+2M WIN1+1M 512K
map C b+1M 4K 128K
map C a 0 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 4K 4K
set_iommu C 5
set_iommu C v1
map C b+128K 64K 4K
remove C 4K
unmap C 4K 4K
disable C
set_iommu C 5
set_iommu C v1
set_iommu C v1
map C a 64K 1M flags=none
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
map C b+132K 0 4K
set_iommu C v1
set_iommu C 5
set_iommu C v1
unmap C 4K 4K
group_status H
set_iommu C 5
map C a 64K 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C 5
disable C
set_iommu C v1
unmap C 4K 4K
unmap C 0 4K
map C a+64K 1T 64K
set_iommu C v1
set_iommu C v1
map C b+132K 8M 4K
map C a+64K 64K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
effcap on
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+2M 4K argsz=23
set_iommu C v1
unmap C WIN1+1M 512K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C 5
set_iommu C v1
reg C a 1M
set_iommu C v1
unmap C 0 1M
unmap C 4K 4K flags=1
map C b+192K 4K 128K
set_iommu C 5
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b 64K 256K
map C b+1088K 64K 128K
set_iommu C v1
unset_container H
enable C
unset_container G
map C a+4K 8M 4K argsz=33
enable C
unmap C 1M 64K
unmap C 1T 64K
