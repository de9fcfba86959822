# random scenario of files, memory and processes, seed 201, number 20
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
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
disable E
reg E a+64K 256K
unmap E WIN1+4K 4K
unreg E r 64K
reg C a+64K 256K
reg C a 64K
fork
  mlock b+64K 64K
  madvise r 512K dontneed
  unmap C 16320K 4K
  reg C n+64K 256K
  munmap b+512K 1M
  buf x1 1M at=b+512K align=64K
  mprotect a+128K 128K r
endfork
ioctl C TCE_REMOVE u32:16 u32:0 u64:4K
map C a+4K 0 512K flags=r
map E a+60K 0 64K
rlimit 2G
unmap C 0 512K
reg E s+256K 256K
map C a+64K 64K 64K
unmap E 1M 0
create C 12 2M 4
info C
reg E b 64K
map E a+1088K 64K 128K flags=none
set_container G C
set_iommu C v2
reg C a+1M 64K
unreg E n 1M
map E a+1M 16380K 1M flags=none
reg E a+64K 2M
reg C s+320K 256K
unmap C 0 64K
map C s+256K 16320K 256K
unmap C 0 1M
map C r+60K 64K 128K flags=none
map E a+64K WIN1 64K
ioctl I 0x5401 =7
eeh E 8
rlimit 8M
map E r 2044K 64K
unset_container I
map E a WIN1 256K
ioctl C TCE_CREATE edge:12 u32:24 u32:0 u32:16 u32:7 u64:16M u32:1 u32:9 fill:8
mlock n+64K 512K
set_container H E
set_iommu E v2
reg E a+1M 64K
unmap E 0 512K
fork
  ioctl C UNMAP_DMA u32:24 u32:0 u64:2M u64:64K
  ioctl E TCE_GET_INFO u32:39 fill:60
endfork
set_container H E
set_iommu E v2
reg E s 256K
map E b 1M 1M flags=w
unreg E r 1M
disable C
map E s+64K 16380K 128K
map E n+64K 4K 64K flags=none
remove C 0x12345000
unreg C s 256K
reg C a+64K 2M
map C b+320K WIN1+4K 4K
remove C 2G
map C a+256K 0 64K
remove C 2G
map C b WIN1+64K 1M
map E b WIN1+1M 64K flags=r
reg C a+64K 2M
reg C n+64K 256K
fork
  mlock s+64K 64K
  eeh C 4
  munlock r+64K 64K
endfork
unmap C 64K 0
map E a+1084K 0 4K flags=r
unreg C a+64K 1M
unmap C WIN1+16320K 64K
madvise b+128K 128K dontneed
remove E 0x12345000
reg E r 1M
ioctl E TCE_CREATE ro u32:40 u32:0 u32:14 u32:7 u64:64M u32:1 u32:0 fill:8
unreg C n+128K 192K
set_container G C
set_iommu C v2
reg C s 256K
unreg C a+64K 2M
map E b WIN1+64K 192K
ioctl E REGISTER_MEMORY u32:32 u32:0 u64:s u64:256K
set_container G C
set_iommu C v2
reg C b 64K
map E s+256K 1M 256K
map C s WIN1+16380K 192K flags=8
set_container H E
set_iommu E v2
reg E n+64K 256K
reg E b 64K
map C s+316K 0 1M
unreg E n 1M
fork
  poke a+128K 186
  map C a+132K 16380K 4K
  close E
  map C r+4K 16380K 4K flags=r
  mlock r 128K
endfork
reg C s 64K
unmap E WIN1+64K 4K
