# random scenario of files, memory and processes, seed 202, number 26
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
set_iommu E v1
enable E
map E b+1M 64K 1M
create C 30 8G 1
reg E a 1M
reg C a 1M
reg C b 256K
map E b+64K 16320K 4K
map E b WIN1+2M 2M
enable C
info C
map C a+64K 64K 2M
unmap E WIN1+2M 2M
unreg C a 1M
close G
group G 1
map E b WIN1+64K 256K
unreg C a 1M
map E b+8K 64K 4K
map C a-64K 15M 1M flags=r
unmap E 16320K 8K
map C b+60K 64K 4K flags=r
map C b+256K 0 2M
map C f+64K WIN1+64K 128K
map E b+4K 64K 128K
map E a+4K WIN1+66048 64K
map E b+60K WIN1 64K flags=r
fork
  reg C b 1M
  peek a+512K
  poke a+512K 228
endfork
map C b WIN1 4K
map E a 16320K 1M
map E b+64K 15M 1M flags=r
disable E
reg E b 256K
map E b-64K WIN1+64K 192K
map C b+64K WIN1+2M 128K
ioctl E UNMAP_DMA u32:24 u32:0 u64:64K u64:1M zero:8
unmap C 0 2M
unmap E WIN1+2M 2M
ioctl C UNREGISTER_MEMORY u32:39 u32:1 u64:a u64:256K
fork
  mlock b+128K 128K
  mprotect b+64K 512K rw
  fork
    unmap E WIN1+64K 256K
  endfork
  touch a 1M
  exit 2
endfork
map C a+1M 0 1M
map E a+4K 16380K 2M
eeh E 9 type=2 func=19 addr=0 mask=0
close G
group G 2
fork
  madvise r+64K 128K dontneed
  close C
  close G
  dropcap
  exit 1
endfork
unmap C 1048572K 1M
unmap E 0 0
map E b 1M 64K flags=8
disable E
enable E
unreg C b+64K 256K
unmap E WIN1 64K
ioctl E TCE_GET_INFO edge:15 u32:40 fill:60
set_container H E
set_iommu E v1
enable E
unreg C a 1M
map C a WIN1+15M 1M flags=r
map E a WIN1 4K
close G
group G 0
remove C WIN1
reg C a+64K 64K
map E a 16380K 1M
map C a 2M 64K
set_container H E
set_iommu E v1
enable E
eeh E 8
unmap E WIN1 4K
map E b 15M 1M
unmap E WIN1 4K
ioctl G 0x20003b7a =0
map C b+60K 2M 64K
munmap a+128K 1M
buf x1 1M at=a+128K align=64K
unreg C a 64K
remove C WIN1
set_container G C
set_iommu C v2
reg C f 256K
enable E
unmap E 64K 4K
ioctl C TCE_REMOVE u32:8 u32:1 u64:0
map C a 16380K 64K flags=8
map C a+64K 16320K 64K flags=r
map E f 64K 4K flags=r
map E b-64K WIN1+64K 192K
map C a 15M 256K
unmap E WIN1+2044K 1M
map E b 1M 4K flags=r
unmap E WIN1+2M 128K
unreg C a 1M
unmap E 16380K 1M
set_container G C
set_iommu C v2
reg C b 1M
map E a 1M 64K
