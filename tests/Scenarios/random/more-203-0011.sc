# random scenario of files, memory and processes, seed 203, number 11
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
map C a+1028K WIN1+4K 4K
map C b 0 64K flags=r
mprotect a+512K 64K rw
map C a 15M 64K flags=8
unreg F h 1M
rlimit 1M
map E r+4K WIN1+1M 64K flags=r
unmap E 15M 64K
map C a+4K 64K 128K flags=none
set_container G C
set_iommu C v2
reg C r 64K
map E a+4K WIN1+16380K 64K
reg E a 960K
create F 13 1G 1
ioctl I GROUP_SET_CONTAINER ro fd:H
remove F 0
unmap E 15M 64K
unmap C WIN1+4K 4K
ioctl C TCE_GET_INFO u32:32 fill:28
ioctl G GROUP_GET_STATUS u32:31 fill:4
set_container I F
set_iommu F v2
reg F h 1M
map F h 16320K 4K
unreg C b 64K
reg E a 1M
map E r+60K WIN1+16320K 64K
map F h 0 1M
map F b+64K WIN1 4K flags=none
reg C b 1M
remove F 0
unmap F WIN1+1M 4K
map C r 64K 64K flags=w
unmap E WIN1 4K
unmap E WIN1 4K
ioctl F TCE_REMOVE u32:15 u32:1 u64:0
unreg F a+64K 960K
unmap E WIN1+1M 128K
unreg F a 1M
unreg C b+64K 256K
ioctl E TCE_CREATE u32:32 u32:0 u32:16 u32:0 u64:64M u32:1 u32:0 fill:8
map C b 0 4K
unreg F a+1M 1M
map C h+1M WIN1+64K 1M flags=r
map C a 64K 1M
create F 16 32M 1
create F 13 1G 4
unset_container G
fork
  mlock a+128K 64K
  poke b+64K 128
  map C r+256K 64K 64K
  map F a+128K 0 64K
  mlock a+512K 512K
endfork
map F b 64K 4K
unreg F h 1M
reg F b+256K 64K
set_container G F
set_iommu F v2
ioctl E REGISTER_MEMORY edge:40 u32:24 u32:1 u64:b+256K u64:64K
map C a+1M 512 4K
set_container H E
reg E r 1M
mlock h 512K
set_container H E
set_iommu E v2
reg E a 64K
unmap E 0 4K
reg C a 64K
reg C h 1M
map F r 64K 4K flags=r
ioctl G 0x20003b65 =2
fork
  mlock r+512K 64K
  munmap b 128K
  unmap E 15M 64K
  poke b+64K 183
endfork
map C a WIN1+64K 192K
reg F a+64K 1M
unreg C h+64K 64K
map F h WIN1+16380K 192K flags=r
reg F h+1M 2M
unmap E 16320K 4K
map F h+960K 64K 4K flags=r
map C h 16320K 4K
fork
  close F
  peek a+128K
  munlock h+128K 64K
  map F b+60K 0 192K
  reg F h+1M 2M
  group_status I
  map E a+60K WIN1+16380K 1M
endfork
map C h WIN1 1M flags=r
reg C a 64K
map F b+64K 64K 64K
unmap C 64K 4K
remove E 2G
reg F b+4K 1M
create C 17 64M 1
remove C 0x12345000
ioctl F TCE_REMOVE u32:16 u32:0 u64:0
unreg C r+256K 64K
reg E a+64K 1088K
unmap C WIN1+16380K 192K
reg F r 2M
map F h+1M WIN1+4K 4K flags=8
