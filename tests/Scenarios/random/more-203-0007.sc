# random scenario of files, memory and processes, seed 203, number 7
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unmap C 64K 16M
set_container G C
set_iommu C v2
reg C h+64K 64K
enable C
map C h+68K WIN1+16380K 64K
ioctl E TCE_GET_INFO ro u32:16 fill:12
map E r WIN1+2M 256K
ioctl E 0x20003b65 =7
map E b+1084K WIN1+1048572K 64K
map C h+128K 15M 4K flags=w
set_container G C
set_iommu C v2
reg C h 2M
reg C h+64K 64K
create E 12 32M 1
create E 12 1G 1
munlock a 1M
map C b+256K WIN1+2M 1M
ioctl C MAP_DMA u32:25 u32:1 u64:h+1M u64:2M u64:4K
map C h+64K 64K 4K flags=8
reg C a+64K 64K
map C h+64K WIN1+2M 4K
unreg E r 64K
map E a+260K WIN1+2M 192K flags=w
unmap C 64K 4K
unmap C WIN1+1048572K 128K
set_container H E
set_iommu E v2
reg E b+1M 256K
unreg E a 256K
ioctl I GROUP_GET_STATUS ro u32:8 fill:4
rlimit 1M
reg E h+64K 64K
ioctl C TCE_GET_INFO edge:8 u32:32 fill:12
fork
  munlock b+512K 512K
  peek h
  mlock b+64K 512K
endfork
ioctl C MAP_DMA u32:24 u32:2 u64:a u64:0 u64:64K
unmap E 64K 4K
map C r+316K WIN1 64K
map C h+1M 0 64K
map E r 1M 128K flags=8
group_status I
map C a+1088K 64K 4K
unmap E WIN1+16380K 64K
mlock a+128K 1M
close E
container E
reg C a 1M
ioctl H 0x20003b7b =0
unreg C a+64K 1088K
reg E a+1M 256K
enable E
reg E b 64K
munlock h+512K 1M
map C b 15M 64K
unreg C h+64K 64K
set_container H E
set_iommu E v2
reg E a+64K 1088K
set_container I C
set_iommu C v2
reg C b 64K
map E a 2M 2M
unmap E WIN1+1048572K 64K
unmap C WIN1+2M 1088K
remove E WIN1-1
map E a WIN1+2M 256K flags=r
unreg E b 64K
map C b 16320K 64K
munlock a+64K 512K
unmap C WIN1+2M 1M
unmap E 0 64K
unmap C WIN1+2M 256K
ioctl C TCE_GET_INFO u32:16 fill:12
map C a+68K WIN1 128K
create C 17 64M 1
effcap off
ioctl G GROUP_SET_CONTAINER fd:I
create E 24 2G 4
reg E a+64K 1M
unmap E WIN1+1M 64K
map E h WIN1 64K flags=r
set_container G C
set_iommu C v2
reg C b+64K 2M
reg C a+1M 128K
unreg C b+256K 2M
unset_container H
map C b WIN1+524284K 64K
unreg C a+64K 1088K
unmap C 0 64K
unreg C h+1M 64K
set_container G C
set_iommu C v2
reg C b+1M 256K
map E a+1M 16380K 64K
map C a+64K WIN1+2M 1088K flags=none
unmap E WIN1 4K
map E a+64K 2M 1M
unreg C h+256K 1M
ioctl E TCE_REMOVE u32:0 u32:0 u64:4K
ioctl E TCE_REMOVE u32:33 u32:0 u64:4K
unset_container H
set_container H E
set_iommu E v2
reg E 3T 128K
map E b+64K 0 1M
unset_container G
map E h WIN1+16322K 4K
map E h+64K 16320K 4K
dup d1 C
