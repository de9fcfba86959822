# random scenario of files, memory and processes, seed 202, number 0
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unreg C a 1M
set_container G E
set_iommu E v2
create E 12 64M 1
map C a 64K 192K flags=8
remove C 2G-1
map C a+124K WIN1+4K 128K
ioctl C UNREGISTER_MEMORY u32:24 u32:1 u64:a u64:64K
set_container H E
set_iommu E v2
reg E a+256K 2M
map E a+4K 16380K 4K
create E 16 512M 5
group_status G
unmap E 16380K 4K
create C 24 2G 0
reg E a+256K 2112K
map C b+60K 64K 64K
fork
  map E b+4K 64K 64K flags=r
  munlock n 1M
  map C a+256K 4K 2M
  unmap C 64K 64K
  map E a+4K WIN1+16380K 1M
  munlock r+128K 64K
  dropcap
endfork
set_container G C
set_iommu C v2
reg C a 1M
map E a+60K WIN1+16380K 192K
map C a 64K 1M
reg E b 1M
set_container H E
set_iommu E v2
reg E a 1M
fork
  exit 0
endfork
map C a 64K 192K
unmap E 64K 1M
reg E b+64K 64K
mlock b+64K 1M
fork
  mlock r+512K 512K
endfork
map E r+260K 1M 64K
create E 24 2G 6
map E b+64K 2M 64K
unmap E WIN1+4K 128K
reg E n+64K 64K
map E b+256K 15728641 128K
reg E 3T 64K
remove E 0
set_container G C
set_iommu C v2
reg C b 64K
map C b+256K 4608 256K
map E a+64K 32704K 64K
map C b+64K 0 128K
set_container G C
set_iommu C v2
reg C b+68K 0
madvise a 64K dontneed
set_container G C
set_iommu C v2
reg C a 32K
map E b+64K 0 64K flags=r
reg E b+256K 2M
map C a 4608 64K flags=r
remove C 0
reg E b 64K
remove C WIN1+5M
fork
  peek a+512K
endfork
create E 17 2G 1
eeh C 1
madvise s 64K dontneed
reg C b+64K 64K
mlock r+128K 512K
unreg C b+64K 64K
create C 12 2G 6
rlimit 2G
map E a WIN1+15M 32K flags=r
unmap E WIN1+16380K 192K
map E b 64K 64K
remove E WIN1+5M
munmap a+64K 128K
buf x1 128K at=a+64K align=64K
map E a+60K 4608 4K
unset_container G
eeh E 3
unreg C b 64K
unmap C WIN1 16M
fork
  reg C a 128K
  reg E b+1M 1M
  close C
endfork
eeh C 9 type=0 func=0 addr=0 mask=0
reg C b+1M 64K
reg C b 64K
map C b+4K 0 64K flags=w
unmap C 4K 2M
map C a 64K 192K flags=r
unreg E a 64K
map E a+64K 0 32K
mprotect n 1M none
unmap C 64K 0
mlock b 512K
unset_container H
rlimit 8M
create E 13 64M 1
unmap E WIN1+1026K 1M
