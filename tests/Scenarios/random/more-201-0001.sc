# random scenario of files, memory and processes, seed 201, number 1
container C
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
map C a 2M 64K
reg C a-64K 960K
set_container G C
set_iommu C v2
reg C a 1M
create C 30 1G 1
rlimit 2G
map C a 2M 1M
unreg C b 2M
reg C n 256K
reg C n 64K
ioctl C 0x20003b65 @0
reg C b 64K
set_container I C
set_iommu C v2
reg C n-64K 256K
map C a-64K WIN1+64K 960K
unreg C r 64K
fork
  touch b+512K 1M
  fork
    reg C a-64K 960K
    map C b+64K 2M 64K
    mlock a 512K
    unmap C 2M 1M
    unmap C WIN1+64K 960K
    mlock r+512K 64K
  endfork
  munlock n 1M
endfork
unmap C 2M 4K
madvise a+64K 64K dontneed
unmap C WIN1+4K 0
map C a+64K WIN1+64K 256K
unmap C 2M 1M
set_container G C
set_iommu C v2
reg C n 256K
map C n-64K WIN1+64K 192K
unmap C WIN1+64K 256K
set_container G C
set_iommu C v2
reg C n 64K
munlock r+128K 64K
munlock a+128K 64K
map C n-64K 16320K 256K
map C a WIN1+64K 4K
mlock a 512K
mprotect a+128K 512K none
unreg C n 64K
reg C a 2M
unmap C WIN1+64K 256K
create C 17 2G 2
unmap C 16320K 0
set_container G C
set_iommu C v2
reg C n 64K
set_container G C
set_iommu C v2
reg C b+64K 64K
unreg C b+256K 256K
reg C n-64K 256K
unreg C a 2M
map C b 0 64K
remove C 0x12345000
map C n 1M 128K flags=8
map C b 0 256K flags=8
madvise b+512K 128K dontneed
unmap C 0 64K
map C a 2M 64K
map C n-64K 0 256K flags=r
mlock a+64K 64K
create C 12 512M 6
ioctl C MAP_DMA u32:32 u32:1 u64:b+64K u64:1M u64:64K
disable C
remove C 2G-1
map C a+64K 16320K 4K flags=8
map C a 2M 4K
map C a-60K 0 64K flags=none
unreg C a 2M
map C a 16320K 1M
create C 16 1M 4
set_container G C
set_iommu C v2
reg C a 64K
unreg C b+256K 64K
map C b+256K WIN1 1M
set_container G C
set_iommu C v2
reg C a+64K 1M
unreg C n+64K 64K
unmap C 16320K 4K
map C r+64K 64K 192K
map C b 2M 1M
reg C ~0-64K+1 0
map C b+1M WIN1+64K 64K flags=r
reg C a+256K 64K
unreg C a+64K 64K
unreg C a+256K 64K
unset_container I
unreg C n 64K
map C a 2M 192K flags=none
map C a-64K 64K 128K flags=w
reg C b+1M 1M
eeh C 4
set_container G C
set_iommu C v2
reg C a+64K 64K
remove C 2G
unreg C a+64K 1M
map C a+316K WIN1+1M 4K
munlock a+128K 64K
set_container G C
set_iommu C v2
reg C r 64K
unreg C a-64K 2M
map C b+256K 15M 64K flags=r
ioctl C TCE_CREATE ro u32:40 u32:0 u32:14 u32:7 u64:64M u32:1 u32:0 fill:8
