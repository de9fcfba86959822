# random scenario of files, memory and processes, seed 202, number 30
container C
container E
group G 0
group H 1
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
unreg C a 1M
create E 16 4G 1
set_container G C
set_iommu C v2
reg C a+64K 1M
reg E r+256K 64K
set_container G C
set_iommu C v2
reg C a 1M
mlock a+64K 512K
create E 12 2M 2
eeh E 3
reg E a+68K 2M
set_container H E
set_iommu E v2
reg E a 64K
map C r+260K 15M 4K
reg C a+256K 2M
unmap C 15M 4K
reg C a+132K 2M
remove C 0x12345000
map C a 15M 64K
map C r+4K 16320K 64K flags=r
map C a 2M 128K flags=r
# left out
unmap E 0 1M
munlock n+64K 128K
map E n 4K 1M flags=r
unmap C 16320K 128K
map C a+132K 16320K 2M
unreg C a 64K
map E a+68K 16320K 64K
unmap E 1M 1M
map E a+256K 16320K 4K
create C 12 32M 1
remove C WIN1+5M
create E 16 32M 1
reg C a 1M
unmap C 16320K 2M
unmap C 15M 4K
unreg C a 64K
set_container G C
set_iommu C v2
reg C n+64K 2M
set_container H E
set_iommu E v2
reg E r 256K
reg E a+68K 2M
effcap off
fork
  map C b+1084K 0 4K
  munlock a+512K 64K
  close H
endfork
map C b+1M 0 1M
unreg C n+64K 2M
unreg E a+64K 256K
unmap C 16320K 2M
group_status H
ioctl G GROUP_GET_STATUS edge:31 u32:64 fill:4
ioctl H GROUP_GET_STATUS u32:8 fill:4
ioctl E UNREGISTER_MEMORY u32:24 u32:1 u64:r u64:256K
create E 16 2G 1
map C a 0 1M
map C r 64K 64K flags=8
map E a 16320K 1M
munmap s 64K
buf x1 64K at=s align=64K
map C a+68K 15M 2M flags=8
unmap E 16320K 64K
ioctl E UNMAP_DMA u32:24 u32:0 u64:64K u64:64K
map E a+316K 16320K 128K
reg C a+256K 2M
munmap s+512K 128K
buf x2 128K at=s+512K align=64K
ioctl G GROUP_SET_CONTAINER edge:24 fd:G
map E a+64K 16380K 960K flags=r
map E n+64K 524284K 2M flags=r
unmap E 0 1M
create E 16 1M 1
map E r+256K 1M 64K flags=none
create C 13 32M 2
ioctl E MAP_DMA u32:32 u32:2 u64:b u64:WIN1+1M u64:256K
fork
  poke b 10
  mlock b+64K 128K
endfork
unmap E 0 16M
remove C 0
ioctl H GROUP_GET_STATUS u32:8 fill:4
unreg C a+64K 64K
ioctl C 0x5401 =0
create C 16 2M 2
map E r 16380K 4K
unmap E 1M 64K
map E a+132K 16320K 128K
group_status H
reg C a+1M 1M
unmap C 16320K 128K
map C b+256K 16380K 4K
create E 13 4G 6
map C a 0 256K
map C a+68K 2M 128K
unmap E 16320K 2M
map E a+136K 16320K 4K flags=r
unreg C n+64K 2M
mlock b+128K 128K
reg E a+1M 1088K
unmap C 15M 64K
map C b+256K 2M 64K
unmap E 16320K 2M
unreg C b+256K 64K
remove E 2G-1
reg C n 64K
map E a+136K 0 128K
