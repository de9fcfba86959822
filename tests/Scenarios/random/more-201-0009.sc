# random scenario of files, memory and processes, seed 201, number 9
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
map C b+64K 32704K 4K flags=none
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:s+64K u64:256K
ioctl C MAP_DMA edge:40 u32:0 u32:1 u64:a+64K u64:2M u64:1M
reg C r 1M
group_status G
reg C a+4K 1M
munlock f 256K
unmap C 32704K 4K
reg C a 1M
unset_container G
set_container G C
set_iommu C v2
reg C a+4K 1M
unreg C a+64K 64K
disable C
set_container G C
set_iommu C v2
reg C a 64K
reg C r 1M
mlock b+512K 1M
reg C b+256K 64K
reg C 0xffffffffffff0000 128K
reg C a+256K 256K
unreg C b 2M
map C b 32704K 2M
unmap C 15M 4K
reg C a 1M
unmap C 32704K 4K
remove C 0
unmap C 32704K 68K
unreg C a+256K 256K
reg C a+64K 256K
unmap C 32704K 2M
unmap C 32704K 4K
mlock n 128K
rlimit 24M
fork
  map C a+8K 16320K 128K
  map C r 32704K 64K
  mprotect a+512K 1M rw
  dropcap
endfork
remove C WIN1
unreg C a+1M 2M
remove C 0
ioctl G GROUP_SET_CONTAINER fd:C
map C b 16320K 1M
reg C r 64K
create C 12 64M 3
map C b+64K 4K 2M
madvise s+64K 64K dontneed
reg C b+1M 1M
info C
unmap C 32704K 64K
map C f 32704K 256K flags=r
remove C 0
create C 24 4G 3
remove C 0
map C a+68K 4K 4K
ioctl G GROUP_GET_STATUS u32:8 fill:4
unmap C 32704K 4K
munmap a+512K 512K
buf x1 512K at=a+512K align=64K prot=r
create C 13 1G 2
unmap C 0 16M
reg C a 64K
fork
  mlock a+512K 1M
  mlock b+64K 512K
endfork
unmap C 32704K 128K
unmap C 16320K 1M
reg C a+128K 256K
ioctl G 0x20003b64 =7
unmap C 32704K 2M
reg C a+256K 256K
ioctl C UNMAP_DMA ro u32:15 u32:0 u64:16380K u64:256K
map C b+264K WIN1+2M 4K
munlock n+64K 512K
unset_container G
unmap C 16320K 1M
remove C WIN1-1
mlock a+512K 1M
fork
  fork
    mlock f 256K
    close C
    touch a+128K 128K
    reg C a+4K 1M
    status
  endfork
  munlock f 256K
endfork
ioctl G GROUP_SET_CONTAINER ro fd:G
reg C a+256K 1M
unset_container G
unmap C WIN1+2M 0
reg C n 64K
set_container G C
set_iommu C v2
set_container G C
set_iommu C v2
create C 21 2G 4
map C r+4K 0 192K
unreg C a+1M 1M
reg C 3T 64K
ioctl C REGISTER_MEMORY u32:40 u32:0 u64:a+256K u64:1M
munlock s+64K 64K
map C a 0 64K flags=r
map C a+64K 32704K 4K
unmap C 64K 4K
set_container G C
set_iommu C v2
reg C a+192K 256K
map C b WIN1 64K
reg C b+1M 64K
create C 21 4G 6
map C a+128K WIN1+2M 256K flags=r
create C 16 32M 5
