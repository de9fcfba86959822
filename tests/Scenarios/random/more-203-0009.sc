# random scenario of files, memory and processes, seed 203, number 9
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
ioctl C UNMAP_DMA edge:39 u32:40 u32:0 u64:WIN1+1049088 u64:64K
map C a+64K WIN1 64K
unmap E WIN1 64K
map C a+256K WIN1 1M
map E a+60K 16320K 128K
map C a+256K 16380K 2M flags=r
map E r+4K 16380K 1M
reg E a 1M
ioctl C 0x20003b6f =7
unmap E 0 0
munlock b+512K 512K
unreg E a+64K 2M
map C b 16380K 1M
map E a 16380K 4K
map E b 15M 1M
map E a+256K 0 64K flags=none
enable C
unmap E 2097088K 0
remove E 2G-1
unreg E s 1M
ioctl E 0x20003b6f @0
create E 12 64M 1
map C a+60K 16380K 4K flags=none
rlimit 16M
unmap E 16380K 1M
dup d1 C
set_container G C
set_iommu C v1
enable C
remove E 0
unmap E WIN1+15M 64K
map C a+64K 16380K 256K
unmap E WIN1 64K
map C a WIN1 128K flags=none
map E a+4K 1M 128K
disable C
enable C
create E 13 16M 1
unmap E 15M 1M
unmap E 16380K 4K
map E a 2M 1M
map C a+60K 64K 4K
map E a WIN1+64K 64K
map C a+124K 64K 192K flags=8
map E a+4K WIN1+64K 64K
fork
  madvise b+128K 64K dontneed
  map E a+64K 15M 4K
  munlock a+128K 512K
  fork
    unmap C WIN1 128K
    madvise b+64K 128K dontneed
    touch h 1M
  endfork
  peek a+512K
  exit 2
endfork
unmap C 64K 64K
map E a 15M 1M flags=r
unmap C WIN1 64K
reg E b+64K 2M
unset_container H
set_container G E
set_iommu E v2
map E a+64K 32704K 1M
unmap C 512 16M
create E 17 1G 1
map C a+256K 16380K 192K
unmap C 64K 192K
set_container H E
set_iommu E v2
reg E a-64K 1M
enable C
ioctl E REGISTER_MEMORY u32:12 u32:1 u64:a-64K u64:1M
unmap C 16380K 512K
unmap C 16380K 192K
map C a 15M 4K
munlock h+64K 64K
reg E 3T 0
reg E a+64K 1M
map E a-4K 2M 64K
unmap C 16380K 4K
reg E b+64K 1M
unmap E WIN1+64K 64K
ioctl C UNREGISTER_MEMORY edge:4 u32:24 u32:0 u64:b+256K u64:256K
map E a-4K 16380K 192K
map C b+64K 64K 192K flags=r
ioctl E MAP_DMA ro u32:64 u32:3 u64:a u64:16380K u64:4K
map E b+124K WIN1 64K flags=r
unmap E 15M 1M
unmap C 16380K 4K
fork
  mlock a+128K 64K
  fork
    dropcap
    create E 13 16M 1
    unmap C 16380K 4K
  endfork
  map C a-64K 16380K 128K
  unset_container G
  mlock a+128K 512K
endfork
remove E WIN1-1
map C a 15M 64K
create E 30 1G 1
reg E b+256K 64K
reg E a 1M
set_container H E
set_iommu E v2
reg E b+64K 1M
remove E WIN1
remove E 0
enable C
unmap C 16380K 0
ioctl E TCE_REMOVE ro u32:16 u32:0 u64:0
