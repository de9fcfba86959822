# random scenario of files, memory and processes, seed 202, number 14
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unreg C a 1M
unmap C 0 16M
reg C a-64K 1M
unset_container G
unmap C WIN1+2M 64K
ioctl G 0x20003b7b =2
reg E s 256K
unmap E 0 4K
reg E a 2M
ioctl C UNMAP_DMA u32:12 u32:1 u64:0 u64:4K zero:8
remove E WIN1
map E a WIN1+4K 64K
create E 17 16M 1
map E a WIN1+4K 128K flags=r
madvise s+128K 128K dontneed
mprotect b+128K 128K none
create C 21 1G 2
reg C a 1M
unmap E WIN1+4K 64K
fork
  peek b+512K
  eeh C 4
endfork
unreg E a 256K
rlimit 8M
reg E a-64K 1M
map E s+256K WIN1+4K 128K flags=8
set_container H E
set_iommu E v2
unmap C WIN1+4K 128K
unmap C WIN1+4K 128K
reg E a 1M
eeh E 2
unmap C WIN1+4K 64K
unreg E a 1M
remove C WIN1
set_container G C
set_iommu C v2
reg C a+64K 64K
fork
  touch a+512K 512K
  ioctl C TCE_CREATE u32:15 u32:0 u32:12 u32:7 u64:3M u32:1 u32:9 fill:8
  mlock b 1M
  dropcap
  munmap b+512K 512K
  buf x1 512K at=b+512K align=64K shared=1
  madvise b+64K 512K dontneed
endfork
create C 13 1G 4
unmap E WIN1+4K 128K
create C 24 2G 4
reg E s 320K
map C a+4K 16773632 64K
unmap C WIN1+4K 0
ioctl E UNREGISTER_MEMORY u32:16 u32:0 u64:b+1M u64:64K
unmap C 16773632 64K
unmap C WIN1+4K 64K
unmap C WIN1+4K 128K
unmap E WIN1+4K 128K
reg C a+64K 64K
map C s+64K 16380K 1M
unreg C a 2M
ioctl E 0x20003b65 @0
map C a WIN1+4K 1M
unreg C a+68K 64K
unmap C WIN1 64K
reg E a 2M
unreg C b+64K 64K
map C b 64K 64K
reg E s 256K
set_container G C
set_iommu C v2
reg C b+1M 64K
map C a WIN1+4K 64K flags=r
ioctl E TCE_GET_INFO u32:12 fill:12
ioctl C TCE_REMOVE u32:16 u32:1 u64:4K
eeh E 10
unset_container G
reg C b+1M 64K
remove C 2G-1
map C s WIN1+4K 4K flags=r
map E a-64K WIN1+16773121 1M flags=r
set_container G C
set_iommu C v2
set_container H E
set_iommu E v2
reg E a+1M 1M
eeh C 4
unmap E WIN1+4K 192K
reg C r 1M
remove C 2G-1
reg E a+64K 64K
ioctl H GROUP_GET_STATUS edge:24 u32:8 fill:4
map C s WIN1+4K 256K
dup d2 G
map E s 0 256K flags=r
unmap E WIN1+4K 256K
munlock s+128K 512K
unmap C 2044K 64K
reg C s 320K
unmap E 0 1M
map C b+1032K WIN1+16320K 64K flags=8
reg E 0xffffffffffff0000 64K
ioctl E TCE_REMOVE u32:64 u32:0 u64:WIN1
unmap E WIN1+16320K 64K
create C 12 512M 1
set_container H E
set_iommu E v2
reg E b+1M 64K
reg C a+1M 1M
reg E b+64K 2M
unmap E WIN1+16773121 1M
map E a+64K 2M 64K flags=r
unreg E a+960K 1M
reg C a+64K 256K
unreg C b+1M 64K
