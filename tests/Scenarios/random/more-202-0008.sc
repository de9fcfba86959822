# random scenario of files, memory and processes, seed 202, number 8
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
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
map E a 0 256K
unmap C 0 320K
ioctl H GROUP_SET_CONTAINER ro fd:G
rlimit 1M
unreg E a 1M
map C b 4K 4K flags=8
remove E WIN1+5M
unmap C 4K 4K
disable C
map E a 524284K 64K
fork
  create E 21 1G 3
  peek a
endfork
reg E b+64K 64K
enable C
madvise a+128K 64K dontneed
map C b+124K 0 64K
map E a+4K 64K 192K
disable C
unmap C 64K 192K
unmap C WIN1+16380K 0
create E 12 4G 4
fork
  exit 1
endfork
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:b u64:2M
enable C
create E 21 4G 6
remove E 0
unmap C WIN1+64K 0
map C s+64K 4K 128K flags=none
madvise n 128K dontneed
enable C
set_container H E
set_iommu E v2
reg E b+64K 64K
fork
  fork
    munlock a+512K 1M
    peek b+512K
    enable C
    peek a
    mlock b+512K 1M
  endfork
  poke a+64K 181
  peek s
  fork
    reg E b+64K 64K
    madvise n+64K 512K dontneed
    ioctl E UNMAP_DMA ro u32:25 u32:0 u64:16380K u64:4K zero:8
  endfork
  set_container G C
  set_iommu C v1
  enable C
  map C a 1M 1M
  dropcap
endfork
map E b+64K WIN1+2097088K 64K flags=r
map C b+256K 0 64K flags=r
map C a+64K WIN1+4K 1M
unreg E b+64K 64K
disable C
map C b+128K 0 64K
create E 12 2G 1
ioctl C MAP_DMA u32:15 u32:4 u64:a u64:0 u64:4K
rlimit 16M
reg C b+64K 256K
unmap E 0 64K
fork
  close E
  mlock n 1M
  munlock b 512K
  mlock b+64K 1M
  touch b+64K 64K
endfork
reg C a 1M
set_container H E
set_iommu E v2
reg E b+256K 64K
mprotect a+64K 1M rw
map C b+124K 4K 4K flags=w
munlock n+64K 512K
remove E 2G
map C b+124K 2M 64K
create E 16 64M 2
ioctl C REGISTER_MEMORY u32:0 u32:0 u64:b+64K u64:64K
disable C
unreg E a 1M
map C a 2M 64K
unmap C 524284K 64K
unmap C 0 4K
eeh C 8
map E b+4K 1M 1M
reg E b+64K 64K
unmap C 4K 128K
map E b+68K 16320K 256K flags=8
unmap C 4K 128K
reg E b 64K
ioctl E UNMAP_DMA ro u32:32 u32:0 u64:WIN1+64K u64:64K
ioctl E UNMAP_DMA ro u32:24 u32:0 u64:WIN1+64K u64:64K
ioctl G GROUP_GET_STATUS ro u32:8 fill:4
unmap C 4K 4K
map C a+4K WIN1+16380K 192K
map C b+64K 1M 64K
munlock a+512K 64K
set_container G C
set_iommu C v1
enable C
enable C
remove E 0x12345000
unmap C 4K 128K
disable C
reg E b+64K 64K
