# random scenario of files, memory and processes, seed 201, number 39
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
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
reg C a+64K 1M
fork
  unmap E WIN1+64K 64K
  madvise f 256K dontneed
endfork
reg C a+64K 64K
reg E f 256K
unmap C 1M 1M
unmap C 0 16M
reg E a 1M
create C 12 64M 0
unmap E 16320K 0
remove C WIN1+5M
fork
  mlock b+128K 128K
  mprotect b 128K rw
  close E
  unmap E 15M 4K
  munlock b 128K
  fork
    mlock n+128K 512K
  endfork
endfork
madvise f 256K dontneed
reg C r+64K 64K
reg C f 256K
map C n+64K WIN1+16380K 64K
create C 30 1G 4
unmap E WIN1+16380K 64K
map C f 4K 64K
ioctl C TCE_REMOVE ro u32:16 u32:0 u64:0
reg E a+64K 2M
unmap C WIN1+16380K 64K
unreg C a+64K 1M
ioctl E REGISTER_MEMORY ro u32:24 u32:0 u64:a u64:2M
madvise b+64K 128K dontneed
unreg C n 256K
ioctl C REGISTER_MEMORY edge:32 u32:0 u32:1 u64:b+64K u64:1M
unreg E a+1M 256K
unmap C 2M 16M
set_container G C
set_iommu C v2
reg C a+64K 64K
remove E WIN1
map E b+256K 4K 1M flags=none
fork
  poke a+64K 192
  mlock a+64K 1M
  munlock f+64K 128K
  munlock a 64K
  munmap b+128K 64K
  buf x1 64K at=b+128K align=64K
endfork
set_container H C
set_iommu C v2
map C a 4K 4K
map C a+64K 1M 64K
create C 12 1M 1
ioctl E TCE_CREATE edge:4 u32:12 u32:0 u32:16 u32:0 u64:16M u32:1 u32:0 fill:8
map E a+64K WIN1 512K
reg E a 1M
reg E a+64K 32K
map E a+64K 4K 1M flags=w
create E 12 4G 1
unreg E a 64K
unreg E b+256K 1M
reg C f 256K
ioctl E MAP_DMA u32:16 u32:2 u64:f u64:WIN1 u64:4K
reg C a 1M
map C a+64K 4K 4K
fork
  reg E b 256K
  fork
    map C r+316K 2M 4K
    mlock f 256K
    munmap b+128K 64K
    buf x2 64K at=b+128K align=64K prot=r
    dropcap
    map C a+1M 1M 64K
    unmap E 0 0
  endfork
  madvise f 256K dontneed
  ioctl H GROUP_GET_STATUS u32:8 fill:4
  mprotect n 1M rw
  close I
  madvise b+512K 512K dontneed
endfork
fork
  poke b+128K 44
  unmap C 2M 4K
endfork
create C 13 2M 1
fork
  fork
    munlock a+64K 512K
    remove E 2G-1
    munmap a+64K 1M
    buf x3 1M at=a+64K align=64K prot=r
    poke b+128K 143
  endfork
  create E 30 4G 2
endfork
ioctl E UNREGISTER_MEMORY u32:24 u32:0 u64:f+64K u64:64K
unmap C 64K 16M
set_container G C
set_iommu C v2
reg C a+1M 64K
set_container G C
set_iommu C v2
reg C a+1M 64K
remove E 0
unset_container H
unreg C r+64K 64K
reg E a+1M 256K
