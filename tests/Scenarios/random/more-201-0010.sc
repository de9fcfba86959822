# random scenario of files, memory and processes, seed 201, number 10
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
reg C a 960K
create E 12 64M 1
unmap C 2M 0
map C b+1M WIN1 64K flags=r
unreg E r 64K
unreg C a 1920K
remove C WIN1+5M
reg E s+64K 64K
set_container H E
set_iommu E v2
reg E a+256K 64K
eeh C 4
unmap E WIN1+2M 4K
unmap E WIN1 64K
remove C WIN1
reg C a+256K 64K
reg C s+64K 64K
eeh E 4
unmap C WIN1 32K
map E a+256K WIN1 192K flags=none
create C 17 32M 2
fork
  fork
    madvise a 128K dontneed
    mlock r+128K 64K
    madvise s+128K 512K dontneed
  endfork
  close E
  map C r+64K 0 4K
  mlock r+512K 128K
endfork
unmap E 0 68K
unreg E a+4K 960K
unmap E WIN1 64K
fork
  create C 16 1G 1
  mlock b+64K 1M
endfork
remove E WIN1
set_container G C
set_iommu C v2
reg C r+256K 256K
unmap C WIN1 128K
map E a+256K 16380K 64K
map E a 2M 64K
reg E s+64K 64K
ioctl E MAP_DMA u32:32 u32:4 u64:r u64:0 u64:4K
reg C a 1M
map C a+4K 64K 4K
map C a+1M WIN1+16380K 64K
set_container G C
set_iommu C v2
reg C a+256K 2M
unreg E r+64K 64K
ioctl C 0x20003b64 @0
remove E WIN1+5M
mlock b+64K 128K
reg C r 1M
unmap E 2M 64K
create E 12 512M 6
info E
unreg C a+1M 1M
munlock s 64K
reg E a+256K 64K
reg E a 2M
unreg E a 64K
map C r+256K 64K 256K
unmap E 64K 4K
reg C b 2M
unmap E 2M 64K
map E a 16380K 1M
reg E s+64K 64K
map C a WIN1+4K 4K flags=r
remove E 2G
ioctl C TCE_GET_INFO u32:32 fill:28
unreg C s 256K
map E a 64K 4K
map C r+316K 64K 4K
map C a+316K 16320K 64K
unmap E 16380K 16M
set_container H E
set_iommu E v2
reg E a+1M 64K
ioctl C TCE_REMOVE u32:11 u32:0 u64:4K
create C 12 2M 6
rlimit 16M
map C b 64K 64K flags=8
unmap C WIN1+16380K 4K
create E 12 2G 3
set_container H E
set_iommu E v2
set_container G C
set_iommu C v2
reg C 1T-64K 0
map C r 2M 1M flags=r
reg E a+1M 256K
map E a WIN1 256K
reg E b 64K
unreg C r 1M
map E b+1M WIN1 256K
map C r+64K 0 4K
munlock b+64K 64K
unmap C 64K 16M
map E b+256K 0 128K
munlock b 1M
unset_container G
unreg E a+1028K 256K
map E b 64K 2M
ioctl H GROUP_GET_STATUS u32:16 fill:4
map C b 0 2M
reg E b 2M
reg E b+256K 64K
map C b+64K 64K 64K flags=r
reg E 0xffffffffffff0000 128K
reg E a+256K 2M
map C r+64K 16380K 4K
