# random scenario of files, memory and processes, seed 202, number 21
container C
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
madvise r+512K 64K dontneed
map C a+4K 4K 64K
unmap C 4K 64K
map C a WIN1 1M
munlock r+512K 512K
effcap on
create C 16 1M 1
remove C 0
unmap C WIN1 1M
map C b+64K WIN1+16320K 1M
map C a+1M WIN1 64K flags=r
map C a 1M 4K
unmap C 0 1M
reg C a 1M
unmap C WIN1 4K
map C a 0 1M
map C a-64K 15M 1M
remove C WIN1-1
map C a+4K WIN1 192K
map C a 2K 64K
map C a+68K WIN1 4K
create C 30 8G 1
reg C a 1M
reg C f 64K
madvise a+128K 512K dontneed
unmap C 1M 4K
unmap C WIN1 32K
reg C a-64K 1M
madvise a+64K 128K dontneed
reg C b+256K 64K
reg C b+64K 1M
unmap C 1M 4K
unmap C WIN1+16320K 1M
unmap C WIN1 1M
remove C WIN1+5M
map C b+60K 4K 64K
unreg C b+1M 64K
unmap C WIN1 4K
create C 21 1G 1
map C b+60K WIN1 128K
set_container H C
set_iommu C v1
map C b WIN1+16320K 1M
unreg C b 1M
create C 17 2M 2
map C b 16320K 1M flags=8
set_container G C
set_iommu C v2
reg C a+256K 64K
unmap C WIN1+2M 1M
set_container G C
set_iommu C v2
reg C r 256K
fork
  map C b+256K 1M 32K
  munlock b+128K 512K
  close G
endfork
reg C a+256K 64K
unreg C b+256K 1M
rlimit inf
map C a 0 64K
remove C 0x12345000
unreg C b 64K
reg C a+1M 2M
map C f WIN1 256K
unreg C b+64K 1M
unmap C 2K 64K
mprotect a 1M rw
unreg C b+128K 1M
map C b 64K 4K
reg C a+1M 2M
reg C b 64K
dup d1 I
map C a-4K WIN1+16320K 4K flags=8
unmap C WIN1 128K
eeh C 4
reg C b+64K 1M
fork
  close H
  map C a+1028K 4K 2M flags=r
  peek b+128K
  eeh C 3
  madvise r 1M dontneed
endfork
rlimit 1M
unreg C a+64K 256K
unreg C b+64K 256K
unmap C WIN1 4K
map C b+64K WIN1 64K
create C 17 64M 3
reg C f 64K
madvise b+512K 128K dontneed
ioctl C REGISTER_MEMORY u32:15 u32:0 u64:a-64K u64:1M
ioctl C TCE_REMOVE edge:31 u32:32 u32:0 u64:4K
map C f+4K WIN1 192K
unmap C WIN1+16320K 512K
fork
  poke b+512K 201
  mlock f 256K
  map C b+64K WIN1+15M 1M flags=w
  unmap C WIN1+16320K 1M
  munlock a+64K 128K
  unreg C a+1M 256K
  mlock a+128K 64K
endfork
map C a+64K 64K 64K
map C b WIN1+15M 1M flags=w
reg C b 64K
set_container G C
set_iommu C v2
reg C b 64K
remove C 2G-1
create C 16 2M 1
map C b+256K 1M 64K flags=r
remove C WIN1-1
madvise f 256K dontneed
map C a+4K WIN1+2M 1M
effcap on
