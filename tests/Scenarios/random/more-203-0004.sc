# random scenario of files, memory and processes, seed 203, number 4
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
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
set_container G C
set_iommu C v2
create F 16 512M 1
map F a+1088K WIN1+4K 4K flags=w
map E b WIN1+4K 64K
unset_container H
map C a+128K WIN1+64K 64K
reg C a 960K
unreg E a 1M
reg E a-64K 960K
unset_container I
create E 12 64M 1
map F a-64K 4K 960K
unreg F a 1M
ioctl F TCE_GET_INFO edge:31 u32:33 fill:28
mlock a+512K 64K
set_container I F
set_iommu F v2
reg F h+256K 64K
unreg C a 960K
fork
  close H
  dropcap
  map F a WIN1+1M 128K
endfork
map C h+128K 15M 64K
map C b+124K 4K 4K
unreg C a 1088K
map C a-64K 15M 128K
map C a WIN1+4K 4K
map F a 64K 4K
unmap F 15M 128K
reg E a 1M
map C b+68K 0 64K
mlock r+64K 64K
unmap C 4K 480K
reg F 1T-64K 64K
set_container H E
set_iommu E v2
reg E 3T 128K
map C a+64K WIN1+16320K 64K
reg F a-64K 960K
unmap C 15M 64K
reg E a+4K 2M
map E h+256K 64K 64K
unmap E 15M 64K
unreg F b+64K 256K
unreg E b+1M 64K
map C s 64K 256K
map F a WIN1+15M 1M
create F 16 1G 1
map E a+1M 524284K 256K
close G
group G 0
set_container G C
set_iommu C v2
reg C a+64K 1M
map E a+1084K 15M 128K
unmap F WIN1+4K 4K
unreg C h 64K
create E 16 1G 1
ioctl H GROUP_GET_STATUS edge:39 u32:64 fill:4
create C 16 64M 1
madvise b+512K 128K dontneed
unmap C 15M 128K
map C b+316K 4K 192K
map F b+64K WIN1 256K
reg F a-64K 960K
create F 30 8G 1
reg E r 1M
remove E WIN1
unmap C 15M 128K
map E a WIN1+15M 960K flags=w
reg E r 1M
ioctl I GROUP_SET_CONTAINER ro fd:C
rlimit 1M
reg E b 256K
unreg F b 256K
unreg F h+64K 64K
remove F WIN1+5M
map F a WIN1+16380K 4K
unmap E WIN1+4K 4K
info E
map E r 0 4K
map C h+256K 0 64K
map F h+256K 4K 4K
reg C r 1M
map E b 1M 1M flags=w
rlimit 8M
remove E 0x12345000
map F a+64K WIN1+64K 1M
set_container H F
set_iommu F v2
unmap E WIN1+15M 1M
mlock a+512K 64K
unreg C a 1M
unreg F h+64K 2M
reg E b 64K
map F s+260K WIN1+64K 192K
reg F a-64K 1920K
map E a 0 1M
map C h+64K 64K 64K
unreg E h+64K 2M
unmap C 64K 256K
unreg F h 1M
map F a-64K 15M 1920K flags=r
mlock r 64K
ioctl F REGISTER_MEMORY edge:16 u32:24 u32:0 u64:b+1M u64:256K
unset_container G
set_container G C
set_iommu C v2
reg C b+1M 64K
