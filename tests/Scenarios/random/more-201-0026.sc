# random scenario of files, memory and processes, seed 201, number 26
container C
container E
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
set_iommu E v1
enable E
map C a 4K 1M
eeh C 10
create C 12 64M 1
unreg C a+64K 1M
map E a+4K WIN1+64K 128K
munlock a 64K
set_container H E
set_iommu E v1
enable E
unmap E 4K 4K
set_container H E
set_iommu E v1
enable E
reg E a+64K 1M
map E s WIN1+64K 64K flags=r
ioctl I GROUP_GET_STATUS ro u32:8 fill:4
map E r+64K WIN1+64K 64K
unmap C 4K 1M
unmap C 64K 0
ioctl I GROUP_SET_CONTAINER fd:C
enable E
unmap C WIN1+64K 128K
map C a+192K WIN1+64K 4K
unmap E 0 0
map E a+64K WIN1+16320K 1M
close E
container E
reg C b+64K 256K
reg C a 2M
unreg C b+68K 512K
set_container H E
set_iommu E v1
enable E
unset_container H
unmap E 65537 64K
unreg C a+64K 1M
reg C a+64K 1M
munmap a+64K 64K
buf x1 64K at=a+64K align=64K prot=r
map E b WIN1+64K 4K
map C a WIN1+16320K 64K
effcap off
rlimit 24M
map E a+64K 16380K 1M flags=r
map E a WIN1+16320K 64K flags=w
unreg C a 64K
map E a+128K WIN1 128K
unmap E 4194240K 4K
disable E
map E b+64K WIN1+64K 192K
fork
  touch b 1M
endfork
unmap E WIN1+64K 64K
map E a 64K 1M flags=r
unmap E WIN1+64K 4K
map E b+64K 4K 1M
reg C 1T-64K 128K
map C b 4K 64K
map E b+4K WIN1+16382K 64K flags=w
map C a+1028K WIN1+16320K 64K flags=w
reg E a+64K 960K
unset_container I
unreg C s+256K 64K
enable E
madvise a+64K 128K dontneed
unmap E 16380K 1M
reg E s+256K 256K
create C 21 4G 1
reg E b 1M
map E b+64K 64K 64K flags=r
reg C a 64K
unmap C WIN1+16320K 1M
remove C WIN1
map C a 4K 256K
ioctl E MAP_DMA ro u32:39 u32:4 u64:s+256K u64:0 u64:4K
ioctl G GROUP_SET_CONTAINER ro fd:C
rlimit 1M
unreg C a 64K
map C s+256K WIN1+15M 320K
create C 13 1G 4
map C b+256K 32704K 64K
mprotect a 128K r
disable E
reg C b+1M 2M
remove C WIN1
unmap E WIN1+64K 4K
map C a+64K 4K 1M
unmap C 4K 64K
unreg C s+256K 256K
map C a+256K WIN1+2M 64K flags=none
map E r+256K WIN1+2M 256K
fork
  poke b 175
endfork
remove C WIN1
info C
unmap E 4K 512K
map E s+64K 16320K 64K
ioctl E MAP_DMA u32:33 u32:1 u64:b+1M u64:1M u64:1M
unreg C b+64K 64K
map E a 1048572K 2M
map C s+320K WIN1+64K 128K
create C 13 64M 3
reg C 0xffffffffffff0000 64K
unreg C a+64K 64K
info E
unmap C 0 16M
reg C r 1M
map E a 0 1M flags=w
map E r 16380K 64K
fork
  poke b+64K 174
  create C 16 4G 4
  map E b 0 2M
  touch b+64K 128K
  mprotect a 64K r
  exit 3
endfork
