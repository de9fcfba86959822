# random scenario of files, memory and processes, seed 201, number 8
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
map C a+64K WIN1 1M flags=r
fork
  close C
  close G
  madvise a+512K 64K dontneed
  madvise r+512K 64K dontneed
  touch a+512K 64K
endfork
map C a 0 1M
remove C WIN1-1
map C a+60K WIN1 192K flags=8
map C a+320K WIN1+15M 128K
map C a 0 1M flags=8
unreg C a 1M
reg C a 1M
map C a+4K WIN1+2M 4K
map C b+64K 15M 192K flags=none
reg C b+256K 64K
close G
group G 1
ioctl C UNMAP_DMA ro u32:32 u32:0 u64:64K u64:4K zero:8
ioctl C REGISTER_MEMORY edge:32 u32:39 u32:0 u64:a u64:2M
create C 16 16M 2
reg C b+1M 256K
ioctl G GROUP_GET_STATUS ro u32:8 fill:4
reg C b+256K 64K
unmap C 1M 0
create C 30 8G 2
unmap C 15M 192K
unmap C WIN1 1M
create C 12 1M 6
map C a+64K 0 128K flags=8
fork
  munmap a 128K
endfork
unreg C b+1M 256K
map C b+128K 0 192K
mlock a+64K 64K
remove C WIN1+5M
reg C s 1M
madvise b+128K 512K dontneed
map C a+256K 16320K 64K flags=w
munlock r+512K 64K
unreg C b+256K 64K
map C r WIN1+16320K 256K
reg C r 64K
map C s 16320K 1M
reg C r 64K
unmap C 0 16M
unmap C 16320K 4K
reg C b 2M
map C b+60K 0 1M
enable C
map C b+1M 1M 2M flags=w
remove C 0x12345000
create C 16 4G 1
reg C b+1M 256K
mlock b 1M
munmap a+512K 128K
mprotect a+64K 512K rw
create C 21 2G 0
set_container G C
set_iommu C v2
reg C b+256K 64K
unmap C 15M 384K
ioctl C TCE_REMOVE u32:23 u32:0 u64:0
map C r 2097088K 192K flags=r
map C b+1M WIN1+2M 64K
reg C b 256K
ioctl C UNMAP_DMA u32:24 u32:0 u64:1M u64:64K zero:8
unset_container G
remove C WIN1
set_container G C
set_iommu C v2
reg C r+256K 256K
unreg C b 2M
map C b 16320K 64K flags=r
unmap C WIN1+15M 4K
reg C b+1M 64K
map C a 16380K 1M
set_container G C
set_iommu C v2
map C r+316K 16320K 128K flags=8
map C s+4K 2M 1M flags=w
set_container G C
set_iommu C v2
ioctl C TCE_CREATE ro u32:33 u32:0 u32:16 u32:0 u64:64M u32:1 u32:0 fill:8
disable C
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:b u64:256K
info C
create C 17 2G 4
map C b+256K 64K 64K flags=r
unreg C r+256K 64K
remove C 0
map C b+1M 16320K 64K
create C 13 64M 3
remove C WIN1
map C r 4K 64K
map C a WIN1+16320K 2M
create C 16 32M 1
info C
create C 16 2M 0
munmap b+128K 64K
buf x1 64K at=b+128K align=64K prot=r
unreg C a 64K
eeh C 2
map C b+256K 16320K 1M
unreg C b 2M
unset_container G
map C b+64K 16320K 1M flags=none
unmap C 2M 1M
map C a 16320K 64K flags=r
set_container G C
set_iommu C v2
reg C r 1M
unreg C r 1M
map C b+64K 16320K 4K
reg C b+1028K 64K
set_container G C
set_iommu C v2
reg C r+256K 256K
