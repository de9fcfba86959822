# random scenario of files, memory and processes, seed 201, number 3
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
set_iommu E v1
enable E
map C a+4K WIN1 64K
ioctl E MAP_DMA u32:32 u32:3 u64:a u64:16320K u64:4K
map C b 1M 64K flags=w
mlock b+64K 64K
unmap E WIN1 64K
map E a WIN1 1M
unmap E WIN1 1M
unset_container H
munlock r 1M
map C a+4K 2M 4K
ioctl E REGISTER_MEMORY u32:31 u32:0 u64:a+256K u64:1M
map E a+256K WIN1 2M flags=w
map E a WIN1 1M flags=w
map C a 15M 1M
unmap C WIN1 2M
remove C 0
set_container G E
set_iommu E v1
map C a+1M 16380K 64K
unmap E WIN1 64K
unmap C 15M 4K
unmap C 16380K 32K
unmap E 1M 64K
map E a 1M 64K
unmap E 1M 64K
unmap E WIN1 1M
set_container G E
set_iommu E v1
unmap E 15M 1M
effcap on
unreg C b+64K 64K
map E a+64K 4K 4K
map E a WIN1+16380K 2M
map E s+256K 2M 1M
disable E
reg C a+64K 64K
map C a 4K 1M
enable E
disable E
enable E
unset_container H
mlock r+128K 64K
unset_container G
eeh C 4
unmap E 4K 0
map E a 2M 4K flags=none
set_container H E
set_iommu E v2
unreg C a 1M
map E b+320K WIN1+16320K 4K
eeh E 4
reg E a 1M
map E a+64K 2M 64K flags=r
map C a+124K WIN1 4K
map C a+1M WIN1 64K flags=w
disable E
unmap C WIN1+16380K 2M
eeh C 5
rlimit inf
map E a+64K WIN1 64K
reg E a+64K 64K
map C b+1M 16380K 64K flags=w
set_container H E
set_iommu E v1
enable E
map E b+1M 2M 256K flags=8
map E a 15M 128K
unmap E 2M 64K
reg C a-64K 1M
unmap C WIN1 64K
map C r+256K 1M 256K
map E a+64K WIN1+64K 256K
set_container G C
set_iommu C v2
reg C a 1M
fork
  touch a+512K 128K
  map C a-64K 0 1M
endfork
map C a+256K 1048572K 64K
map E a 16380K 1M
set_container H C
unmap E WIN1+16380K 2M
map E a+4K 16380K 4K
create C 21 4G 1
unmap E WIN1+524284K 64K
map E a WIN1+1M 256K
map E a 1048572K 1M flags=w
mlock s+128K 64K
ioctl H GROUP_SET_CONTAINER fd:C
rlimit 24M
map E a WIN1+64K 4K flags=r
enable E
reg C a 1M
unmap E WIN1 4K
ioctl E TCE_CREATE edge:39 u32:25 u32:0 u32:14 u32:0 u64:3M u32:1 u32:0 fill:8
map E a WIN1+64K 1M flags=none
enable E
unreg C a-64K 1M
ioctl H GROUP_SET_CONTAINER fd:C
map C r 2097664 64K
close E
container E
unreg C a 1M
reg E a-128K 1M
map C a+64K 64K 64K
set_container G C
set_iommu C v2
reg C a+64K 64K
map E a+64K WIN1 4K
reg C a+64K 128K
unreg C a 960K
set_container G C
set_iommu C v2
reg C a+64K 256K
close H
group H 1
