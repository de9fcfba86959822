# random scenario of files, memory and processes, seed 201, number 2
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
fork
  mlock n 1M
endfork
unmap C 0 16M
map C a+256K 15M 256K
set_container G C
set_iommu C v2
reg C a 1M
unreg E b+256K 2M
map C b+256K WIN1 192K
create C 30 4G 1
map E a WIN1 64K
unreg C f 64K
unmap E 15M 256K
map C r 15M 128K
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:a u64:1M
eeh C 4
ioctl C TCE_GET_INFO u32:16 fill:12
set_container H E
set_iommu E v2
reg E a+4K 1M
unreg C a 1M
map C a+4K 4K 4K
set_container G C
set_iommu C v2
reg C a+4K 2M
map C a+8K 16320K 4K flags=w
map C a+4K WIN1+15M 2112K
unreg E a+64K 1M
ioctl C UNMAP_DMA edge:0 u32:24 u32:1 u64:4K u64:64K
map C a+128K 0 64K
remove E WIN1
ioctl E TCE_CREATE u32:40 u32:0 u32:16 u32:7 u64:64M u32:1 u32:9 fill:8
map C f 15M 64K
map C b+64K WIN1+2M 64K
map E a WIN1+64K 64K
create E 24 4G 0
enable E
unreg E a 64K
unreg E n 1M
map E a 64K 64K flags=none
reg E a 1M
unreg E a 1M
mlock a+512K 128K
unmap C WIN1+64K 64K
remove E 0
map E n WIN1+64K 1M
map E a+4K 4K 1M
effcap on
enable C
unmap C 0 128K
unmap E WIN1 96K
map E a 4K 1088K
create C 13 1G 4
info C
reg E a-60K 2M
map C a WIN1+4K 2M flags=8
unreg E a+64K 1M
fork
  map C a 4K 1M
  map E a+4K 16380K 1M flags=r
  close H
endfork
mlock n+128K 128K
map C a+320K 4K 64K
unmap E 4K 512K
map C a+64K WIN1+2M 1M
set_container G C
set_iommu C v2
reg C a 1M
map E a-60K 0 2M
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:b+256K u64:256K
unmap E 16380K 1088K
mlock n+512K 64K
map E a+4K 64K 192K
map E a+68K 64K 64K
map E n WIN1 256K
create E 13 2M 1
unmap E WIN1+2M 1M
map C a+68K 16320K 128K
reg C a 256K
create C 12 4G 0
map E a+4K 16320K 64K flags=r
unset_container H
unmap C WIN1+2M 1M
map C a-64K 16380K 256K flags=none
map C r WIN1+2M 64K flags=r
reg C a+4K 2M
reg E a 1088K
unmap E 16320K 64K
unreg C a 960K
map C a+4K 15M 4K
effcap off
reg C a 320K
reg E a+68K 2M
unreg E a+68K 2M
munmap b+128K 1M
buf x1 1M at=b+128K align=64K
eeh C 8
reg C a 256K
map E r+256K 2M 192K
remove C 0x12345000
set_container H E
set_iommu E v2
reg E a 64K
map E a+68K 16380K 128K
map E f WIN1+16320K 4K
map C a+68K 16380K 2M flags=r
reg E a-60K 2M
map E a WIN1+15M 192K flags=w
reg E a+4K 4M
remove C 2G
map E f 4K 64K
map C a+128K WIN1+4K 4K
