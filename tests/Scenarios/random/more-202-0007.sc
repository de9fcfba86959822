# random scenario of files, memory and processes, seed 202, number 7
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
map E a-64K 0 4K flags=8
reg C b+1M 64K
eeh E 1
unreg E a+64K 1M
reg C b+1M 64K
reg E a+64K 256K
eeh C 3
reg E 1T-64K 0
map C r 0 1M
create C 13 1G 1
fork
  unreg C s+256K 256K
endfork
unmap E 0 4K
unreg E b 64K
map E a+4K 0 64K
unmap E 0 1M
unreg C s 64K
set_container H E
set_iommu E v2
reg E a+64K 512K
map C a+128K 0 64K
unmap C 1M 64K
map E a+64K WIN1+64K 64K flags=r
set_container G C
set_iommu C v2
reg C b+64K 2M
fork
  munlock s+128K 512K
  close H
  close E
  mlock a 64K
  map E b+60K 0 128K
  madvise a 512K dontneed
  fork
    munmap a 512K
    buf x1 512K at=a align=64K prot=r
    unreg C a+1M 64K
  endfork
endfork
map E b+1M 1M 64K
unmap C 4K 1M
map E a+4K 0 192K flags=r
map E b+124K 15M 1M flags=r
unmap C 1M 64K
map E a+64K 15M 4K
unset_container G
remove C 0x12345000
map C a+1M 0 64K
map C b+1M 0 128K
reg C a+4K 1M
ioctl H GROUP_GET_STATUS u32:25 fill:4
set_container G C
set_iommu C v2
map C a+64K WIN1 1M
map E a+132K 0 4K
map E b+1088K WIN1+4K 192K
mlock n+128K 128K
set_container H E
set_iommu E v2
reg E b+1M 1M
unreg E b+1M 1M
close H
group H 1
eeh C 6
map E b+1M 15729152 1M
reg C a+64K 2M
map E n 16773121 1M
reg C a+64K 2M
madvise b+512K 512K dontneed
ioctl C TCE_CREATE u32:16 u32:0 u32:16 u32:7 u64:16M u32:1 u32:0 fill:8
fork
  munlock a+512K 64K
  ioctl E REGISTER_MEMORY u32:24 u32:1 u64:a+4K u64:1M
  poke a 116
  mlock n+512K 128K
  reg C a+64K 2M
  unmap C 0 8K
endfork
unreg C b+1M 64K
unreg E a+64K 2M
unreg C a+1028K 64K
map C a+256K WIN1+1M 64K flags=none
remove C 2G-1
remove C 0x12345000
map C b+1M WIN1+1M 1M
ioctl E MAP_DMA u32:12 u32:0 u64:b u64:0 u64:256K
eeh C 9 type=2 func=0 addr=0 mask=0
map E a+1M WIN1+1M 64K
unreg E a 64K
unmap C 15M 4K
unreg C b+64K 2M
unmap C 0 16M
remove E 0x12345000
set_container G C
set_iommu C v2
reg C a+64K 256K
unreg C b+1M 256K
map E b+1084K WIN1 192K
unreg C b 64K
map E a+260K 524284K 1M
unreg E s 64K
create E 24 2G 1
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:a+64K u64:2M
create C 16 16M 1
set_container G C
set_iommu C v2
reg C a+1M 64K
ioctl E UNMAP_DMA u32:24 u32:0 u64:15728641 u64:1M
madvise n+512K 64K dontneed
create E 12 32M 1
reg C a+4K 1M
reg C n+256K 64K
unmap E 2M 64K
unreg C b+1M 1M
