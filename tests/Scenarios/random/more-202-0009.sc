# random scenario of files, memory and processes, seed 202, number 9
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
map C a+260K 4K 1M
map C a 4K 192K
unmap C 4K 64K
map C f WIN1 192K flags=w
ioctl C UNMAP_DMA u32:24 u32:1 u64:64K u64:64K zero:8
unmap C WIN1 384K
reg C a-64K 1M
reg C a 2M
unmap C 4K 384K
reg C a+256K 64K
reg C a+256K 2M
mlock a 64K
reg C a 64K
reg C b 256K
map C r WIN1+2M 256K flags=none
reg C a 2M
unmap C WIN1+2M 512K
fork
  close C
  exit 3
endfork
rlimit 1M
unmap C WIN1 4K
unset_container G
map C b 0 64K
unmap C 4K 1M
map C a+60K 64K 4K
map C b+1084K 0 4K
map C a WIN1+15M 256K
create C 16 1G 1
fork
  exit 1
endfork
map C b+64K WIN1+64K 64K
map C b+1088K WIN1+64K 1M
create C 12 512M 2
unreg C a+256K 2M
set_container G C
set_iommu C v2
map C a 0 64K
map C a+256K WIN1+64K 2M
map C b+256K WIN1+4K 256K
unmap C 0 4K
eeh C 6
unmap C WIN1+64K 4K
reg C b+64K 256K
create C 13 4G 2
unmap C WIN1+4K 256K
reg C r 1M
set_container G C
set_iommu C v2
reg C a+64K 1M
unmap C 0 4K
map C r 0 1M
map C r+4K 4K 64K flags=r
unreg C b 256K
unreg C b+64K 512K
unmap C 4K 1M
mlock b 64K
map C b+1M 2M 256K
reg C a 64K
reg C a 2M
unset_container G
map C b+128K 0 128K
munmap b+64K 512K
ioctl G GROUP_GET_STATUS u32:0 fill:4
munlock a+64K 128K
eeh C 9 type=0 func=19 addr=0 mask=0
set_container G C
set_iommu C v2
reg C b 256K
unmap C WIN1 384K
map C a+68K 64K 64K flags=8
unmap C 64K 4K
map C a+1028K WIN1 1M
reg C a 2M
unmap C 0 64K
unreg C b+64K 256K
map C r+68K 0 1M
remove C WIN1-1
munlock s+512K 128K
eeh C 3
create C 12 1G 0
mlock b+512K 128K
ioctl C TCE_CREATE ro u32:40 u32:0 u32:14 u32:7 u64:3M u32:1 u32:0 fill:8
reg C a 1M
map C r+4K WIN1 1M
unmap C 0 128K
reg C b-64K 256K
unmap C 2M 256K
create C 17 2G 4
reg C a+64K 1M
create C 16 512M 1
unmap C 0 0
map C a 0 192K flags=r
ioctl G 0x20003b6f =0
ioctl C MAP_DMA u32:11 u32:2 u64:s u64:1M u64:4K
map C b-4K 0 64K
eeh C 10
unreg C b+1M 256K
remove C 2G
map C b+124K WIN1+4K 1M flags=r
reg C b+64K 256K
reg C b+64K 256K
map C r 0 128K flags=r
map C r+64K 16380K 1M
unreg C s 64K
map C b+4K WIN1+2M 64K
reg C r 256K
reg C b-64K 256K
set_container G C
map C s+4K 0 64K
ioctl C UNREGISTER_MEMORY ro u32:25 u32:0 u64:r u64:256K
set_container G C
set_iommu C v2
reg C b-64K 192K
map C f 16320K 128K flags=none
unmap C WIN1+2M 64K
mlock b+64K 64K
unreg C a 256K
