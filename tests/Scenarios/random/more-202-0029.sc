# random scenario of files, memory and processes, seed 202, number 29
container C
container E
container F
group G 0
group H 1
group I 2
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
set_container I F
set_iommu F v1
enable F
ioctl E TCE_REMOVE edge:16 u32:16 u32:1 u64:0
ioctl E TCE_GET_INFO u32:16 fill:28
map C a WIN1 4K flags=8
ioctl E REGISTER_MEMORY u32:24 u32:1 u64:a u64:960K
enable F
set_container H E
set_iommu E v2
reg F b+64K 2M
ioctl E TCE_GET_INFO u32:16 fill:28
map F a WIN1+1M 960K flags=8
reg F a 1M
unset_container G
set_container H F
set_iommu F v1
map E r+256K WIN1+2M 4K
create E 12 64M 0
reg E a 1M
map F b 4K 1M
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:a+256K u64:64K
map C r WIN1+2M 1M
map E b+1M WIN1+2M 192K
map C b+64K WIN1+64K 64K
map F b+128K 2044K 64K
map C b+64K 15M 192K
set_container H E
set_iommu E v2
reg E a 2M
unreg C b+64K 2M
reg E a 1M
set_container I F
set_iommu F v1
enable F
unset_container H
madvise s+512K 512K dontneed
reg E b 64K
ioctl G GROUP_GET_STATUS u32:8 fill:4
fork
  unmap E WIN1+2M 8K
  poke s+512K 153
  poke b+512K 54
  unmap C WIN1+2M 384K
  unmap E 4K 4K
  close C
  mlock b+64K 1M
endfork
reg E a 1M
reg C b+1M 64K
unmap F 2044K 64K
unmap C 4K 1M
enable F
fork
  reg E b+1M 64K
  dropcap
  mlock a 128K
  close E
endfork
unmap F WIN1+2M 256K
munmap s 128K
buf x1 128K at=s align=64K shared=1
unmap F 2044K 64K
reg E b+1M 64K
remove E 0x12345000
map E b 0 192K
map C a 16380K 256K
mprotect b+64K 512K rw
unmap E WIN1 4K
unset_container G
set_container G C
set_iommu C v2
reg C 1T-64K 64K
unmap F WIN1+2M 192K
set_container I F
set_iommu F v1
enable F
mlock a+512K 64K
fork
  exit 0
endfork
map E a+4K 0 128K
reg E a 64K
enable F
create E 13 32M 1
map E b+1M WIN1+16320K 64K flags=none
map F b+64K 64K 2M flags=r
unmap E 64K 2112K
remove E 0
reg C b 64K
unmap C WIN1+2M 1M
map E a WIN1+1M 1M
map E b+1M 15M 192K
munmap a 64K
buf x2 64K at=a align=64K
munlock a+64K 128K
map F a+1084K WIN1+64K 4K
mprotect r 1M rw
set_container H E
set_iommu E v2
reg E s 2M
ioctl F UNMAP_DMA edge:24 u32:8 u32:0 u64:15M u64:4K zero:8
map C r+64K 2M 64K flags=r
map F s WIN1+16320K 4K
map F a+60K 0 192K
enable F
disable E
map F b WIN1+1M 64K flags=r
map C a 0 4K
unreg C b+256K 64K
map C b+128K 16320K 64K
map E a WIN1+16380K 256K
close G
group G 0
