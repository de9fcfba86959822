# random scenario of files, memory and processes, seed 201, number 37
container C
container E
group G 0
group H 1
group I 2
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
map E a+320K 64K 4K
unreg E a+256K 256K
unmap C WIN1 1M
unmap E 64K 4K
map C a+124K WIN1+4K 192K
map C a+60K WIN1 64K flags=8
unmap E 64K 16M
map E b+64K WIN1 64K
unmap C 15728641 4K
unmap C 64K 64K
map C a WIN1+2097088K 1M
ioctl G 0x20003b78 =7
set_container G C
set_iommu C v1
enable C
unset_container G
map E a+60K 2M 128K
unmap C 64K 4K
map E a 4K 128K
unmap C WIN1 64K
map E b+4K 2M 4K
fork
  ioctl G GROUP_SET_CONTAINER fd:G
  munmap b 64K
  buf x1 64K at=b align=64K prot=r
  madvise a+512K 128K dontneed
  poke a 240
  mlock a+128K 512K
  fork
    map C s 15M 1M
    poke a 209
    unmap C 2M 4K
    close G
    close G
  endfork
endfork
map C a WIN1 1M
map E a WIN1 192K
unmap C WIN1 1M
unmap C 4K 128K
set_container G C
set_iommu C v1
enable C
reg E a 1M
map C b WIN1 64K flags=8
unmap E 0 64K
ioctl C TCE_REMOVE u32:11 u32:1 u64:4K
set_container G C
set_iommu C v1
disable C
ioctl E REGISTER_MEMORY u32:24 u32:1 u64:a+256K u64:2M
reg E a 1M
map C a+64K WIN1+64K 4K
reg E a+1M 2M
map C a+4K 16380K 4K
map C a WIN1 4K
map E a 64K 1M
map C a+1M WIN1+15M 64K
map C s WIN1 1M
create E 21 4G 2
unmap C WIN1 1M
map C b 64K 64K
unmap C WIN1+15M 64K
create E 13 4G 3
unmap E WIN1+2097088K 1M
unmap E 16320K 1M
mlock r 128K
set_container G C
set_iommu C v1
enable C
map E a 2M 64K
enable C
enable C
set_container G C
set_iommu C v1
enable C
map C a-60K WIN1+16380K 192K
map C a+1028K 65537 128K
madvise a+128K 64K dontneed
fork
  unmap C 15M 1M
  madvise r+128K 64K dontneed
  mlock a+64K 128K
endfork
unmap C WIN1 1M
ioctl C TCE_CREATE edge:16 u32:40 u32:0 u32:12 u32:7 u64:16M u32:1 u32:0 fill:8
map C b+1M 64K 64K
unreg E a-64K 1M
enable C
map C a+1M 16320K 1M flags=r
map C a+60K WIN1 192K
unmap C 64K 64K
fork
  unmap C WIN1 64K
  mlock r 64K
  close I
  close C
  fork
    mlock a+128K 128K
    touch b 64K
    mprotect a+512K 1M rw
    mlock a 64K
  endfork
endfork
create E 16 32M 1
set_container H E
set_iommu E v2
reg E b 1M
ioctl E UNMAP_DMA u32:24 u32:0 u64:WIN1 u64:64K
unmap C WIN1 512K
unmap C WIN1 64K
ioctl E UNMAP_DMA ro u32:0 u32:0 u64:WIN1+64K u64:64K
unreg E r+64K 64K
map C b+60K 64K 192K
fork
  enable C
  unmap E WIN1+2M 4K
endfork
