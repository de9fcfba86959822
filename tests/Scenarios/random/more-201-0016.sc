# random scenario of files, memory and processes, seed 201, number 16
container C
container E
container F
group G 0
group H 1
group I 2
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
set_container I F
set_iommu F v2
reg F a 1M
map E a+1M 15M 2M flags=w
unmap E 15M 2M
rlimit inf
mprotect b 512K rw
unmap E 15M 2M
unreg E a 1M
map E a+60K 15M 64K flags=w
reg F a+64K 1M
create C 13 2M 1
map E a+68K WIN1 192K flags=r
map E a 0 4K flags=w
map F a WIN1+64K 64K
map E a 15M 4K
reg E a+128K 1M
set_container H E
set_iommu E v2
reg E a 1M
map F a+64K 0 1M
unreg C b+1M 2M
unmap E 15M 64K
create E 30 1G 2
create E 17 2M 1
remove E 2G-1
map F n+64K WIN1 64K
ioctl E UNMAP_DMA u32:24 u32:0 u64:64K u64:64K
group_status H
mprotect n+64K 128K r
unmap F 0 0
group_status G
map C a+124K WIN1+64K 4K
group_status G
set_container I F
set_iommu F v2
reg F a 1M
map E a+128K 524284K 128K
reg C a+128K 1M
map F a+256K 64K 64K flags=r
# left out
madvise b+512K 1M dontneed
reg E a+64K 256K
set_container H E
set_iommu E v2
reg E a+64K 1088K
ioctl C TCE_GET_INFO u32:32 fill:28
map F b 0 4K flags=w
map F a 0 192K
madvise b+512K 512K dontneed
ioctl C MAP_DMA u32:32 u32:2 u64:a u64:64K u64:1M
unmap F 0 0
effcap on
unmap F 524284K 128K
create C 12 32M 0
group_status I
reg C a+128K 1M
map C a+128K WIN1 64K
map C a+256K WIN1+64K 4K flags=r
map C a+1088K 2M 4K flags=r
map C a+72K 64K 64K flags=none
unmap E 64K 64K
fork
  fork
    unreg F a+128K 512K
    poke b+512K 150
    madvise r 1M dontneed
    munlock b+512K 128K
    mlock n+512K 64K
    status
  endfork
  close G
  group G 0
endfork
reg C a 1M
set_container I E
set_iommu E v2
ioctl E TCE_GET_INFO u32:32 fill:28
ioctl C TCE_REMOVE u32:16 u32:0 u64:0
reg C b 2M
reg C a 512K
unmap E 0 64K
ioctl I 0x20003b7a =2
reg C b+64K 64K
unmap C WIN1 128K
map F r+316K 1M 1M
unmap F WIN1+64K 4K
set_container I F
set_iommu F v2
reg F b 1M
map F a+1M 1M 128K
map C b+64K WIN1 4K
disable C
ioctl I GROUP_GET_STATUS u32:40 fill:4
ioctl E UNREGISTER_MEMORY edge:8 u32:24 u32:0 u64:a+128K u64:1M
map C b+64K 0 64K flags=w
enable F
unmap F WIN1+64K 64K
create E 12 2M 1
set_container G C
set_iommu C v2
reg C a+64K 544K
rlimit 24M
dup d1 F
set_container H E
map C a+60K 0 128K
map C b+124K 15M 1M
mlock r 1M
map C a+68K WIN1+1048572K 544K
rlimit 16M
map E b+64K 0 64K
map E a+64K 64K 64K flags=r
unmap F 1M 128K
