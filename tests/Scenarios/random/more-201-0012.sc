# random scenario of files, memory and processes, seed 201, number 12
container C
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
unmap C 1M 64K
reg C a 1M
ioctl C 0x20003b7a =7
reg C a 1M
set_container G C
set_iommu C v2
reg C a 1M
map C r+4K WIN1+16320K 64K
unreg C a 256K
map C b+260K 2M 4K
fork
  map C a 2M 4K
  map C a+1M WIN1+16320K 2M
  reg C a 2M
  mlock b+512K 128K
  create C 24 4G 1
  reg C a+256K 1M
  close G
endfork
unreg C s 1M
map C a+128K WIN1+1M 1M
enable C
map C s 2M 64K
map C a 64K 1M
mlock b+512K 1M
map C a+256K 16380K 512K flags=none
map C b+256K 2M 64K
map C b+64K 0 64K
reg C a 1M
map C b+1M 64K 1M
ioctl C TCE_CREATE u32:40 u32:0 u32:12 u32:0 u64:3M u32:1 u32:0 fill:8
mlock r+128K 64K
unreg C s+64K 1M
unmap C 64K 2M
reg C b+256K 256K
map C b 0 2M flags=r
reg C a 1M
map C a+260K 16380K 1M
unreg C b+256K 1M
reg C a+256K 960K
unmap C WIN1+16320K 64K
reg C a 1M
disable C
map C a WIN1 64K
map C a WIN1 256K
map C b+68K 16320K 4K flags=r
reg C b 64K
reg C a+4K 1M
eeh C 6
map C a 0 64K
ioctl C 0x5401 =7
remove C WIN1-1
set_container H C
set_iommu C v2
group_status I
reg C b 64K
unreg C a+64K 256K
map C a+316K WIN1+64K 128K
ioctl C MAP_DMA u32:33 u32:0 u64:b u64:WIN1+16320K u64:4K
map C b+260K 4K 64K flags=r
unmap C 2M 64K
reg C a+256K 2M
fork
  mlock a+64K 1M
  close C
  ioctl C TCE_GET_INFO u32:33 fill:28
  exit 1
endfork
remove C WIN1+5M
map C b WIN1+1048572K 64K
set_container I C
set_iommu C v2
reg C b 2M
map C a+256K 16380K 2M
map C a WIN1+1M 2M flags=8
unset_container G
unreg C b 64K
reg C r 1M
munlock r+128K 64K
reg C a+4K 1M
unreg C a+256K 960K
unreg C b+256K 256K
unmap C 64K 1M
map C a+124K 64K 1M
create C 17 2M 1
fork
  unmap C 2M 64K
endfork
map C a+68K WIN1 1M
set_container G C
set_iommu C v2
reg C a+256K 4M
map C a WIN1 1M
map C b WIN1 64K flags=none
reg C b+256K 256K
unreg C b 64K
create C 21 2G 3
map C b+64K 16380K 4K
reg C b+64K 64K
reg C b+64K 64K
set_container G C
set_iommu C v2
unmap C 16380K 512K
set_container G C
set_iommu C v2
reg C a+192K 1920K
reg C b 64K
set_container H C
set_iommu C v2
reg C r 1M
reg C b 64K
unreg C a+256K 2M
unmap C 2M 128K
unset_container H
reg C a+192K 1920K
fork
  close C
  munlock a+128K 1M
  dropcap
  mlock s+512K 64K
  munlock a+512K 512K
  set_container H C
  reg C r 256K
endfork
