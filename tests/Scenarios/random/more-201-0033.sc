# random scenario of files, memory and processes, seed 201, number 33
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
ioctl H GROUP_SET_CONTAINER fd:E
create E 16 512M 1
map C a 16320K 64K
unmap C 16320K 64K
reg E a 1M
unset_container H
reg E a 1M
reg E 1T-64K 64K
create E 16 1M 1
unreg C a+64K 1M
remove C WIN1
map C a+64K WIN1+1M 64K
unreg C a+256K 1M
remove E 0
munlock a 64K
map E a-64K 64K 64K flags=8
ioctl C MAP_DMA u32:32 u32:2 u64:b u64:1048572K u64:64K
unreg E a 1M
map E a+1084K WIN1+4K 4K
set_container H E
set_iommu E v2
reg E a-60K 1M
map C a-4K WIN1+4K 192K
unreg E s 256K
map E a 1048572K 1M
reg C b+64K 256K
create C 30 8G 1
map E a-124K 4K 512K flags=none
disable E
map C b+64K WIN1+4K 192K
rlimit 16M
unset_container G
fork
  munlock n+512K 64K
  madvise n+64K 64K dontneed
  munmap b+128K 64K
  buf x1 64K at=b+128K align=64K
  map C a+124K 2M 128K
endfork
reg E r+64K 64K
reg E a-60K 1M
map E a+64K 2M 64K flags=8
remove E 2G
fork
  mlock b+128K 64K
  unreg E a+64K 2M
  map E b 16380K 256K
endfork
reg E a+64K 1M
map E s+64K 15M 64K
unmap E WIN1+1M 32K
close H
group H 0
unmap C 64K 0
map C b+256K WIN1+16380K 4K
enable C
reg C a+1M 64K
unreg E b+64K 128K
fork
  mlock s+128K 512K
  fork
    map E r WIN1+16320K 192K
    map E n+4K 0 192K
    madvise b+128K 128K dontneed
    madvise b+64K 128K dontneed
    mlock n 1M
    close G
    dropcap
  endfork
endfork
unreg E a 256K
fork
  create E 17 1M 1
  munlock r+128K 512K
endfork
fork
  unreg C b+64K 2M
  peek b
  close H
  munlock b 128K
  exit 3
endfork
reg E b 64K
fork
  set_container H E
  set_iommu E v2
  reg E a+960K 64K
  dropcap
  touch b+64K 512K
endfork
map C b+256K 1M 1M
unset_container H
reg C b+256K 64K
map C r+64K 0 64K
eeh C 0
reg C b 256K
map C b+128K WIN1 192K flags=8
reg C b+256K 64K
reg E b+64K 1M
ioctl C TCE_CREATE u32:11 u32:0 u32:16 u32:0 u64:16M u32:1 u32:9 fill:8
group_status G
remove E 0
ioctl C MAP_DMA edge:40 u32:32 u32:3 u64:b u64:0 u64:64K
unmap C WIN1 64K
create E 12 2M 6
create E 12 16M 4
fork
  poke b 219
  madvise b+512K 128K dontneed
endfork
ioctl C UNMAP_DMA ro u32:24 u32:0 u64:0 u64:1M zero:8
fork
  fork
    mlock r+128K 128K
    ioctl E TCE_REMOVE ro u32:0 u32:0 u64:0
  endfork
  mlock b 512K
endfork
