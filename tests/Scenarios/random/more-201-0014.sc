# random scenario of files, memory and processes, seed 201, number 14
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C b 15M 64K
remove C WIN1+5M
map E f 64K 4K
fork
  madvise r+64K 64K dontneed
  madvise a+128K 512K dontneed
  peek b+64K
  reg C a 1M
  close C
  mprotect r+512K 128K rw
endfork
set_container H E
set_iommu E v2
reg E a 64K
reg C r 1M
map E r 0 4K
fork
  dropcap
  map E s+64K 16380K 192K
endfork
unmap C 16380K 4K
reg C f 64K
unmap E 0 4K
unmap C 16380K 192K
map E a+256K 0 64K flags=w
set_container H E
set_iommu E v2
reg E 0xffffffffffff0000 0
map C b+4K 64K 4K
reg E a 64K
map E a+4K 0 1M
munlock a+64K 64K
map C r 64K 4K
map C a WIN1 1M
map E b+64K 64K 128K
ioctl C UNREGISTER_MEMORY u32:24 u32:1 u64:f u64:128K
remove E WIN1
map E a 16380K 128K flags=w
reg E f 256K
disable E
reg C b 64K
map C a 16380K 1M
set_container H E
set_iommu E v2
reg E f 128K
map C a+64K WIN1+1M 1M
create C 30 1G 3
remove C 0x12345000
unmap C 64K 4K
create C 12 64M 3
reg E a 2M
map C a WIN1+4K 4K
set_container H E
set_iommu E v2
reg E s 64K
map C a+256K 0 1M flags=8
enable C
close H
group H 2
close I
group I 0
set_container G C
set_iommu C v2
reg C a 64K
unreg E f-64K 64K
remove C 2G
madvise a+64K 128K dontneed
unmap C 64K 4K
map E a 1M 192K
set_container H E
set_iommu E v2
reg E b 64K
create C 16 16M 6
unset_container H
set_container H E
set_iommu E v2
reg E a+256K 64K
map C b+64K 0 64K
rlimit 2G
create E 16 1G 4
eeh C 1
map E b+1028K 16380K 192K
mprotect a+128K 1M rw
map C f+60K 0 1M
unmap C 0 64K
reg C s 1M
unmap E 0 1M
ioctl C UNREGISTER_MEMORY u32:40 u32:0 u64:f u64:128K
reg C f 64K
remove E 0
map C b 15M 2M
reg E f 64K
set_container H C
set_iommu C v2
eeh E 3
munlock a 64K
map C a+256K 4K 256K
reg E b+1M 256K
map E b+1M WIN1+15M 64K
map E b+1M 64K 128K
eeh E 9 type=1 func=19 addr=0 mask=0
ioctl C REGISTER_MEMORY ro u32:12 u32:0 u64:a u64:2M
unmap C 64K 4K
unmap C WIN1 64K
set_container H E
set_iommu E v2
reg E s 1M
ioctl C TCE_REMOVE u32:16 u32:1 u64:4K
map E f 0 4K
remove E WIN1
ioctl C 0x20003b64 @0
map C a+256K 1 64K
unreg E f 256K
map E f+4K WIN1+2M 128K flags=r
