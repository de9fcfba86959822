# random scenario of files, memory and processes, seed 203, number 10
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
mlock r+64K 128K
remove C WIN1+5M
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:a u64:1M
create C 21 1G 1
create C 12 64M 1
unreg C h+1M 2M
create C 16 1G 1
map C a+4K WIN1+4K 64K
map C s WIN1+4K 64K
set_container G C
set_iommu C v2
reg C a+64K 960K
ioctl G GROUP_SET_CONTAINER fd:C
mprotect s+128K 512K rw
map C a+68K WIN1+4K 192K
unreg C a+64K 960K
unmap C WIN1+4K 64K
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:a u64:2M
unmap C WIN1+4K 256K
map C b WIN1+4K 64K
ioctl C UNMAP_DMA u32:24 u32:0 u64:16320K u64:64K
set_container G C
set_iommu C v2
map C b+64K 16380K 128K
map C a+128K 524284K 1M
map C n 15M 1M flags=8
unreg C s 1M
map C a+64K WIN1+4K 4K flags=8
map C a+4K WIN1+4K 1M
map C a+256K WIN1+4K 192K
fork
  touch b+512K 1M
  dropcap
endfork
remove C 0
unmap C WIN1+4K 4K
close G
group G 1
close G
group G 2
remove C WIN1
mlock r+64K 64K
create C 12 16M 1
map C f+60K 15M 64K flags=none
reg C f 256K
unreg C s 1M
ioctl C TCE_REMOVE u32:15 u32:0 u64:4K
map C a+256K 64K 192K
map C n+256K WIN1+1M 1M
mlock a+128K 512K
status
reg C a+68K 960K
reg C b+256K 2M
reg C a+68K 960K
unreg C f 256K
map C b 16380K 64K
map C a+68K 64K 960K
set_container G C
set_iommu C v2
reg C a 1M
info C
set_container G C
set_iommu C v2
reg C b+64K 64K
unmap C 64K 192K
reg C b+256K 2M
unreg C b+64K 64K
ioctl C UNREGISTER_MEMORY u32:40 u32:1 u64:b+256K u64:2M
reg C n 1M
map C a+68K 64K 4K flags=8
unmap C WIN1+4K 4K
reg C b 64K
unmap C WIN1+4K 64K
create C 12 16M 1
fork
  close G
  madvise b+128K 1M dontneed
  map C b+128K 15M 1M
  dropcap
  status
  munlock b 128K
  ioctl C REGISTER_MEMORY u32:23 u32:0 u64:a u64:1M
endfork
fork
  map C a WIN1+64K 4K flags=w
  munlock b 512K
  mlock h+64K 128K
  close C
  reg C b+256K 2M
  munlock a+128K 128K
  close G
endfork
unset_container G
unmap C 64K 64K
unmap C 15M 64K
map C a 16380K 1M flags=w
unmap C 0 16M
fork
  fork
    status
  endfork
  unmap C 64K 1920K
  fork
    close G
    exit 0
  endfork
  munmap a+64K 1M
  buf x1 1M at=a+64K align=64K
  close C
  dropcap
endfork
reg C a+64K 960K
ioctl G GROUP_SET_CONTAINER edge:12 fd:C
unmap C WIN1+1M 1M
reg C b+256K 2M
unmap C 64K 1M
create C 17 64M 1
map C a+124K WIN1+4K 64K
