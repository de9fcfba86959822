# random scenario of files, memory and processes, seed 202, number 31
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
map C a WIN1+1M 192K
unmap C WIN1+1M 192K
ioctl G 0x5401 @0
map C a+4K 15M 4K
unmap C 15M 68K
ioctl G GROUP_SET_CONTAINER fd:C
map C a+4K WIN1+4K 192K flags=r
munmap a+128K 512K
buf x1 512K at=a+128K align=64K
map C r+64K 1M 256K
map C a-64K WIN1+4K 1M
unmap C 4194240K 16M
mlock b 128K
map C a WIN1+4K 128K flags=none
create C 16 4G 2
ioctl C UNMAP_DMA u32:11 u32:0 u64:0 u64:64K
map C s WIN1+64K 4K
map C a+4K 2M 128K
map C s+64K 2M 128K
munlock a+512K 1M
set_container G C
set_iommu C v2
reg C a 1M
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:a u64:1M
map C a 16380K 64K
mprotect a+512K 128K rw
map C a+4K 16320K 1M
munlock b+128K 64K
map C a 2M 64K flags=w
map C b 4K 64K
ioctl C TCE_CREATE u32:40 u32:0 u32:16 u32:0 u64:16M u32:1 u32:0 fill:8
effcap on
unset_container G
unmap C 4K 128K
map C a+64K WIN1+64K 64K
effcap on
unreg C a+1M 256K
unmap C 16320K 512K
reg C a+64K 1M
remove C 2G-1
unset_container G
enable C
disable C
map C b+64K 0 128K flags=8
unreg C b 1M
ioctl C UNMAP_DMA u32:31 u32:1 u64:WIN1+64K u64:1M zero:8
set_container G C
set_iommu C v2
reg C a+64K 1M
unmap C WIN1+64K 64K
create C 13 4G 1
map C b WIN1+1M 64K
create C 17 16M 5
unmap C 0 128K
unmap C 0 192K
reg C a+64K 64K
map C a+64K 0 1M
munlock n 128K
map C a+64K 64K 64K flags=w
munlock b+64K 64K
unmap C 0 64K
mlock b+128K 64K
ioctl C TCE_GET_INFO u32:32 fill:60
fork
  map C f WIN1 256K
  create C 12 2G 1
  mlock s 64K
  unreg C f 256K
  munlock b 1M
  dropcap
endfork
set_container G C
set_iommu C v2
reg C a 1M
map C s 0 1M
map C a+1088K 1M 192K
unmap C 16380K 64K
unmap C 16380K 64K
reg C b 256K
map C a WIN1+16380K 1088K
reg C b-64K 256K
set_container G C
set_iommu C v2
remove C 0x12345000
unreg C b+64K 1M
unmap C WIN1+64K 64K
ioctl G GROUP_GET_STATUS u32:8 fill:4
create C 30 1G 2
fork
  poke s 72
  madvise f+64K 64K dontneed
  poke a 191
  touch a+128K 128K
  exit 0
endfork
unreg C s+256K 64K
fork
  unmap C 16320K 1M
  map C a+128K 1M 64K
  unmap C 16320K 16M
  set_container G C
  set_iommu C v2
  reg C a+64K 64K
  map C b-64K WIN1+64K 64K flags=r
  remove C WIN1-1
endfork
unmap C WIN1 16M
reg C a 1M
map C a+68K 1M 1M
remove C WIN1-1
reg C b-64K 256K
eeh C 1
create C 13 2G 6
reg C b-128K 256K
unmap C WIN1+4K 128K
unreg C a+64K 1M
unmap C 0 4K
reg C b 256K
reg C n+64K 64K
