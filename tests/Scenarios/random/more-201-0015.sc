# random scenario of files, memory and processes, seed 201, number 15
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
fork
  close I
  mlock a+128K 1M
  map C a+64K 2097664 64K
  exit 2
endfork
mlock f+64K 64K
map E a 0 1M flags=8
munlock a+64K 128K
map F n+64K 0 4K flags=r
map E a+60K WIN1+64K 1M flags=r
ioctl F TCE_CREATE u32:24 u32:0 u32:14 u32:7 u64:3M u32:1 u32:9 fill:8
set_container H E
set_iommu E v2
reg E b 64K
ioctl C TCE_REMOVE u32:16 u32:0 u64:WIN1
unmap F 2097664 64K
remove F 0x12345000
reg C a 256K
map E b 66048 64K
set_container G C
set_iommu C v2
map C b+64K 0 256K
map E a 64K 4K flags=r
eeh E 0
create E 17 32M 3
remove F WIN1
disable C
unreg F r 2M
unreg F a+64K 256K
reg F a 256K
remove E WIN1+5M
rlimit 2G
map F n 0 1M flags=r
map E a-64K WIN1 1M flags=r
create C 16 4G 5
munlock a 128K
create F 21 4G 1
unmap F 0 4K
unreg F f 256K
unmap C WIN1 1M
remove F 0x12345000
ioctl I GROUP_GET_STATUS u32:8 fill:4
unmap E 64K 0
reg C b 256K
map F a+256K 1048572K 128K flags=w
unreg E f 256K
reg C b+4K 512K
reg C a+1M 2M
reg E b 64K
mlock a+128K 128K
dup d1 H
unmap E 64K 4K
ioctl F UNMAP_DMA ro u32:0 u32:0 u64:WIN1+16380K u64:4K zero:8
reg E a 1088K
map F a 64K 128K flags=w
map C a+60K 2097664 1M
remove E 2G
reg F a 1M
munlock r 64K
set_container H E
set_iommu E v2
reg E a+1M 1M
remove C WIN1
ioctl E TCE_CREATE ro u32:32 u32:0 u32:16 u32:7 u64:3M u32:1 u32:0 fill:8
unmap C 2097664 64K
unmap E 0 8K
remove F 0
reg C b 256K
remove E WIN1
set_container H F
mprotect n+64K 512K rw
create F 16 4G 1
mlock a 1M
map C b WIN1 2M
map C a+64K 1M 4K flags=none
reg E f 256K
eeh C 4
unreg F a+256K 256K
set_container G C
set_iommu C v2
fork
  munlock f 256K
  munlock b+128K 128K
  set_container H F
  set_iommu F v2
endfork
ioctl I GROUP_SET_CONTAINER ro fd:C
set_container I F
set_iommu F v2
reg F n 1M
map F b WIN1+64K 192K
map C a 2M 1M flags=8
enable E
ioctl C MAP_DMA ro u32:15 u32:0 u64:f+64K u64:WIN1+64K u64:4K
reg E n+64K 512K
fork
  close G
  touch b+128K 128K
endfork
set_container G C
set_iommu C v2
reg C 0xffffffffffff0000 128K
unset_container H
map F a+1M WIN1 192K
map E n+64K 6K 1M
map E a+1M 64K 1M
reg C b 1M
unmap F WIN1 1M
effcap on
