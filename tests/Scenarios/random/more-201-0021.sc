# random scenario of files, memory and processes, seed 201, number 21
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C a 16380K 4K
map C a+1M 64K 2M flags=8
map E a 0 4K flags=r
disable E
map C a+4K 1M 128K
unmap E 16320K 64K
madvise f 128K dontneed
map E a 64K 1M
unreg C a 1M
map C r+4K WIN1+16380K 4K
reg E a 1M
mprotect a+512K 128K rw
set_container G C
set_iommu C v2
reg C a+64K 256K
unmap E 16380K 4K
ioctl C REGISTER_MEMORY edge:15 u32:24 u32:1 u64:a+64K u64:1M
reg C a+64K 256K
map C f 64K 4K flags=r
map E a 32704K 2M
unmap E WIN1 64K
map E a 16380K 1M
set_container G C
set_iommu C v2
unmap E 4K 16M
reg E a 1M
unmap E 64K 2M
unreg E a 1M
munlock r+512K 512K
rlimit 24M
map C a+60K 2M 4K
reg C r+64K 256K
rlimit 2G
create E 16 2M 1
eeh E 10
map E b+64K 1M 1M
set_container G C
set_iommu C v2
reg C a 1M
disable C
remove C WIN1+5M
map E r+128K WIN1+16380K 1M
set_container G C
set_iommu C v2
reg C r 1M
unmap E WIN1+16380K 1M
create C 12 2G 1
map C b 0 192K
create E 24 2G 0
# left out
remove E WIN1+5M
unmap C WIN1+16380K 1M
map C b+1M WIN1+16380K 4K
fork
  unmap E 64K 0
endfork
map E r 0 1M
reg C f 2M
unmap E 1M 4K
reg C b 64K
remove E 2G-1
set_container H E
set_iommu E v2
reg E f 2M
unmap E WIN1+16380K 4K
unreg E b 2M
reg C b 64K
map C b+64K 15M 4K
unmap C WIN1+4K 1M
fork
  peek a+512K
endfork
reg E b+64K 1M
reg C a 1M
unreg C a 1M
reg C a 1M
map C a 1M 192K flags=w
unmap E 32704K 4M
unmap C 32704K 2M
create C 12 1G 1
remove E 0
mlock b+64K 64K
unset_container G
create C 24 4G 5
reg E r 1M
unmap C WIN1+16380K 8K
unreg C b 64K
reg E r+256K 64K
map C b+64K WIN1+15M 64K flags=r
effcap on
reg E b+256K 64K
effcap on
madvise b+128K 512K dontneed
map C a+124K WIN1 64K
map E b+124K 1M 64K flags=r
map C r WIN1+16380K 1M
reg C b+1M 2M
map E b WIN1+2M 64K
reg C b+1M 2112K
map E f 16380K 4K
remove E 0
create C 12 1M 2
unreg C b+1M 2M
map E b+256K 16380K 192K
map E a+64K 15362K 1M
create E 12 1M 1
unmap E WIN1+16380K 1M
eeh C 3
set_container G E
set_iommu E v2
reg C b+1M 2M
map C b+1088K 0 64K
map C b+1088K 15M 128K flags=r
reg E a+1M 256K
ioctl E TCE_REMOVE u32:16 u32:0 u64:0
