# random scenario of files, memory and processes, seed 203, number 14
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v1
enable E
enable C
unset_container I
munlock r 128K
unmap E WIN1+2097088K 64K
map E b WIN1+15M 64K flags=r
rlimit 1M
fork
  close C
endfork
reg C b+256K 64K
unmap C WIN1+15M 64K
map C b+256K WIN1 4K flags=r
unmap E 64K 1M
ioctl E UNMAP_DMA edge:31 u32:24 u32:0 u64:0 u64:64K zero:8
unmap C WIN1+15M 4K
map E a 64K 2M
enable E
map E n+64K 64K 4K
unmap E 0 0
unmap E 64K 0
rlimit 24M
munlock b+512K 1M
unmap C 64K 2M
map C b+256K 64K 1M flags=none
map C a 0 2M
set_container H E
set_iommu E v1
unmap E WIN1+15M 32K
reg C b+256K 64K
fork
  map C b 0 256K flags=r
  enable C
  mlock a+512K 64K
endfork
reg E b+256K 64K
enable C
unset_container G
map E h WIN1+16380K 256K flags=r
enable E
map E b+256K 64K 64K
map C n WIN1+15M 64K flags=r
disable E
ioctl E TCE_CREATE u32:40 u32:0 u32:16 u32:0 u64:3M u32:1 u32:0 fill:8
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:b+256K u64:64K
set_container G C
set_iommu C v1
enable C
unmap E WIN1+16380K 512K
map E b+256K WIN1+15M 64K
status
reg E b+256K 64K
unmap E WIN1 68K
close G
group G 0
unmap E WIN1+15M 64K
map C b+316K WIN1+4K 4K
disable E
map C a+256K WIN1+64K 2M
map C f WIN1+15M 64K
munlock n 512K
map E b+320K 1048577 4K
map E b+256K 64K 64K flags=r
unmap C WIN1+524284K 16M
ioctl E TCE_CREATE edge:23 u32:8 u32:0 u32:12 u32:0 u64:64M u32:1 u32:9 fill:8
enable C
disable C
ioctl C UNREGISTER_MEMORY edge:40 u32:33 u32:1 u64:a+1M u64:1M
ioctl C MAP_DMA u32:32 u32:4 u64:b+64K u64:WIN1+536867328 u64:64K
map C h+256K 64K 64K
ioctl E TCE_CREATE edge:24 u32:40 u32:0 u32:16 u32:7 u64:16M u32:1 u32:9 fill:8
mlock a+128K 1M
madvise b+512K 1M dontneed
close C
container C
ioctl E TCE_CREATE u32:40 u32:0 u32:16 u32:7 u64:16M u32:1 u32:0 fill:8
set_container G C
set_iommu C v1
enable C
map E b+1M 64K 2M flags=w
map C b WIN1+15M 2M flags=8
unmap C WIN1+15M 128K
unmap E 64K 64K
map E b WIN1+4K 256K flags=w
enable E
munmap b 1M
buf x1 1M at=b align=64K
ioctl I 0x20003b7a =7
mlock a+128K 1M
enable C
reg E a 64K
map E b+256K WIN1+4194240K 256K
map E a 64K 192K
munmap b+128K 512K
buf x2 512K at=b+128K align=64K
map C b 64K 192K
map C h+4K WIN1+4K 128K
disable C
map C a+1M 64K 64K
map C a WIN1+15M 64K
unmap E WIN1+4194240K 256K
unmap E 64K 2M
map C h+64K WIN1+1M 2M
unmap E 0 16M
enable E
unmap E 64K 2M
set_container G E
set_iommu E v1
map E a+1M 16320K 64K
enable C
group_status I
dup d3 E
madvise h 512K dontneed
map C h+256K 16320K 64K
