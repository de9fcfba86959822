# random scenario of files, memory and processes, seed 201, number 13
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
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
map E b+68K WIN1+4K 192K
mlock s 64K
map C a WIN1+4K 64K flags=r
set_container I F
set_iommu F v2
reg F a 1M
map E b+256K 15M 64K
map C a+1M 1M 192K
reg F a 1088K
unreg F r+256K 256K
unset_container H
map C a+4K WIN1+2044K 64K flags=r
unmap E WIN1+4K 64K
map F a+1M 1M 256K
dup d1 C
reg F a 1088K
map C b WIN1+64K 2M flags=none
unmap C WIN1+4K 192K
unmap F WIN1+2044K 64K
map F a WIN1+4K 1088K flags=r
map F s+256K 15M 64K
unreg F a+256K 1M
unmap C 1M 256K
enable C
unmap F 1M 256K
remove E WIN1+5M
reg E a 1M
reg C a+4K 1M
group_status G
mlock a+128K 128K
map E f 0 256K flags=r
unmap C 0 4K
set_container I C
map C a+4K 0 1M flags=8
ioctl I GROUP_SET_CONTAINER edge:0 fd:I
fork
  mprotect r 1M rw
endfork
enable C
unmap F WIN1+4K 64K
reg F a 256K
map E a+64K 0 128K flags=w
ioctl I GROUP_SET_CONTAINER edge:32 fd:E
madvise b 64K dontneed
map C a+68K 64K 64K
remove E WIN1
create E 21 2G 4
create E 16 512M 3
map F b WIN1+4K 64K flags=none
eeh C 8
reg F a-64K 1M
unmap E 16382K 0
map C a WIN1+4K 4K
enable C
unreg E a+1M 2M
mlock b+512K 512K
unreg E s+256K 64K
close F
container F
map F a+4K 1048572K 1M flags=none
map C a WIN1+4K 128K
reg F a 1M
map F a-4K 0 192K
create E 13 32M 0
map E a 0 4K flags=8
unmap E 1048572K 1M
unmap C WIN1+4K 0
unmap E 15M 64K
map C s 0 192K
mlock b+128K 64K
unmap C 64K 4K
fork
  poke a 134
  mlock r 128K
  reg F b 1M
endfork
map C b 4K 2M
ioctl E UNREGISTER_MEMORY edge:16 u32:40 u32:0 u64:a u64:1M
reg C a+64K 1M
map F b+60K 16380K 4K
map E a+316K 32704K 64K
map C a+64K 1048572K 1M
remove F 0x12345000
map E a 0 1M
unmap F 0 256K
close F
container F
mlock r+128K 128K
map C b+64K 4K 1M flags=r
map E a+4K 0 4K flags=w
map C a+128K 2044K 1M
map E a 0 192K
unmap C WIN1+4K 256K
unmap C WIN1+4K 4K
eeh F 3
unmap E 4K 1M
ioctl C TCE_REMOVE ro u32:0 u32:1 u64:0
map C a+64K 0 64K
unreg F a+64K 1M
map F a+68K 0 1M
map C b+60K 1M 128K flags=8
unmap F 2044K 1M
map F a-64K 4K 1088K
unmap F 0 4K
create E 16 16M 2
reg F b 1M
ioctl F MAP_DMA ro u32:32 u32:0 u64:b+256K u64:0 u64:4K
map C b+256K 32704K 4K
ioctl E TCE_REMOVE u32:12 u32:0 u64:4K
disable E
