# random scenario of files, memory and processes, seed 202, number 17
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
remove E 2G-1
reg E r+1M 64K
ioctl G 0x20003b7b =7
group_status G
map E a 1M 1M flags=w
map C a 4K 1M
fork
  fork
    map C a+60K WIN1 1M
    poke b+128K 93
  endfork
  peek a+128K
  disable C
  madvise a+128K 1M dontneed
  set_container H C
  set_iommu C v2
  touch s 512K
endfork
map C a 4K 1M flags=r
unreg C a 1M
unmap C 4K 1M
map E b+260K 0 128K
reg C a+64K 64K
set_container G C
set_iommu C v2
reg C b 2M
eeh C 2
map C a+60K 2M 1M flags=8
reg C b+256K 1M
remove C 2G-1
reg C a+256K 2M
unmap C 1M 2M
map E a+256K 524284K 64K flags=w
unmap E 4K 1M
reg E b+256K 1M
map E b+384K 16320K 4K
unmap C 4K 1M
map C b+64K 16320K 64K
rlimit 8M
map C b 16380K 128K
map E a+320K WIN1+15M 4K
map C a+68K 2M 1M
unmap C WIN1+32704K 1M
eeh E 1
unmap E WIN1+15M 68K
unreg C a 1M
ioctl C UNMAP_DMA ro u32:15 u32:0 u64:2M u64:4K zero:8
eeh C 9 type=1 func=20 addr=0 mask=0
unmap C 0 128K
map E b+256K 15M 512K
remove C 2G-1
reg C a 1M
unmap E 2M 1M
unmap C 1M 1M
map E b+128K 16320K 64K
rlimit 24M
set_container H E
set_iommu E v2
reg E a 1M
remove E 2G
eeh C 4
map E a+4K 0 192K
unmap E WIN1 1M
map E r 64K 128K
unmap C WIN1+1M 0
mlock b 1M
unreg E a+1M 256K
map C r WIN1+4K 1M
unmap E 64K 128K
unset_container H
reg E b+256K 1M
map C a+1M 64K 1M flags=r
rlimit inf
reg E 1T-64K 128K
unreg E a+260K 2M
unmap E 64K 128K
reg C a 1M
create C 12 2G 1
remove E 2G-1
unreg C b+64K 1M
unmap E 2M 1M
ioctl C TCE_CREATE edge:24 u32:32 u32:0 u32:14 u32:7 u64:16M u32:1 u32:0 fill:8
fork
  munmap s 512K
endfork
map E b+256K 524284K 1M
unmap C 16320K 8K
remove E WIN1+5M
ioctl C REGISTER_MEMORY u32:24 u32:1 u64:b+260K u64:1M
set_container G E
remove E 0
reg C s 1M
unmap C 0 192K
set_container G C
set_iommu C v2
reg C a+64K 64K
unmap E WIN1 512K
fork
  mlock s+64K 512K
  munmap b 512K
  buf x1 512K at=b align=64K
  reg E a+1M 64K
  madvise r 1M dontneed
  exit 2
endfork
map E b+64K 64K 128K
unmap C 64K 128K
create E 12 4G 5
map E s WIN1 1M
map E a+1M 64K 4K
reg C s 1M
unmap E 524284K 4K
unmap E 15M 256K
unmap E 64K 4K
set_container G C
set_iommu C v2
reg C b+64K 1M
