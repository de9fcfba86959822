# random scenario of files, memory and processes, seed 203, number 3
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
map E b+64K 64K 192K flags=r
map C h+316K WIN1+16320K 128K
unmap C WIN1+16320K 192K
map C a+128K 0 64K
munmap b+512K 1M
reg E b+1M 2M
unmap C 64K 0
reg E s+64K 256K
reg C s+64K 512K
reg C s+64K 1M
unmap E 0 128K
reg E s+64K 1M
unreg E b+1M 1M
map C s+124K WIN1 192K
mprotect h+512K 64K rw
fork
  unmap C WIN1 4K
  mprotect s+512K 64K rw
  mprotect a+512K 64K rw
  madvise r+512K 64K dontneed
  map E r WIN1+16320K 64K
endfork
map E s+64K WIN1+64K 1M
remove E WIN1+5M
disable E
map C b+1028K 1M 192K
map C r WIN1 4K
map E b+1M 0 2M
reg E s+64K 192K
create E 12 1G 1
unreg C a 1M
ioctl E UNMAP_DMA edge:8 u32:33 u32:1 u64:4K u64:2M zero:8
fork
  dropcap
  mlock h+64K 1M
  poke a+512K 245
endfork
map E a+64K WIN1+15M 192K flags=r
create C 12 32M 1
unmap C 0 64K
map C s+64K 1M 192K
munmap b 128K
buf x1 128K at=b align=64K
unmap E WIN1+16320K 4K
unmap C WIN1+16380K 1M
unreg E h+1M 256K
rlimit 24M
map E h WIN1 192K
unmap E 1M 192K
unmap E 1M 0
reg C b 64K
fork
  poke s+512K 92
  munmap a+512K 512K
  buf x2 512K at=a+512K align=64K shared=1
  close E
  mlock a+128K 1M
  mprotect a+64K 1M rw
  unreg E a 1M
  unmap C WIN1 192K
endfork
ioctl C 0x20003b65 =2
map E a 4K 4K
map C a+4K WIN1+64K 128K
reg C b+256K 256K
unmap E 0 64K
reg E s 64K
unreg E s+64K 512K
unmap C WIN1 256K
reg E b+256K 192K
remove E 0
unreg E s+64K 256K
rlimit 16M
unset_container H
reg C b+256K 192K
unmap E 64K 192K
reg C s+64K 1M
reg C 0xffffffffffff0000 128K
unmap E WIN1+16320K 128K
reg E b 256K
unmap C WIN1+16320K 256K
map C b+64K 1M 1M flags=w
reg C r 1M
fork
  group_status G
endfork
create C 30 1G 1
unreg E a+64K 1M
unmap C WIN1 384K
map C s+64K 0 192K
rlimit 2G
map E b+256K 0 256K
unmap E 64K 64K
reg C r 1M
create E 16 32M 1
remove C 2G
fork
  unset_container H
  fork
    poke h+512K 242
    munmap b+64K 1M
    buf x3 1M at=b+64K align=64K
    munlock b 1M
    poke h 247
    mlock r 1M
    munlock b+64K 1M
  endfork
  madvise b+128K 1M dontneed
  close G
  reg C a+256K 64K
  reg C h 2M
  poke s+64K 122
endfork
unreg C a 2M
rlimit inf
