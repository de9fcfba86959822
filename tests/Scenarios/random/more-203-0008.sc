# random scenario of files, memory and processes, seed 203, number 8
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
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unreg E a+64K 1M
rlimit 16M
map E a+1M 1M 64K
ioctl E UNREGISTER_MEMORY edge:12 u32:24 u32:0 u64:a-64K u64:1M
map E h 16320K 4K
set_container H E
set_iommu E v2
reg E b+64K 1M
map E a WIN1+16380K 1M flags=r
reg E s 1M
unmap C 4K 4K
set_container G C
set_iommu C v2
remove E 0
unmap C WIN1+64K 1M
unmap C 1M 64K
unmap E 16320K 4K
unmap E 4K 16M
map E a 64K 1M
map E a+1M 1M 2M
map E h+64K 2M 2M flags=w
reg C b+1M 2M
map E b+320K WIN1+15M 64K
unmap C 524284K 1M
unmap C 1M 2M
map E a 15M 128K
reg E b 64K
reg C b+1M 2M
reg E h 2M
unreg C a+256K 64K
ioctl C TCE_GET_INFO u32:16 fill:12
unmap C 1M 64K
map C h WIN1+64K 2M
set_container G C
set_iommu C v2
reg C h 2M
ioctl C MAP_DMA ro u32:16 u32:0 u64:h u64:16380K u64:4K
create E 21 2G 1
remove E 0x12345000
ioctl E UNMAP_DMA u32:64 u32:1 u64:16380K u64:64K zero:8
reg E h+1M 1M
reg E a 1M
remove E WIN1+5M
unmap E 2M 2M
close G
group G 0
map C a 2M 1M
reg E b+64K 2M
map E b+256K WIN1+16380K 4K
map C a+4K 64K 4K
map E s 64K 256K
set_container G C
set_iommu C v2
reg C b+256K 256K
ioctl G GROUP_GET_STATUS u32:24 fill:4
unreg E s 1M
reg C b+64K 1M
map E a+1M 16320K 1M flags=w
reg C ~0-64K+1 0
remove C WIN1
ioctl E UNMAP_DMA ro u32:11 u32:0 u64:WIN1+15729152 u64:4K zero:8
map C b+124K 64K 4K flags=none
unreg E s+256K 64K
reg E a+1M 256K
unreg C a+64K 256K
map E h+1M 64K 192K
fork
  set_container G C
  set_iommu C v2
  reg C b+1M 2M
  mprotect a+512K 512K rw
  fork
    peek b+64K
    mlock a 512K
    close C
    status
    peek b
    status
    poke s+128K 102
  endfork
  dropcap
  close G
  unmap E 1M 4K
  munlock b+128K 128K
endfork
map C a+1M 1M 128K flags=r
fork
  reg C h+1M 1M
  fork
    munmap b+128K 1M
    buf x1 1M at=b+128K align=64K prot=r
    madvise b 1M dontneed
  endfork
  close H
  mlock h+64K 64K
  munlock h+512K 128K
  unmap E 16380K 0
endfork
unmap E WIN1+16380K 68K
set_container H E
set_iommu E v2
unreg E b 64K
map C h+256K 16320K 256K
unmap E 0 1M
map C b 2M 64K flags=8
unreg E h+960K 1M
unreg E a+960K 256K
unreg E h 64K
remove C 2G
create E 30 8G 1
map E b+256K 2M 256K
set_container G C
set_iommu C v2
reg C b+1M 2M
reg E b 64K
