# random scenario of files, memory and processes, seed 201, number 27
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
reg E a 1M
fork
  mlock f 256K
  dropcap
  map E a+4K 0 128K
  mprotect f 256K rw
  munlock a+64K 64K
  map C r+4K WIN1 64K flags=r
  exit 0
endfork
map C a-64K WIN1 1M
unmap E 0 128K
munlock r+64K 64K
unreg E r+64K 64K
unreg E a 1M
unmap C 0 128K
map C a 4K 1M flags=w
unmap E WIN1 2M
fork
  touch b 128K
  exit 0
endfork
mlock r+64K 512K
set_container G C
set_iommu C v2
reg C a+1M 256K
map C a+4K 0 1M
reg C a+256K 64K
munmap b+512K 512K
buf x1 512K at=b+512K align=64K
map E a+260K WIN1+1 4K flags=none
munlock r+128K 512K
map C b+4K 2M 192K
unmap C 4K 1M
create C 30 4G 6
ioctl E UNMAP_DMA edge:24 u32:24 u32:1 u64:WIN1+4K u64:64K zero:8
map C a+124K 2044K 1M
reg E a 64K
unmap E WIN1+64K 16M
set_container H C
set_iommu C v2
map C a+124K 2044K 192K
remove C 0
reg C a+256K 64K
map E b+1M 2044K 256K flags=r
unset_container G
ioctl H GROUP_SET_CONTAINER ro fd:H
reg C a 64K
map C a 4K 4K flags=8
ioctl E MAP_DMA ro u32:32 u32:0 u64:a u64:66K u64:4K
group_status G
reg C a 256K
reg E a 2M
reg C a+320K 64K
set_container H E
set_iommu E v2
reg E a 2M
map E a+320K 4194240K 64K flags=none
map E a+1028K 16320K 1M
rlimit 2G
map E r+64K WIN1 64K
mlock f+64K 128K
disable C
reg E b 2M
unmap C WIN1 1M
map E a WIN1+64K 2M flags=r
unmap E 1M 0
reg C b 2M
map E b+128K WIN1 128K flags=r
map C a+256K 4K 64K
map E a+64K 2M 64K flags=none
ioctl G 0x5401 @0
map C b+60K 2M 1M flags=r
reg C b 256K
map E a+256K WIN1+64K 128K flags=r
unset_container H
unreg C b 1984K
reg E a 128K
create C 21 2G 0
map C a+128K WIN1+1M 1M
map E b WIN1+16380K 64K
unmap E WIN1+16380K 64K
reg E f 256K
remove E 2G
unmap E WIN1 1088K
map C b+1M WIN1+64K 64K
map E a+64K 2M 64K
remove E 0
map C b+1M WIN1+4K 64K
unmap C 4K 4K
reg E a 2M
reg E f 256K
remove C 0
map C b+64K 0 4K
set_container G C
set_iommu C v2
reg C b 64K
map E a 0 4K
remove E 0
map E b 2M 4K flags=none
unmap E 15M 64K
map C a+60K WIN1+4K 128K flags=8
map C f+124K 4194240K 4K flags=w
map E r+64K 15M 64K
map E b WIN1+64K 2M
ioctl C TCE_GET_INFO u32:16 fill:28
map C b+4K 15M 320K
map E b+256K 64K 64K
effcap off
unreg C b-64K 512K
remove E 0
set_container H E
set_iommu E v2
reg E f 256K
reg E b 2M
eeh C 2
