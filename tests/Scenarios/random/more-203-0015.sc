# random scenario of files, memory and processes, seed 203, number 15
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unset_container I
reg E b+256K 256K
unmap C WIN1+1M 64K
ioctl C UNMAP_DMA ro u32:40 u32:0 u64:16320K u64:64K zero:8
madvise h+64K 128K dontneed
map C a 4K 128K
unmap C 4K 192K
reg E b+260K 256K
reg C b 2M
ioctl E TCE_GET_INFO u32:16 fill:60
madvise h+64K 1M dontneed
unmap C 4K 0
create E 24 4G 1
set_container H E
set_iommu E v2
reg E h+1M 2M
map C a+256K 524284K 64K
unmap C 524284K 32K
munlock h+128K 64K
unmap E 524284K 128K
unreg E b 2M
rlimit 24M
disable C
mlock r+512K 64K
mprotect b+512K 512K rw
reg E s 256K
create C 13 64M 1
reg E b 2M
map E a 4K 4K flags=none
remove C 0
unmap E 4K 4K
madvise n 512K dontneed
map C n+60K 0 64K flags=none
create E 24 1G 1
map E s 0 256K
mlock b+64K 1M
set_container G C
set_iommu C v2
reg C n+256K 64K
map E a+4K 0 4K
map E b+260K 16380K 4K
ioctl C TCE_GET_INFO ro u32:16 fill:12
map E s 524284K 256K
rlimit 16M
mprotect n+128K 512K rw
set_container G C
set_iommu C v2
reg C n+256K 64K
remove C 2G
reg E a 1M
set_container G C
set_iommu C v2
reg C b+1M 2M
munlock b 512K
remove E 2G-1
reg C a+256K 1M
ioctl C TCE_CREATE u32:39 u32:0 u32:16 u32:0 u64:64M u32:1 u32:9 fill:8
remove C 0
munlock b+64K 128K
set_container G C
set_iommu C v2
reg C s 64K
unmap E 4K 192K
map C b 0 4K flags=r
reg C 3T 128K
set_container H E
set_iommu E v2
reg E b+64K 1M
unmap C 4K 4K
unset_container I
remove C 2G-1
unmap C 0 0
fork
  mlock r 1M
  dropcap
  map C s+64K WIN1+64K 4K flags=r
  unmap E 64K 4K
endfork
map C b 16773632 64K
unreg E b+1M 2112K
reg C h+1M 2M
map E h+256K WIN1+64K 64K
map C s 0 64K
set_container H E
set_iommu E v2
reg E n+256K 64K
reg C a+1M 256K
map E a+1M 524284K 256K
fork
  madvise r+128K 512K dontneed
endfork
create E 13 1G 1
set_container H C
set_iommu C type1
reg E n 64K
unmap E 0 0
map E a+1M WIN1+15M 192K flags=none
unmap E 0 128K
unreg E s 128K
create C 24 4G 1
reg E a+256K 2M
map C a+64K 0 64K
munlock a+128K 64K
reg E a 64K
fork
  madvise b+512K 1M dontneed
  info E
  dropcap
  remove C WIN1
  unreg E a 2M
  munlock h 1M
  munlock r+64K 64K
endfork
