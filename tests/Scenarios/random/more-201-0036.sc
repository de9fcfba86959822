# random scenario of files, memory and processes, seed 201, number 36
container C
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
disable C
map C a 0 1M flags=w
map C b+320K 1M 64K
map C a 0 64K
map C a-64K 0 1M flags=w
map C a 16380K 256K
unmap C 0 64K
set_container G C
set_iommu C v2
reg C b+64K 2M
unmap C 0 1M
unmap C 2M 1M
map C a+64K 16380K 1M
set_container G C
set_iommu C v2
reg C b+64K 1M
mlock f 256K
unmap C 16380K 1M
unmap C 1M 64K
eeh C 4
remove C 2G
set_container G C
set_iommu C v2
reg C a+1M 2M
create C 21 4G 4
map C b 0 64K
unmap C 0 1M
map C a 16380K 1M flags=w
unreg C b 1M
remove C WIN1
map C b+64K WIN1+15M 128K flags=none
create C 12 4G 1
mprotect s+512K 128K r
map C a+1M 0 64K
map C a 66K 64K
set_container G C
set_iommu C v2
reg C a+1M 2M
disable C
unreg C b+64K 1M
remove C 0
map C b+64K 15M 4K
unreg C b+1M 64K
ioctl G GROUP_GET_STATUS u32:8 fill:4
map C a 0 1M flags=none
fork
  close I
  peek a
  reg C a 1M
  unmap C 2M 1M
  poke a+128K 236
endfork
ioctl C TCE_REMOVE u32:15 u32:1 u64:0
ioctl C TCE_CREATE ro u32:40 u32:0 u32:16 u32:7 u64:16M u32:1 u32:0 fill:8
reg C f+64K 1M
reg C a 1M
unmap C 16380K 1M
unreg C a+1M 2M
fork
  poke b+64K 32
  touch b+512K 512K
  reg C a+4K 1M
  madvise a+128K 64K dontneed
  ioctl C TCE_GET_INFO u32:32 fill:28
  map C b+124K 4K 4K
  mlock b+512K 64K
endfork
map C b+128K 64K 128K flags=8
ioctl C TCE_GET_INFO u32:39 fill:60
map C f+64K 64K 64K flags=r
reg C b+64K 1M
set_container H C
set_iommu C v2
reg C a+1M 2M
unreg C a+4K 1M
unmap C 0 1M
map C b+128K WIN1+4K 192K flags=none
fork
  mlock s+64K 512K
  mlock r 128K
  poke b 140
endfork
unreg C a 1M
madvise r+128K 64K dontneed
reg C r+64K 64K
reg C r 64K
unreg C f+128K 1M
reg C b+64K 2M
map C b 15M 64K
unmap C 16380K 256K
map C b+1084K 64K 4K
reg C f 256K
map C a WIN1 2M
unreg C s 256K
create C 13 1M 2
munlock a+512K 512K
unmap C 64K 4K
map C a+1M WIN1 1M
unset_container G
unreg C r+64K 64K
reg C b+1M 64K
set_container G C
set_iommu C v2
reg C r 1M
unmap C WIN1+4K 192K
map C b+1M 16320K 128K flags=none
info C
set_container G C
set_iommu C v2
reg C b+1M 256K
unreg C b+1M 64K
map C r WIN1+16380K 4K
map C b+1M 2097088K 64K flags=none
fork
  map C a 15M 4K
  mprotect a+64K 64K rw
endfork
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:b+1M u64:256K
