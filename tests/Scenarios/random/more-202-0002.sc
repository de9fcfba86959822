# random scenario of files, memory and processes, seed 202, number 2
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
unreg E b+256K 1M
reg E a 1M
fork
  unmap E 1M 1M
  map E a+60K 4K 4K flags=r
  unreg C a+256K 64K
  fork
    dropcap
    close H
    poke a+128K 54
    madvise a+128K 1M dontneed
    peek a+512K
    mlock n+64K 64K
    madvise a+128K 128K dontneed
  endfork
  reg E a 1M
  peek b
endfork
reg E a 1M
unmap C 4K 4K
map C b 4K 4K
unmap E 4K 4K
unmap C 4K 68K
create C 16 16M 4
unreg C b 64K
unmap E 4K 4K
remove C WIN1
map E a 4K 1M
fork
  reg E a 1M
endfork
map C b+256K 64K 2M
unreg E r+256K 256K
map C a 524284K 4K flags=8
eeh E 9 type=2 func=19 addr=0 mask=0
create E 17 32M 2
munlock a+64K 128K
map C a 15M 1M
unmap C 524284K 4K
set_container H E
set_iommu E v2
reg E a 1M
eeh C 6
set_container G C
set_iommu C v2
reg C a 1M
unset_container H
unmap E 4K 4K
munlock r 1M
create E 16 2G 1
create C 12 1G 5
enable C
map E a WIN1 64K
ioctl E 0x20003b7a @0
create C 17 1M 6
madvise a+512K 1M dontneed
unmap C 64K 2M
ioctl C TCE_GET_INFO u32:32 fill:28
map E a WIN1 64K
mlock a 512K
remove C 0x12345000
set_container H E
set_iommu E v2
reg E b 64K
remove E WIN1
madvise n+512K 128K dontneed
unreg C n 1M
remove C 0
set_container H E
set_iommu E v2
reg E r 1M
unmap E 64K 2M
unreg C a 1M
fork
  mlock a 1M
  munmap b 1M
  buf x1 1M at=b align=64K shared=1
  unreg E a+256K 256K
endfork
map C b+1M WIN1+64K 64K
map E r 32704K 64K
map E s+1M 16320K 2M
close H
group H 0
unmap E 4K 1M
close C
container C
reg C a 1M
map E b+320K 524284K 1M
map E r-64K 4K 1M flags=8
reg E r 1M
map E a 16382K 960K flags=8
unreg C r 64K
create E 12 2M 6
eeh C 4
remove C WIN1
reg C r+256K 64K
reg C b+64K 2M
map E r+256K 0 4K
reg E r 256K
reg C a+64K 1M
fork
  exit 2
endfork
unreg C r 64K
map E r+4K 2M 1M
create C 13 2M 1
reg C a 1M
map C a+64K 16380K 1M
map C r+256K 524284K 64K flags=8
unreg E a+64K 1M
set_container H E
set_iommu E v2
reg E b+256K 64K
set_container G E
set_iommu E v2
