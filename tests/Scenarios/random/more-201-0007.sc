# random scenario of files, memory and processes, seed 201, number 7
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
ioctl E UNREGISTER_MEMORY ro u32:24 u32:1 u64:a u64:256K
map C a+4K 0 64K flags=r
create C 30 4G 1
reg E a 1M
ioctl E MAP_DMA edge:16 u32:32 u32:0 u64:b u64:4K u64:64K
map C a+64K 4K 64K
munlock a 1M
fork
  dropcap
  close C
  mlock a 1M
  create C 12 512M 6
  close I
endfork
eeh E 10
fork
  mprotect a 64K none
  poke a+128K 173
  dropcap
  mprotect a+128K 128K rw
endfork
map C n+64K 4K 64K flags=r
disable C
enable E
munlock a+512K 64K
map E a+4K WIN1+4K 1M
reg C a+64K 256K
unreg C b 64K
map E a+64K WIN1+64K 192K
enable E
mlock a+128K 64K
map E n+60K WIN1+64K 128K
map E a 64K 1M
unmap E 4K 64K
map E n WIN1 1M
close H
group H 1
map C b 4K 1M
disable E
set_container H E
set_iommu E v1
enable E
map E a+64K 0 4K
map C r+64K 0 64K
map E b+316K 0 64K
unmap C 0 128K
unmap E 16380K 1M
unset_container G
reg C a+64K 192K
effcap on
map E a WIN1+64K 1M
unmap E 0 64K
set_container H E
set_iommu E v1
enable E
mprotect b+64K 128K rw
unmap C 0 0
enable E
unset_container I
reg C a+64K 192K
enable E
reg C a+64K 192K
set_container G C
set_iommu C v2
reg C n 64K
unreg C a+64K 1M
info E
unmap E WIN1+64K 192K
unmap E 16380K 4K
reg C b+256K 1M
info C
reg C b+64K 64K
set_container H C
set_iommu C v2
map E n 64K 128K
reg C b+256K 1M
set_container H E
set_iommu E v1
enable E
map C b+260K WIN1 1M
create C 12 2G 1
map C a+68K 0 256K
map C b+64K WIN1+16380K 64K
map E a 4K 64K flags=r
remove C WIN1-1
reg C n+64K 64K
unset_container G
create C 17 32M 1
unmap E 4K 64K
enable C
reg C b+64K 64K
reg E a 1M
rlimit inf
reg E n+64K 64K
unreg C n+64K 256K
unmap E 64K 1M
map E b+256K 64K 960K
disable E
unmap C WIN1 1M
map E b+60K WIN1+15M 128K
set_container H C
set_iommu C v2
unmap E WIN1 1M
map C a+64K 4K 256K
map E r+256K 4K 64K
unset_container I
reg E b+64K 32K
rlimit 16M
create C 21 2G 6
unmap C 64K 1M
madvise a+512K 1M dontneed
map E r+60K 64K 64K
unset_container H
set_container H E
set_iommu E v1
enable E
