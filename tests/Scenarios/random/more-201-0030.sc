# random scenario of files, memory and processes, seed 201, number 30
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
set_container I F
set_iommu F v1
enable F
unmap E WIN1 16M
map E a+256K 64K 1M
munlock r+512K 64K
map C a 64K 1M
remove C WIN1
map F a 64K 1M
map F b WIN1+16320K 2M
set_container G C
set_iommu C v2
reg C a+1M 256K
enable C
map F b+316K 2M 1M
unmap E 64K 1M
map F a+1M WIN1+64K 256K
enable F
fork
  mlock a+512K 128K
endfork
reg C a 2M
map F a+64K 64K 4K flags=w
unmap F 64K 1M
fork
  eeh E 3
  ioctl E REGISTER_MEMORY u32:24 u32:0 u64:a+1M u64:256K
  fork
    munlock a 1M
    unmap E 64K 4K
    peek a+512K
    mlock a+128K 1M
    status
    mlock n 1M
  endfork
  fork
    munmap b+512K 64K
    buf x1 64K at=b+512K align=64K shared=1
    poke a+128K 150
    touch b 64K
    peek a+512K
    touch b+128K 64K
    unmap E WIN1+16320K 2M
  endfork
  touch b+128K 128K
endfork
enable F
mlock r+64K 512K
unmap E 64K 4K
reg E a 1M
map E r+1084K 64K 64K
create C 16 1G 2
rlimit 24M
disable C
unset_container G
unmap C WIN1+16320K 2M
remove C 2G
map E r+64K WIN1+64K 128K
remove C 2G-1
set_container I C
map F a+128K WIN1+64K 4K
set_container H C
set_iommu C v2
unmap F WIN1+15M 4K
enable F
unmap E 64K 4K
unmap F 64K 1M
madvise a+512K 1M dontneed
unmap F WIN1+64K 4K
map C a 0 4K
ioctl C REGISTER_MEMORY edge:8 u32:23 u32:0 u64:a u64:1M
unmap E 64K 1M
rlimit 16M
unmap E 64K 4K
map F a+1M 0 320K
munlock a+512K 128K
map C n 64K 4K
unmap E 64K 1M
ioctl E UNREGISTER_MEMORY u32:64 u32:1 u64:a u64:1M
ioctl E MAP_DMA u32:11 u32:0 u64:a+64K u64:WIN1 u64:1M
enable E
reg C b+1M 256K
reg C b+1M 256K
fork
  unmap E 0 4K
  mlock r+128K 512K
  mprotect n+64K 512K rw
  mprotect b+64K 512K rw
  touch a+128K 128K
  map F a 0 4M
endfork
map E b+1M WIN1 256K
unmap E 64K 2M
set_container I F
set_iommu F v1
enable F
ioctl C TCE_CREATE ro u32:32 u32:0 u32:16 u32:0 u64:3M u32:1 u32:9 fill:8
map E a 64K 1M flags=none
close H
group H 1
map F b+128K WIN1+16320K 64K flags=8
reg E b+256K 1M
reg C a 2M
map E a WIN1+16380K 2M
set_container G C
set_iommu C v2
reg C a+256K 1M
set_container I F
set_iommu F v1
enable F
map F a+4K WIN1 128K flags=none
fork
  peek b+128K
  mlock n 64K
  close E
endfork
