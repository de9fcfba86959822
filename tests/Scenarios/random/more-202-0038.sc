# random scenario of files, memory and processes, seed 202, number 38
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
munmap a 1M
buf x1 1M at=a align=64K prot=r
unreg E a 1M
set_container H E
set_iommu E v1
enable C
unreg E r 64K
set_container H E
set_iommu E v2
reg E b+64K 256K
munlock r+128K 128K
map C b+128K 2K 4K flags=8
rlimit 8M
map E b+64K 16320K 256K
unmap C 16320K 256K
create E 12 64M 1
ioctl G GROUP_GET_STATUS u32:8 fill:4
map C b+64K 16320K 256K
map C a+64K 4K 4K flags=8
map C a WIN1 1M
map C s+256K 64K 64K
unmap C 16320K 4K
enable C
remove E WIN1
map C b+64K 15M 4K
unreg E b+68K 256K
ioctl G GROUP_SET_CONTAINER fd:C
effcap on
map C a 64K 2M flags=none
set_container H E
set_iommu E v2
reg E a 1M
mlock a+512K 64K
ioctl G 0x20003b6f =7
ioctl C MAP_DMA ro u32:32 u32:3 u64:a u64:WIN1+16320K u64:1M
unmap E 15M 4K
reg E b+64K 256K
# left out
ioctl C UNREGISTER_MEMORY edge:32 u32:24 u32:1 u64:r u64:1M
reg C a 1M
map E a+1M 0 192K flags=w
map E b 0 128K
map E a 4K 64K
unmap E 0 192K
unmap C 4K 64K
enable C
map C a 0 64K
map C b+64K 0 128K
fork
  poke b+512K 35
  mlock a+512K 512K
  munlock b 1M
endfork
unreg E a+256K 64K
create E 16 2M 5
map E a 15M 256K flags=w
map C a+64K 2M 64K
mlock b 128K
map C b+68K 0 256K
reg E b 256K
map E s+60K 0 4K
unmap C 16320K 16M
reg E b+68K 256K
map E b+68K 0 64K
map E a 0 1M flags=8
unmap C 15M 68K
unmap C 1 4K
enable C
map C r 0 4K
map C b+260K 64K 128K
map C a 0 1M flags=r
reg C b 256K
remove E 2G
unmap C 0 384K
rlimit 2G
map C r 64K 1M flags=r
enable C
mlock s 64K
reg C a+256K 2M
enable C
eeh C 2
map C b+72K WIN1+2M 4K
ioctl E 0x20003b7b =0
map E a+256K 16380K 2M
create E 12 16M 1
map C a+1M 0 64K
mlock a+512K 1M
create E 16 1M 2
create E 12 1G 5
unmap C 64K 2M
map C a+64K 2M 64K
effcap off
map E a+64K WIN1+1M 128K
reg E b+68K 256K
map E r+60K 0 1M
create E 24 4G 4
ioctl E TCE_REMOVE u32:33 u32:1 u64:0
unmap C 0 128K
enable C
enable C
unmap E 1048572K 16M
rlimit 16M
map C a+256K 0 128K flags=r
reg E b+64K 512K
map C b 64K 64K
mlock r 512K
unmap C WIN1+4K 16M
map C b+1M 0 64K flags=r
map C b+124K 1M 64K
map E a 2M 192K
unmap C 0 4K
map E a 64K 2M
unmap E 0 4K
unmap E 0 1088K
map C b+64K 0 256K
fork
  mlock a 128K
  map C a+316K 0 1M
endfork
