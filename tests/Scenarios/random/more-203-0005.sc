# random scenario of files, memory and processes, seed 203, number 5
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
unmap E WIN1+15M 0
map C b+64K 0 128K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
map E a 0 64K
unmap C 0 128K
map C a 0 1M
map C h+1M 16320K 4K
map C a 0 2M flags=r
disable E
remove C 0
map C a+60K 0 192K
map E a 2M 64K
map C a 16380K 1M flags=8
munlock b+512K 1M
map E a WIN1+1M 1M
map C a 32704K 64K flags=r
map C a+60K 16320K 1M
reg C a 1M
map E a+64K WIN1 1M
unmap E 64K 0
disable E
munlock r+64K 64K
create C 12 1G 1
map C a+60K WIN1+15M 4K
map E h+1084K 1M 64K
map C a 16320K 1M
unmap E 0 64K
unset_container G
ioctl E TCE_REMOVE ro u32:16 u32:1 u64:0
map C a 0 64K
ioctl C MAP_DMA ro u32:15 u32:4 u64:a u64:16320K u64:960K
reg E r 256K
ioctl C TCE_CREATE u32:40 u32:0 u32:14 u32:0 u64:64M u32:1 u32:9 fill:8
unmap C WIN1+1M 1M
remove C WIN1+5M
fork
  mlock h+64K 128K
  set_container H E
  set_iommu E v1
  enable E
endfork
unreg C a+256K 64K
map E a 64K 1M
reg C a 1M
map C a+60K 16380K 4K
unmap E 2M 64K
set_container I E
set_iommu E v1
unmap C 64K 1M
unreg C a 1M
rlimit 16M
map C s WIN1+2M 4K
mlock h+128K 512K
map C r 64K 192K
fork
  munlock n 1M
endfork
set_container G C
set_iommu C v2
reg C r 256K
reg C r-64K 256K
unreg C a+256K 64K
remove C WIN1
fork
  set_container H E
  set_iommu E v1
  close E
  reg C r-64K 256K
  unmap E WIN1+16320K 0
  mlock n 128K
  mlock a+128K 1M
endfork
create C 12 64M 1
map C a+1M 0 2M
create C 16 32M 1
effcap off
set_container G C
set_iommu C v2
reg C r-64K 256K
unmap E WIN1 1M
unreg C r 256K
unmap E 16320K 1M
map C s+64K 1M 64K flags=r
map E r WIN1 256K flags=none
map C r 16320K 256K
unmap C 64K 1M
unreg C a+256K 64K
unreg C a 1M
unset_container H
map C b+64K WIN1+64K 4K
map E b+320K 0 64K
map E r+64K WIN1+64K 128K
map E a 0 2M
set_container G C
set_iommu C v2
reg C a+1M 64K
munmap a+64K 512K
mlock h+128K 1M
reg E b+64K 256K
disable E
create C 16 16M 1
map E r+128K 16380K 4K flags=r
enable E
map E a+64K 16380K 2M
ioctl E TCE_REMOVE u32:11 u32:0 u64:0
set_container H E
set_iommu E v1
enable E
