# random scenario of files, memory and processes, seed 201, number 34
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
munlock s 512K
map F a 0 64K flags=8
map C a 15M 64K
map E a 4K 64K flags=none
remove E WIN1
unmap E 15M 128K
unmap C 15M 64K
madvise a+512K 64K dontneed
map F a+64K 4K 192K
reg F 3T 0
ioctl E TCE_CREATE ro u32:40 u32:0 u32:12 u32:7 u64:3M u32:1 u32:9 fill:8
unmap C 0 64K
unmap F 4K 192K
map E b+1084K 0 192K
unset_container I
ioctl F UNREGISTER_MEMORY u32:32 u32:0 u64:a u64:1M
map E b+1M WIN1 2M
reg E a 1M
set_container H C
set_iommu C type1
reg E a 1M
effcap on
map C b+64K 64K 4K flags=w
create E 21 1G 6
remove E 0
unmap F 0 64K
map F n 16320K 64K
map E a 0 64K
unreg E b 1M
reg E a 1M
reg E a 1M
reg E a 1M
map C a+64K 2M 4K
unreg E a+1M 64K
create F 17 2M 6
map F s 1M 64K
ioctl H GROUP_SET_CONTAINER edge:16 fd:G
map C a+4K WIN1+64K 128K
map E a+60K 2M 4K
map F a+4K WIN1+1M 64K
unmap C 64K 4K
set_container I F
set_iommu F v2
reg F a+64K 1M
ioctl E REGISTER_MEMORY u32:24 u32:1 u64:a u64:1M
unmap E 4K 64K
reg F a+64K 1M
create E 12 2M 6
close G
group G 2
map C b+1M WIN1+1M 1M
create E 21 4G 3
reg F a+1M 1M
set_container G C
set_iommu C v1
enable C
unmap F WIN1+1M 1M
unmap C 15M 64K
reg F s 64K
map C a WIN1+16380K 64K
reg E a+1M 1M
map C b+4K 2M 4K
unmap E 2M 4K
map E a 0 512K
map E a+1088K 2M 64K
ioctl E TCE_CREATE u32:40 u32:0 u32:16 u32:7 u64:16M u32:1 u32:9 fill:8
reg F b+64K 64K
map C b+68K 64K 4K
create E 30 8G 1
ioctl F UNMAP_DMA ro u32:24 u32:0 u64:WIN1 u64:1M
enable C
unset_container I
map C s WIN1 128K
remove F WIN1
map F b+68K 15M 192K flags=8
map E a+68K WIN1 128K flags=w
map C n+64K 0 64K
munlock r+64K 64K
reg E n 256K
map C a+1028K 0 64K
map C a+4K 64K 1M
madvise a 1M dontneed
map F a+1M 1M 64K
map C a+4K 2M 64K flags=r
map F a+60K 0 1M
reg F n+64K 256K
reg E b+1M 256K
unmap F WIN1+1M 1M
disable F
reg F b+1M 128K
map F b+1M 0 128K
map C n+64K WIN1+1M 128K
map C b+4K WIN1+16320K 64K
mlock n 1M
map E b 2M 192K
map E s 1M 256K flags=none
set_container H E
set_iommu E v2
reg E s 256K
map C s-64K WIN1+16320K 64K
map C b+64K 16712192 64K flags=r
unmap E WIN1 64K
map E n+64K 0 256K
unmap C 4K 64K
enable C
map E s+1M 0 64K
map E b+1M 15M 192K flags=w
remove E 2G-1
reg E a+1M 64K
enable C
