# random scenario, seed 101, number 29, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
map C a+68K 128K 512K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_container G C
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 128K 512K
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 128K 512K
set_iommu C v1
unmap C 128K 512K
map C a+132K WIN1 64K
set_iommu C v1
set_iommu C v1
disable C
create C 16 2G 3
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C type1
set_iommu C v1
map C b+2M 64K 512K
reg C a+3M 1M
set_iommu C v1
fork
map C a+68K 4K 64K flags=w
disable C
endfork
group_status G
set_iommu C v1
unmap C WIN1 64K argsz=25
set_container H C
set_iommu C v1
unmap C 4K 64K
set_iommu C v1
set_iommu C v1
unmap C 4K 64K
set_iommu C v1
map C a+3136K 0x2000000000000000 64K
remove C WIN1-1
map C a+1028K WIN1+64K 4K
set_iommu C v1
set_container H C
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_container G C
enable C
map C a WIN1+0x1000000000000 1M
set_iommu C v1
set_iommu C 5
map C b+1M WIN1+64K 128K
map C a 128K 4K
map C b+3M 0x2000000000000000 128K
set_iommu C v1
map C b+4K 128K 128K
set_iommu C v1
set_iommu C v1
unmap C 64K 256K
set_iommu C v1
map C a+4K 16320K 64K flags=w
set_iommu C v1
enable C
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1 4K
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 16320K 64K argsz=25
set_iommu C v1
map C b+128K 16320K 64K flags=rw
effcap off
set_iommu C v1
fork
reg C a+1M 2M
enable C
endfork
map C a+3M 1T 1M
enable C
set_iommu C v1
unmap C 128K 512K
set_iommu C v1
map C a+1M 0 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v2
create C 21 1G 6
