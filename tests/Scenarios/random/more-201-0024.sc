# random scenario of files, memory and processes, seed 201, number 24
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
map C a+4K WIN1+15M 192K flags=r
map C b 2097664 2M
disable C
map C a WIN1+15M 192K flags=w
map C r+256K 0 256K
enable C
ioctl C MAP_DMA ro u32:0 u32:4 u64:n u64:WIN1+64K u64:1M
unmap C WIN1+15M 192K
mlock a 512K
disable C
unmap C 2097664 2M
madvise a+64K 1M dontneed
unmap C 2097664 2M
map C a+128K 2M 128K
map C n 2M 64K
ioctl G GROUP_SET_CONTAINER ro fd:C
map C a+64K 0 1M
map C a+256K WIN1+15M 1M
map C n+64K WIN1+15M 64K
unmap C 2097664 2M
info C
unmap C 2M 256K
unmap C WIN1+64K 16M
enable C
set_container G C
set_iommu C v1
enable C
map C b+124K 2M 64K
map C b+1M WIN1 1M
map C a+64K 64K 192K
madvise a+512K 128K dontneed
enable C
map C s+124K WIN1+16320K 4K
enable C
disable C
unmap C 2M 64K
disable C
unmap C 0 64K
enable C
mlock b 512K
disable C
enable C
eeh C 4
map C r WIN1+524284K 2M flags=8
ioctl G 0x20003b6f =0
map C a 2M 64K
enable C
unmap C WIN1+16320K 4K
eeh C 2
enable C
disable C
mlock n+512K 128K
unmap C 2M 128K
info C
unset_container G
unmap C WIN1+524284K 2M
set_container G C
set_iommu C v1
enable C
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:a u64:256K
eeh C 5
unmap C WIN1+15M 256K
map C b+256K 4K 64K
map C s 16380K 1M flags=8
set_container G C
set_iommu C v1
enable C
disable C
map C a 0 4K
enable C
unmap C 16380K 1M
ioctl C UNMAP_DMA u32:24 u32:0 u64:WIN1+2M u64:4K
map C a 16380K 256K
set_container G C
set_iommu C v1
enable C
eeh C 4
unset_container G
map C b+320K WIN1 192K
unmap C WIN1+524284K 2M
reg C b+256K 64K
enable C
enable C
enable C
unmap C 2M 64K
map C b+256K 15M 0 flags=r
disable C
munmap b 512K
buf x1 512K at=b align=64K prot=r
set_container G C
munlock r 64K
eeh C 0
map C s WIN1+16380K 1M
mlock b+128K 1M
unmap C 0 1M
munlock s 128K
enable C
disable C
unmap C 16380K 256K
fork
  unmap C 64K 192K
  map C b+320K WIN1 128K flags=r
  unmap C WIN1+16320K 4K
endfork
unmap C 16380K 512K
dup d2 G
unmap C 0 1M
enable C
map C b+320K 4K 4K
set_container G C
set_iommu C v1
map C b+256K 1M 64K
enable C
map C b+256K 66048 128K flags=w
map C s+1M 4K 2M flags=none
map C b+320K 64K 64K flags=r
map C b+256K 64K 1M
set_container G C
set_iommu C v1
enable C
