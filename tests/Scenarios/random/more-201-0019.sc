# random scenario of files, memory and processes, seed 201, number 19
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
remove C WIN1
map C a 0 1M
unreg C a+4K 1M
ioctl C 0x20003b7a =0
map C b WIN1 1M flags=r
unreg C a 960K
map C r+4K 1M 4K
map C b+68K WIN1 192K
map C a WIN1+64K 1M flags=8
create C 17 16M 1
unmap C WIN1 1M
map C s WIN1 1M flags=w
enable C
unmap C WIN1 4K
remove C 0
map C a+64K WIN1+2M 4K flags=8
group_status I
ioctl C TCE_REMOVE u32:64 u32:0 u64:0
map C b+320K 0 64K
map C a 64K 1M
remove C WIN1+5M
reg C b+256K 64K
create C 12 512M 0
unreg C n 256K
map C r+1M 0 64K
unreg C a 64K
map C r+64K WIN1 1M flags=w
map C a+1M WIN1+4K 64K flags=w
reg C b+256K 64K
set_container I C
set_iommu C v2
create C 13 1G 1
unreg C b+256K 64K
reg C b+256K 0
map C r+4K WIN1+2M 192K
unmap C 0 64K
set_container G C
set_iommu C v2
reg C b+256K 0
unreg C b+256K 32K
unreg C b+256K 0
disable C
map C b+256K WIN1 64K
set_container G C
set_iommu C v2
reg C a 2M
create C 16 16M 1
unset_container G
close C
container C
create C 17 1M 2
map C b+260K 64K 64K
mlock f+128K 128K
map C b+256K 0 128K
fork
  set_container G C
  set_iommu C v2
  reg C b+256K 0
  madvise a+512K 1M dontneed
endfork
unmap C 1M 4K
unmap C WIN1+15M 1M
map C b+256K WIN1 64K
map C a 4K 2M
remove C WIN1+5M
unreg C a 2M
ioctl C REGISTER_MEMORY edge:31 u32:31 u32:1 u64:b+256K u64:128K
unmap C 64K 64K
rlimit 2G
unmap C WIN1 512K
ioctl C REGISTER_MEMORY ro u32:23 u32:0 u64:b+256K u64:2M
map C a+256K WIN1+64K 192K
mlock a 512K
map C b+256K 0 192K
map C n+64K 0 64K
map C b+260K 4K 0 flags=r
fork
  unmap C WIN1+2M 4K
  peek a+64K
  mlock a+64K 512K
  poke s 60
  reg C f 256K
  close G
endfork
map C b+256K 0 0
set_container G C
set_iommu C v2
reg C f+64K 256K
ioctl I 0x20003b7a @0
unmap C WIN1+4K 64K
map C f+60K 64K 64K
map C b+256K 1M 64K
create C 24 2G 1
ioctl I GROUP_GET_STATUS edge:8 u32:8 fill:4
map C s+256K 0 4K flags=r
unmap C 4K 0
reg C b+1M 1M
unmap C 0 64K
map C f 64K 256K
map C a+1M 0 192K flags=8
unmap C WIN1 64K
mlock a+512K 512K
close C
container C
close G
group G 2
ioctl C UNMAP_DMA ro u32:24 u32:1 u64:0 u64:4K zero:8
eeh C 4
reg C a 2M
map C n+256K 64K 192K
mprotect a+128K 128K rw
map C b+1M 64K 1M flags=8
unreg C s 1M
remove C 0
unreg C b+256K 64K
mlock f+64K 128K
ioctl G GROUP_GET_STATUS u32:15 fill:4
