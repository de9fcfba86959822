# random scenario of files, memory and processes, seed 201, number 4
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
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
reg E a 1M
map E a+4K 0 128K
map E a+4K 4K 1088K
unmap C 0 64K
reg C a 1M
map C a 0 64K
map C a+64K 64K 4K flags=r
unmap E 0 64K
ioctl C TCE_REMOVE u32:23 u32:1 u64:4K
unmap E 4K 1088K
reg C a 1M
map E b 0 2M
map E r 64K 1M
remove C 0
munlock b+64K 1M
map E a 64K 1M
set_container H E
set_iommu E v1
enable E
map E a+64K 2M 64K
reg C a 1M
enable E
ioctl G GROUP_GET_STATUS u32:25 fill:4
munlock r+128K 128K
map E b 16320K 1M
reg C a 1M
set_container G E
set_iommu E type1
map C b 64K 256K flags=r
reg C ~0-64K+1 128K
unreg C a 1088K
map E a 0 128K
set_container H C
set_iommu C v2
unset_container H
map E b+4K 0 4K
reg E a 1M
ioctl C TCE_CREATE u32:23 u32:0 u32:14 u32:7 u64:3M u32:1 u32:0 fill:8
map C b+1028K 1M 192K
munlock a+512K 512K
map C s+60K WIN1+2M 4K
unreg C b 64K
map E a 2M 128K
reg C a 1M
map E a 2M 1M
mlock b+128K 128K
unmap E 64K 4K
unmap E 0 0
map E b+124K 64K 64K
unmap C 2M 192K
unreg C b+1M 64K
map E b+60K WIN1+15M 192K
ioctl I 0x20003b6f =0
set_container H E
set_iommu E v1
enable E
unset_container H
map C a+256K 0 1M flags=r
map C s 64K 1M
remove C WIN1-1
map E a 2M 1M
ioctl C TCE_GET_INFO edge:0 u32:16 fill:28
mlock b+512K 512K
set_container H E
set_iommu E v1
enable E
set_container I E
set_iommu E v1
close G
group G 0
reg E a 1M
unreg C b+1M 1M
enable E
disable E
unreg C a 2M
fork
  madvise r+128K 128K dontneed
endfork
fork
  group_status H
  close E
  unmap C 2M 1M
endfork
enable E
eeh E 6
unmap C 2M 128K
unset_container G
map E a 0 1M
set_container G C
set_iommu C v2
reg C a 1M
map E b+1M 0 128K flags=8
remove C WIN1
map E b+64K 64K 192K
unmap C 64K 32K
map E a WIN1 128K flags=w
map E a+1M 32704K 1M
reg E 0 128K
unreg C a 1M
reg E a 2M
map E a WIN1+16380K 2M flags=r
unreg C a 2M
reg C a 2M
map C a 16380K 2M
map E a 16380K 64K
map C r+256K 0 256K flags=none
map E b 0 64K flags=none
map E b WIN1+32704K 1M flags=r
reg C b+64K 2M
unmap E WIN1+1M 0
create C 12 16M 1
reg C 1T-64K 64K
eeh C 6
map E r WIN1+64K 1M
