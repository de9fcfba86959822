# random scenario of files, memory and processes, seed 203, number 6
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
set_iommu E v1
enable E
enable E
madvise r 1M dontneed
unset_container G
enable E
map E a+60K WIN1+64K 4K
map E a 2M 1M
map C a+4K WIN1+16380K 64K
map E s+1M 2M 4K
unmap E WIN1+64K 4K
map C a+316K WIN1+64K 4K flags=r
map E b+256K WIN1+16380K 128K
unreg C a 1M
remove C 2G-1
unmap C 2M 4K
unmap E WIN1+16380K 64K
rlimit 16M
map E a 1M 1M flags=w
fork
  unmap E WIN1+64K 0
  enable E
  map C b+64K 2097664 1M
  disable E
endfork
disable E
create C 12 32M 1
map E a+64K 1M 4K
set_container G C
set_iommu C v2
reg C a 1M
enable E
unreg C a+4K 1M
map C a+64K 1M 192K
map E a 0 4K
map E a 16320K 192K
map C s 0 1M flags=none
disable E
enable E
ioctl E MAP_DMA u32:32 u32:1 u64:a u64:1M u64:4K
set_container H E
set_iommu E v1
enable E
unmap C WIN1+64K 4K
map E b+4K 0 4K
reg E a 512K
dup d1 C
map E a+64K WIN1+15M 64K
fork
  remove C 2G
  peek a+64K
  munlock b 64K
endfork
remove C 0
map C a+64K WIN1+1M 1M
enable E
munlock s+128K 128K
map E a+64K 64K 64K
unmap C 0 1M
unmap E WIN1+16320K 4K
enable E
map C a+64K 524284K 64K
map E a+60K 15M 1M
ioctl E UNMAP_DMA u32:31 u32:1 u64:WIN1+32704K u64:1M
remove C WIN1-1
map E a 4097 4K flags=w
map C a+64K WIN1+16380K 1M flags=8
fork
  munlock r+512K 64K
  exit 2
endfork
map C a-60K 64K 128K
reg E a 512K
map E b 0 1M
close H
group H 1
reg C a-64K 1M
unmap E WIN1+15M 64K
unreg C a 512K
remove C 0x12345000
map C a-64K WIN1 1M
map E a+1M WIN1+2M 4K
group_status H
map C a WIN1+16380K 1M flags=w
unreg C a 1M
unmap C 1M 192K
map E s WIN1 64K
enable E
unreg C a+64K 512K
enable E
unmap E 0 1M
map C a WIN1+16320K 1M flags=r
unmap E WIN1 16M
map E h+64K WIN1+64K 4K flags=r
reg C h 64K
map C a 15M 64K
unmap C 0 2M
ioctl C REGISTER_MEMORY edge:0 u32:24 u32:1 u64:b+256K u64:64K
munlock s 1M
map E a WIN1+65537 64K
unmap C WIN1+16380K 1M
set_container G C
set_iommu C v2
reg C 0 64K
unmap E 64K 128K
enable E
reg E a 1M
reg C b+64K 64K
map E a WIN1 512K
set_container G C
set_iommu C v2
reg C h 64K
disable E
ioctl E UNMAP_DMA ro u32:40 u32:0 u64:1M u64:1M
disable E
reg E b+1M 2M
unmap E 64K 128K
