# random scenario of files, memory and processes, seed 201, number 32
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
reg C a-64K 1M
unreg C a 960K
unset_container H
map C a+64K 16380K 4K
create C 21 4G 1
unreg C b 256K
map C a 16380K 128K
remove C 0x12345000
unmap C 16380K 4K
unmap C WIN1+4K 0
map C a 64K 4K
unmap C 16380K 64K
map C b+60K 64K 64K
map C a 64K 1M
create C 16 512M 1
madvise a+512K 128K dontneed
unmap C 16380K 4K
map C a-64K 0 1M flags=r
map C b+64K WIN1+64K 64K
map C b 0 128K flags=none
close C
container C
unmap C WIN1+64K 64K
reg C a 256K
map C a+64K 32704K 128K
unmap C 4K 16M
unmap C 64K 128K
remove C 2G
map C a-64K 16380K 1M
reg C b+64K 64K
reg C b+64K 64K
unmap C 32704K 128K
set_container G C
set_iommu C v2
reg C b+64K 64K
set_container G C
set_iommu C v2
reg C b 1M
set_container G C
set_iommu C v2
reg C b 1M
remove C 0
reg C a+256K 1M
reg C a 1M
unmap C 16380K 512K
map C a-4K 0 4K
mlock a+64K 64K
map C b+1M 2M 256K
map C b+68K 15M 128K
unset_container H
map C a+316K 64K 128K
remove C 0
reg C a 256K
create C 17 2G 2
map C b+68K 16320K 4K flags=r
unmap C 64K 128K
map C a+64K 16380K 64K
map C a 0 256K flags=r
reg C a 256K
set_container G C
set_iommu C v2
reg C a+192K 512K
unreg C b 64K
ioctl C TCE_GET_INFO edge:8 u32:16 fill:60
unreg C a 128K
unmap C 16380K 4K
ioctl C TCE_REMOVE u32:16 u32:0 u64:0
munlock b+128K 512K
eeh C 4
madvise a 512K dontneed
map C a+256K 2M 1M
map C a+4K 0 128K
mprotect b 128K rw
unreg C a-64K 512K
map C a+256K 15M 64K flags=r
create C 30 8G 4
fork
  fork
    mprotect b+128K 128K r
    close H
    unreg C b 1M
    munmap b+128K 1M
  endfork
endfork
map C b+64K 0 64K
map C a+256K 0 1M
map C a+196K 2M 512K
unreg C a+256K 1M
map C b+64K WIN1 64K
map C b 16380K 64K
ioctl C UNMAP_DMA u32:39 u32:0 u64:2M u64:256K
reg C r 1M
create C 12 4G 0
unreg C b 256K
set_container G C
set_iommu C v2
reg C b+64K 64K
create C 21 4G 2
reg C a-64K 1M
unmap C WIN1 64K
remove C 0
unmap C 2M 1M
reg C a-64K 2M
create C 12 4G 1
reg C a 2M
ioctl C TCE_REMOVE u32:32 u32:1 u64:0
map C a 16380K 192K flags=none
ioctl H 0x20003b78 @0
dup d1 I
reg C a+256K 1M
unreg C b+256K 64K
enable C
map C b WIN1+16380K 192K
munmap a+128K 64K
buf x2 64K at=a+128K align=64K prot=r
eeh C 5
reg C a 256K
set_container G C
set_iommu C v2
reg C b+64K 64K
