# random scenario of files, memory and processes, seed 202, number 1
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
map E a 15M 64K flags=r
map C b+64K 15M 64K
unmap C 15M 128K
map C a+4K WIN1+4K 192K
mprotect r+512K 64K r
unreg E a 1088K
unmap E 15M 64K
create E 12 32M 6
map C r 4K 1M
reg E a+64K 64K
ioctl E TCE_GET_INFO u32:16 fill:60
reg E b 256K
unmap E 15M 128K
map E a+64K 16320K 1M
reg C b 512K
dup d1 C
map C b+4K 0 1M
unmap E 64K 1M
unset_container G
unmap C 64K 1M
close H
group H 1
map E b+1M 4K 64K flags=none
unmap E 4K 64K
unset_container H
map C r+4K WIN1 4K flags=none
enable C
unmap E 4K 1M
reg C b+1M 2M
map C b 64K 512K flags=8
map C b WIN1+1M 64K
close G
group G 1
reg C a+1M 64K
create E 21 2G 2
unmap C 15M 64K
create E 13 64M 5
unmap E 4K 1M
set_container H E
set_iommu E v2
reg E b 1M
reg C a+256K 2M
ioctl E TCE_CREATE u32:64 u32:0 u32:16 u32:0 u64:3M u32:1 u32:0 fill:8
reg E b+1M 64K
map C b WIN1+16380K 64K
set_container H E
set_iommu E v2
reg E b+1M 2M
map C a+960K WIN1+1M 64K
map C b WIN1+16380K 192K flags=none
info C
map E a+1088K 15M 64K
ioctl E REGISTER_MEMORY u32:40 u32:1 u64:a+1M u64:1M
mlock b+512K 512K
disable C
map C a+1M 0 64K
map C a+124K 0 192K
set_container G C
set_iommu C v1
enable C
set_container G C
set_iommu C v1
enable C
unmap C WIN1+64K 16M
map C b-60K 0 1M
map E a+64K 64K 4K
reg C b 512K
unmap E 15M 64K
disable C
enable C
madvise r+512K 512K dontneed
reg C b+1M 64K
set_container H E
set_iommu E v2
reg E b 256K
unmap C 4K 64K
set_container G C
set_iommu C v1
enable C
unset_container G
unmap C 64K 4K
unmap C WIN1+16380K 128K
munlock a 1M
remove E WIN1+5M
map E b WIN1+16380K 1M
fork
  fork
    peek a+512K
    dropcap
    mlock b+128K 1M
    unmap C WIN1+1M 64K
  endfork
  mlock a+128K 64K
  poke s+64K 95
  dropcap
  unmap C 0 1M
endfork
set_container H E
set_iommu E v2
reg E b 256K
map E b+1M 1M 2M
map E b 0 1M flags=r
unmap C WIN1 16M
map E a+1M WIN1 192K
map E b+4K WIN1+4K 4K
fork
  fork
    ioctl E UNREGISTER_MEMORY u32:8 u32:1 u64:b-64K u64:960K
    mprotect b+512K 1M none
    mprotect b 128K rw
  endfork
  group_status H
  madvise b+128K 512K dontneed
  close C
  enable C
  exit 2
endfork
