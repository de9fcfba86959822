# random scenario of files, memory and processes, seed 202, number 3
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
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
set_container I F
set_iommu F v2
reg F a 1M
reg C b+256K 2M
map E a 0 4K
map E b+320K 2M 2M
create F 16 512M 1
unmap E 2M 2M
fork
  mprotect s+512K 128K rw
  ioctl C TCE_CREATE u32:40 u32:0 u32:14 u32:0 u64:3M u32:1 u32:0 fill:8
endfork
map E a+1M 0 128K
map F s 16380K 1M flags=8
map E a WIN1+15M 1M
unmap F WIN1+15M 1088K
set_container H E
set_iommu E v1
enable E
map E a 0 1M flags=r
unmap E 2M 2M
create C 24 4G 2
create C 12 1M 1
map E a+1M WIN1+15M 192K
info E
map C b WIN1+2M 192K
unreg F a 64K
create C 12 16M 2
map F a 2M 64K
reg C b+1M 1M
unmap C WIN1+15M 384K
unmap E 0 128K
reg F a 1M
set_container I F
set_iommu F v1
map E a+64K 64K 256K
unmap F 16380K 1M
unmap F 16320K 16M
ioctl C REGISTER_MEMORY edge:0 u32:24 u32:1 u64:s+64K u64:64K
fork
  mlock b+128K 1M
endfork
unmap C 64K 256K
map C a+64K WIN1+16320K 256K
enable E
unmap C 0 64K
map E n WIN1+15M 4K
set_container H C
map F a 15M 64K
map C a+4K 0 1M
unmap E WIN1+2M 192K
unmap E 15M 64K
set_container H E
set_iommu E v1
enable E
enable E
unmap E 64K 256K
map C s+256K 0 192K flags=none
create F 12 2G 1
set_container H F
eeh C 1
fork
  mlock a 1M
  touch a 128K
  close G
  map F b+1084K WIN1+64K 64K
endfork
reg C 1T-64K 128K
map F a 1M 1M
create C 24 2G 4
mlock b+512K 64K
eeh F 2
map C a 0 2M
effcap on
remove F WIN1-1
unmap F 16712192 4K
set_container I F
set_iommu F v2
reg F b+1M 1M
unreg C a 1M
ioctl E TCE_REMOVE edge:40 u32:16 u32:1 u64:4K
reg F a 1088K
map F a+256K WIN1+2M 64K
map E b+1M 16380K 1M
reg F b+1M 1M
unmap F 15M 32K
unreg C b+64K 1M
unreg C a 1M
set_container G C
set_iommu C v2
reg C b+1M 64K
map F a 0 1M
ioctl H 0x20003b64 =7
unmap E WIN1 16M
map F b+256K 64K 64K
reg C b+320K 2M
map C a+60K 64K 1M flags=w
unmap E WIN1+15M 4K
map C a 64K 192K
reg C b+1M 64K
eeh E 10
unmap E 4K 0
unmap F WIN1+2M 192K
unmap E 0 1M
map C n WIN1+1M 64K
eeh C 2
map E a WIN1+64K 2M
unmap C 64K 4K
unmap F WIN1+64K 2M
reg F b+960K 1M
mlock a+128K 128K
reg C b+64K 1M
map E r WIN1 1M
