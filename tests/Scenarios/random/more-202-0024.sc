# random scenario of files, memory and processes, seed 202, number 24
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
enable E
unmap C WIN1+66K 16M
set_container H E
set_iommu E v1
fork
  map E a+1M WIN1+4194240K 1M
  poke b+512K 139
  close E
  madvise r 512K dontneed
  close H
endfork
reg C a-64K 1M
map E a+64K 16320K 256K
create C 12 4G 1
reg C a 1M
unmap E 16320K 256K
ioctl E UNMAP_DMA u32:24 u32:0 u64:15M u64:64K
map C b+64K WIN1+2M 64K flags=8
map E a 15M 64K
eeh E 5
unmap C WIN1+2M 32K
unmap E 0 64K
reg C a-64K 1M
map C a+60K WIN1+15M 64K
unreg C a 1M
close C
container C
unset_container G
map E s 524284K 64K
map C a 64K 2M
unmap E 16382K 16M
set_container G C
set_iommu C v2
reg C a 1M
unmap E WIN1+15M 64K
set_container G C
set_iommu C v2
reg C a 64K
create C 13 2M 2
unmap C WIN1+4194240K 1M
rlimit 8M
set_container G C
set_iommu C v2
reg C r 64K
create C 21 2G 2
unmap E 16320K 320K
unmap C WIN1+15M 64K
ioctl C TCE_REMOVE u32:40 u32:1 u64:4K
map C a 16320K 192K
map E a-64K WIN1 1M
unmap C 16320K 96K
map E a+64K 0 2M
unmap E 16380K 64K
map C r+316K 64K 128K
reg C a 1M
map E f+64K WIN1+524284K 128K
map E b+64K 15M 192K
unmap E WIN1+524284K 128K
reg C a+64K 64K
map E a 15M 4K
ioctl E UNREGISTER_MEMORY u32:24 u32:1 u64:r u64:64K
set_container G E
set_iommu E v1
unmap C 16380K 4K
remove C 0x12345000
unmap E 16382K 1M
unreg C r 1M
unmap E 0 4K
reg C a+256K 2M
info C
unmap C 15M 0
map E a+64K 16320K 64K
map C b+1M WIN1 64K flags=w
map C r-64K 15M 128K flags=r
fork
  mprotect r+128K 512K rw
  peek a
  munlock b+128K 512K
  map E r+60K 64K 64K flags=r
  set_container G C
  set_iommu C v2
  reg C a+260K 2M
endfork
map C b+256K 2K 1M flags=r
unmap E 0 16M
map E a+256K WIN1+2097088K 192K flags=w
map E a+260K 64K 128K
fork
  mlock b+512K 512K
  munmap a+128K 512K
  buf x1 512K at=a+128K align=64K prot=r
  peek b+128K
  enable E
  disable E
  mlock b+64K 128K
  poke a+128K 93
endfork
map E a+256K WIN1+2M 1M
munmap a 512K
buf x2 512K at=a align=64K shared=1
ioctl E TCE_REMOVE edge:4 u32:16 u32:1 u64:0
enable C
map C r WIN1 64K
map C a-64K 4K 4K
unmap E 64K 2M
reg C a 64K
map C a WIN1+2M 128K flags=w
unmap E 64K 64K
unmap E 15M 4K
map C a+1M 0 1M flags=r
ioctl E UNMAP_DMA u32:24 u32:0 u64:2M u64:4K zero:8
unreg C a+1M 2M
map E a-56K 4K 128K
ioctl E UNMAP_DMA u32:24 u32:0 u64:0 u64:64K zero:8
set_container G C
set_iommu C v2
