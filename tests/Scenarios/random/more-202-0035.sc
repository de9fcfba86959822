# random scenario of files, memory and processes, seed 202, number 35
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
reg F a 1M
reg F a 1M
map C a+4K WIN1+64K 64K
map F a-64K WIN1+64K 4K
mlock a+512K 64K
set_container G C
set_iommu C v1
enable C
map E r 16320K 64K
reg E r 256K
map E a 6K 4K
set_container H C
set_iommu C v1
create E 12 2M 1
reg E a 1M
reg E a 1M
reg E a+64K 64K
rlimit 8M
unmap F 16320K 128K
disable C
munmap a+64K 64K
buf x1 64K at=a+64K align=64K
ioctl I GROUP_SET_CONTAINER edge:24 fd:H
enable C
unmap F WIN1+64K 64K
map E b+60K 16320K 1M
map E a+128K WIN1 64K
mlock b 1M
unset_container I
map C a WIN1 1M
create E 24 2G 6
set_container I F
set_iommu F v2
reg F a+256K 256K
reg E b+64K 2M
set_container G C
set_iommu C v1
enable C
reg E a+256K 64K
fork
  mprotect r+64K 512K rw
  disable E
  dropcap
  poke s 69
endfork
ioctl F MAP_DMA edge:4 u32:39 u32:0 u64:r u64:WIN1+1M u64:4K
map C r WIN1+16380K 64K
ioctl C TCE_CREATE u32:40 u32:0 u32:12 u32:7 u64:16M u32:1 u32:9 fill:8
map F a+1M 16380K 2M
unreg E a+320K 256K
map E a 6K 64K
enable C
reg F s+1M 256K
create E 12 16M 2
enable C
unmap F WIN1+16380K 32K
map C r 0 64K flags=r
unmap C 16380K 2M
reg C a 1M
unmap C WIN1+16320K 0
map C b WIN1 64K
unmap F 64K 0
unmap C 16320K 4K
reg E a-64K 1M
map C b+128K 0 64K
map C a-4K WIN1 4K
unmap C WIN1 16M
map C a+256K WIN1+524284K 64K flags=none
map F a 15M 256K
unmap E 16320K 64K
eeh F 1
unmap F 16380K 16M
map E a+64K 16320K 128K flags=w
reg E n 64K
map C a+260K 16380K 4K
ioctl F UNREGISTER_MEMORY edge:23 u32:24 u32:1 u64:b+1M u64:64K
map C a+256K 4K 64K
reg E b 64K
reg F b+1M 1M
map C b+1M 0 2M
unmap C WIN1+64K 4K
map E a+316K 16320K 4K flags=none
munlock r 1M
remove F WIN1
create E 16 32M 2
unmap C WIN1+64K 4K
unreg F a+320K 64K
eeh F 4
unmap E 0 64K
map C b+64K 1 4K
unmap C 32704K 0
unreg F s+1M 256K
unmap E 15M 512K
map E a+1M WIN1+1M 2M flags=none
reg C a 2M
madvise b 64K dontneed
map E a-64K 2M 1M
map C a-64K WIN1+1M 64K
map E b+64K 512 1M flags=w
set_container I F
set_iommu F v2
reg F a 2M
map E b+64K 0 2M flags=none
enable C
ioctl I GROUP_GET_STATUS u32:31 fill:4
map F n WIN1+1M 256K
unmap E 0 4K
ioctl F TCE_REMOVE u32:16 u32:1 u64:WIN1
create F 16 2G 3
