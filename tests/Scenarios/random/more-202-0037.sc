# random scenario of files, memory and processes, seed 202, number 37
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
set_iommu E v2
reg E a 1M
rlimit 8M
eeh C 4
reg E b+1M 1M
disable C
unreg E a-64K 1M
map C a 64K 1M
mlock f+64K 128K
unmap C 64K 1M
map C a 64K 4K
map C b+1092K 64K 4K flags=none
unmap E 64K 4K
unreg C b+1M 1M
unreg E a 1M
set_container H E
set_iommu E v2
reg C a 1M
map C r+4K 1M 192K
unreg E a+4K 2M
remove E 2G
reg C r+64K 256K
fork
  touch s+64K 128K
  dropcap
endfork
munmap a+512K 1M
buf x1 1M at=a+512K align=64K
dup d2 G
reg C a 512K
unmap C 1M 192K
set_container G C
set_iommu C v2
reg C b+1M 1M
map E b+64K 0 192K
map C a 16320K 448K
unmap E 64K 4K
map C b+1M WIN1+1M 64K flags=none
fork
  munlock b+128K 128K
  mprotect f 64K rw
  mlock r 512K
  reg E a 512K
  reg E b+960K 2M
endfork
map C b+316K 15M 128K
unreg C b+1M 1088K
fork
  mlock a 512K
endfork
map C a+64K WIN1+64K 512K
map E f 64K 256K flags=8
madvise r 1M dontneed
map E b+1M 15M 128K flags=r
map E a+64K WIN1+64K 4K flags=8
map C b+1028K 15M 64K
reg E a 512K
reg E r+64K 512K
ioctl C TCE_GET_INFO u32:33 fill:60
rlimit 2G
unreg C b+1M 1M
reg C b 64K
ioctl G GROUP_GET_STATUS u32:8 fill:4
ioctl E TCE_REMOVE u32:24 u32:0 u64:WIN1
map E f+64K WIN1+64K 64K
create E 16 64M 3
unmap C WIN1+1M 64K
ioctl E TCE_CREATE u32:40 u32:0 u32:16 u32:0 u64:16M u32:1 u32:9 fill:8
set_container H E
set_iommu E v1
ioctl H GROUP_GET_STATUS u32:23 fill:4
unmap E WIN1+64K 4K
set_container G C
set_iommu C v2
munlock b 1M
map C b+1M WIN1+15M 192K
rlimit 8M
unmap E 15M 192K
ioctl E REGISTER_MEMORY ro u32:24 u32:1 u64:a u64:1M
map C a+256K WIN1+2044K 64K
unreg E b 2M
map C f+124K 15M 64K
reg C b+1M 1M
close E
container E
create C 21 2G 3
map C a-64K 15M 512K
reg C b+960K 1M
eeh C 1
remove C WIN1-1
map E r 15M 64K
dup d3 E
map E r+256K WIN1+2M 1M
create E 16 512M 6
unset_container H
unmap E 16320K 448K
reg E a 1M
reg E s+256K 64K
remove C WIN1
map E a-64K WIN1+64K 1M
unreg E a+64K 256K
reg C r+64K 256K
enable E
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:b+1M u64:1M
unset_container H
ioctl C MAP_DMA ro u32:8 u32:1 u64:r+64K u64:WIN1 u64:512K
create E 16 64M 0
unmap C WIN1+4K 0
unmap C 2M 64K
ioctl E UNREGISTER_MEMORY u32:16 u32:1 u64:b+64K u64:64K
ioctl H GROUP_GET_STATUS u32:8 fill:4
map C a+60K 64K 64K
unreg C r 1M
unreg C s 1M
create E 16 16M 0
info E
map C f+4K WIN1+2044K 4K
