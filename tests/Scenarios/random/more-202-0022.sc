# random scenario of files, memory and processes, seed 202, number 22
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
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
create C 21 4G 1
map F s+256K 15M 64K
unreg F b+64K 256K
reg E b 64K
map E a-64K WIN1+15M 1M
unmap F WIN1+15M 1M
map E a WIN1+15M 64K
map C b 15M 64K
ioctl E REGISTER_MEMORY u32:0 u32:0 u64:s u64:1M
unreg F a 1M
reg E r 64K
unreg F b 256K
reg C a-64K 1M
unset_container H
rlimit 8M
map F b WIN1+15M 128K
map C a+64K 15M 4K
ioctl E REGISTER_MEMORY u32:24 u32:0 u64:a u64:256K
unmap C 15M 4K
remove C WIN1+5M
unreg F b+1M 1M
unmap F WIN1+15M 128K
map E a 16380K 1M
create F 24 1G 1
ioctl H GROUP_GET_STATUS edge:32 u32:24 fill:4
unreg C a 64K
create F 16 64M 1
remove E 2G
map C a 15M 1M
map C a WIN1+15M 1M
map E a-124K 64K 1M
create C 12 64M 3
create F 21 4G 1
remove F WIN1+5M
disable C
map C b 16380K 64K
create E 12 1M 1
info E
ioctl G GROUP_SET_CONTAINER fd:F
reg F a-64K 512K
map C b+64K 15362K 1M flags=w
ioctl G GROUP_GET_STATUS u32:24 fill:4
map C a 15M 1M
unmap C WIN1+15M 128K
unmap F 16380K 1M
map C a+4K 15M 4K
info F
reg C f+64K 64K
map F a+1M 15M 4K flags=r
map E a+4K 16380K 64K
mlock a 512K
create E 16 32M 2
unmap C WIN1+15M 64K
unreg C f+128K 64K
reg F a 2M
map C f+68K 2M 128K
reg E b 1M
map C b+60K 64K 64K
reg E a 2M
reg E r+256K 64K
unreg C r 64K
reg C r 64K
remove F WIN1
remove C WIN1
remove F WIN1
eeh E 9 type=2 func=1 addr=0 mask=0
unreg F a+256K 64K
reg C a+1M 1M
map E b 0 1M
unmap F 16380K 64K
unreg E a-64K 1M
reg F s 64K
create C 13 2G 4
remove C 0x12345000
rlimit inf
reg F a 512K
eeh E 3
fork
  poke s 186
  unreg F a-64K 512K
  dropcap
  poke b+128K 248
  reg F a 512K
  madvise b+64K 512K dontneed
  mprotect r+128K 512K rw
endfork
unmap C 15M 4K
reg C a-64K 448K
unmap F 64K 1M
remove F WIN1+5M
set_container I F
set_iommu F v2
reg F a 2M
create C 21 4G 5
mlock r+512K 128K
unmap F 15M 1M
unset_container G
ioctl E UNMAP_DMA u32:24 u32:0 u64:16380K u64:64K zero:8
munlock r 1M
map C a+1M 2M 64K
mlock a 128K
mlock r 1M
ioctl I GROUP_SET_CONTAINER fd:E
map F b WIN1+15M 256K flags=8
reg E a 2M
map E a-60K 15M 64K flags=r
map F s WIN1+15M 192K
reg E f+64K 64K
map C a+1M 16380K 2M
map E s WIN1+4K 64K
