# random scenario of files, memory and processes, seed 203, number 1
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v1
enable F
ioctl F UNMAP_DMA u32:33 u32:0 u64:15M u64:64K zero:8
fork
  mprotect b+128K 512K none
  madvise a+512K 64K dontneed
  exit 0
endfork
remove E 2G
map E f WIN1+1048572K 64K
map E a+1M WIN1+64K 64K
unmap F WIN1+4K 4K
map F b 15M 64K
reg E a 1M
madvise f 256K dontneed
reg C a+256K 2M
disable F
set_container G C
set_iommu C v2
reg C a 1M
unreg C h+256K 1M
map F f WIN1+4K 256K
reg E a 1M
map F a+256K 0 64K
map E b+316K WIN1+4K 4K
reg C f 256K
unmap F WIN1+64K 128K
reg E f 256K
map E a+192K WIN1+15M 4K
group_status I
munlock a+512K 512K
map C a+256K 64K 2M
ioctl C UNMAP_DMA u32:23 u32:1 u64:WIN1+1026K u64:64K zero:8
unmap E WIN1+64K 4K
unreg C a+256K 1M
munlock f 256K
reg C a-64K 1M
reg C 3T 64K
map E h+256K 15M 4K
remove E WIN1+5M
map E a+256K 1M 1984K flags=8
disable F
fork
  group_status H
endfork
map E b+1088K 16380K 1M
ioctl H GROUP_GET_STATUS edge:12 u32:8 fill:4
reg E a+256K 2M
unmap E 64K 1M
set_container I F
set_iommu F v1
enable F
reg C a+256K 2M
unmap E 15M 8K
map F a+1088K WIN1+64K 4K
ioctl E REGISTER_MEMORY edge:23 u32:24 u32:0 u64:f u64:256K
reg E a+256K 1984K
unmap F WIN1+15M 4K
remove C 0
madvise r+128K 64K dontneed
map F a+4K 16320K 192K flags=none
map E h+1M 64K 64K flags=8
map F h+64K WIN1+64K 192K
map F b 64K 1M
map F a-64K 16320K 2M flags=r
reg C b 64K
set_container G E
set_iommu E v2
map F b+64K 16320K 64K
unreg E f 256K
map F a+64K WIN1+64K 1M flags=r
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:f u64:256K
unmap F WIN1+15M 4K
set_container I F
set_iommu F v1
enable F
map E a-64K 1M 64K flags=r
remove C 0
unmap F WIN1+4K 256K
map C r+60K WIN1+15M 64K
fork
  munlock b+64K 1M
  exit 1
endfork
ioctl C TCE_GET_INFO edge:0 u32:16 fill:12
enable F
unmap E WIN1+64K 2M
map E f WIN1+1M 128K
reg E f 256K
unmap E WIN1+64K 192K
map C a WIN1+15M 1M
reg C a 1M
map F f+64K WIN1 1M flags=r
close F
container F
map C h+60K 1048572K 1M
unmap C WIN1+15M 4K
ioctl H GROUP_GET_STATUS u32:8 fill:4
map C b+64K 4K 64K
unmap F WIN1+64K 1M
map F b+256K WIN1+64K 64K flags=r
map C a WIN1+15M 64K
ioctl E TCE_CREATE u32:25 u32:0 u32:12 u32:7 u64:3M u32:1 u32:9 fill:8
set_container G C
set_iommu C v2
reg C b 128K
unmap C WIN1+64K 8K
map C b WIN1 64K flags=r
set_container I E
map E a+1088K 15M 64K
map E h+64K WIN1 64K flags=none
rlimit 2G
