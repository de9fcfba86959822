# random scenario of files, memory and processes, seed 202, number 13
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
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
set_container G C
set_iommu C v2
reg C a 1M
reg C a+4K 1M
unmap F 16320K 1M
unreg E b+64K 1M
create C 12 1M 1
ioctl F TCE_REMOVE u32:64 u32:1 u64:WIN1
reg C a 64K
unset_container G
ioctl F REGISTER_MEMORY u32:23 u32:1 u64:a+68K u64:1M
reg C a 64K
ioctl I GROUP_GET_STATUS ro u32:31 fill:4
map E a WIN1+2M 64K
set_container I F
fork
  map F a+64K 0 64K
  peek b+128K
  dropcap
  close I
endfork
map C a WIN1 1M flags=r
unreg E b+1M 64K
map E a+260K 2M 1M flags=none
map E a 15M 128K
map E a+64K 64K 192K
map C b+64K 64K 1M
unmap E WIN1 1M
create E 30 4G 4
enable C
unmap F 0 64K
map C a+1084K 2M 4K
unmap C 15M 4K
unmap F 15M 256K
map C a 15M 1M
unreg C b+256K 64K
map E a+64K WIN1+64K 192K flags=none
create F 16 32M 4
group_status G
set_container I F
set_iommu F v2
reg F a 1M
unreg F b 1M
map F b 15M 1M
map F r+60K WIN1 4K
set_container G C
set_iommu C v2
reg C r 1M
map F a WIN1+1026K 64K
eeh C 6
reg C r 1M
eeh E 8
map C r+64K WIN1 4K
unreg F a 1M
create E 24 1G 1
remove F 0
remove F 0x12345000
reg E a 2M
map F a 1M 512K
unmap E WIN1 8K
map E a-64K WIN1 4K
reg F r 1M
ioctl E TCE_GET_INFO u32:32 fill:12
map E b 1M 64K flags=w
ioctl F REGISTER_MEMORY u32:24 u32:1 u64:b+1M u64:2M
reg E a 1M
unmap E WIN1 4K
fork
  ioctl I GROUP_SET_CONTAINER fd:G
  mprotect n 64K rw
endfork
unmap C WIN1+2M 64K
unmap F 2M 8K
set_container G C
set_iommu C v2
reg C r 1M
reg C a+4K 1M
unset_container G
ioctl F TCE_GET_INFO u32:0 fill:28
ioctl H GROUP_SET_CONTAINER fd:I
set_container H E
set_iommu E v2
reg E b+1M 2M
ioctl F TCE_GET_INFO edge:4 u32:32 fill:12
map E a-64K WIN1+64K 1M
map E r WIN1 4K flags=8
unmap F WIN1 512K
map C a-60K WIN1+64K 1M flags=r
remove C WIN1
unmap E WIN1 4K
map F a+8K WIN1+64K 64K flags=w
ioctl E TCE_GET_INFO u32:40 fill:28
remove C WIN1
ioctl E 0x20003b6f =0
ioctl G GROUP_SET_CONTAINER fd:G
create F 21 1G 6
map E b+1M WIN1+64K 2M
reg E a 1M
map F b+68K 2M 1M
ioctl E MAP_DMA edge:32 u32:32 u32:4 u64:n+256K u64:1M u64:64K
reg E a 2M
map C b+1M 2M 4K
reg C b+1M 256K
map C b+1088K 16380K 64K
reg E b+1M 512K
map C b+124K 15M 4K
map E a+4K WIN1 128K
reg C a+1M 64K
map C r 64K 1M
map F b+1M 16320K 256K
map F a WIN1 64K
