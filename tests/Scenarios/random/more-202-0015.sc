# random scenario of files, memory and processes, seed 202, number 15
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
unmap C 1M 0
map C a 16320K 1M
unmap C 16320K 1M
map C a 1M 1M
unmap C WIN1 64K
madvise a+64K 128K dontneed
create C 21 2G 1
munlock a 512K
map C a 16320K 192K
eeh C 1
reg C b 1M
reg C r 1M
create C 30 4G 0
map C r 1M 1M
map C r 1M 128K
unmap C 16320K 192K
map C b-4K 1M 4K
unreg C a+256K 64K
unmap C 1M 128K
set_container G C
set_iommu C v2
reg C a 1M
create C 12 2M 0
close G
group G 0
unmap C 1M 1M
unmap C 1M 1M
unmap C 1M 128K
unreg C b+256K 2M
create C 12 16M 1
unset_container G
ioctl C UNREGISTER_MEMORY edge:31 u32:24 u32:0 u64:r-64K u64:1M
create C 12 32M 4
create C 17 32M 1
map C a+256K WIN1+64K 128K flags=w
remove C WIN1
unreg C a 256K
reg C r+4K 1M
eeh C 0
reg C a+1M 2M
rlimit 2G
set_container G C
set_iommu C v2
set_container G C
map C a 1M 1M
map C a 0 64K
unmap C 1M 1M
unmap C 16320K 1M
map C a+64K WIN1+15M 1M
unmap C 0 64K
unmap C 1M 1M
eeh C 9 type=1 func=20 addr=0 mask=0
unset_container G
map C r+68K 4194240K 4K
set_container G C
set_iommu C v2
reg C b+256K 64K
remove C 0x12345000
reg C a+1M 64K
group_status G
remove C 2G
ioctl C TCE_GET_INFO ro u32:32 fill:28
reg C ~0-64K+1 128K
unmap C 1M 68K
create C 12 2M 1
map C b 16320K 1M
munlock a+64K 64K
disable C
remove C 2G-1
unmap C WIN1+15M 1088K
reg C r 1M
create C 16 1G 3
ioctl G GROUP_GET_STATUS ro u32:8 fill:4
set_container G C
set_iommu C v2
reg C a+256K 1M
unmap C 16320K 2M
map C a+256K WIN1 1M
unmap C 16320K 192K
map C a+1M 1M 4K
create C 12 64M 2
unreg C b 64K
mlock r+512K 128K
unmap C 1M 1M
map C b 1M 64K flags=w
remove C 0
reg C b 64K
unmap C 0 0
unreg C a+256K 1M
map C a+1088K WIN1+1M 128K
map C b+256K 0 64K
eeh C 2
reg C r+64K 64K
unmap C 16320K 2M
unreg C a+1M 64K
reg C a+1M 64K
remove C WIN1
enable C
map C a 16320K 64K
ioctl C UNMAP_DMA u32:24 u32:0 u64:15M u64:4K zero:8
rlimit 16M
fork
  dropcap
endfork
create C 30 1G 5
reg C r+64K 128K
set_container G C
set_iommu C v2
reg C b+256K 64K
unmap C WIN1+64K 128K
unmap C 0 4K
map C b+64K 64K 128K
map C b WIN1 64K
unset_container G
unmap C 15M 1M
remove C 0
map C a+64K 1048572K 4K flags=8
madvise a+512K 512K dontneed
map C r+8K WIN1 1M
disable C
unreg C a+64K 1M
set_container G C
set_iommu C v2
reg C b+64K 64K
