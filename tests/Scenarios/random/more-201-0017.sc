# random scenario of files, memory and processes, seed 201, number 17
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
reg C a 1M
eeh C 10
map C a 15M 1M
reg C a 64K
map C a 2M 64K
map C a+1M 64K 4K
ioctl C UNMAP_DMA u32:23 u32:0 u64:0 u64:1M
unreg C a+64K 1M
eeh C 9 type=2 func=20 addr=0 mask=0
map C a+4K WIN1+15M 64K
unmap C WIN1+15M 64K
unreg C b+1M 256K
fork
  poke b 109
  munlock r 1M
  close G
  touch b+512K 1M
  mlock b 1M
  reg C a 2M
endfork
remove C WIN1+5M
map C a 2M 4K
reg C a 2M
map C a+4K 0 64K flags=r
reg C r+256K 256K
reg C a 4M
unreg C b 256K
map C a 64K 64K
unmap C 2M 16M
madvise f+128K 128K dontneed
unmap C 15M 1M
map C a 64K 64K
reg C b 256K
map C b+60K 0 1M
map C a+68K 64K 4K flags=w
reg C a 4M
unmap C 2M 0
unreg C r 1M
map C a 64K 128K flags=8
remove C 0x12345000
reg C r+256K 256K
unset_container G
map C a 15M 1M flags=none
reg C b 2M
unreg C a 64K
reg C a 1M
map C r WIN1 256K
unmap C 0 1M
set_container G C
set_iommu C v2
reg C a 64K
unreg C f 64K
map C a+60K 1M 4K flags=r
map C a+60K 1M 192K
reg C b 256K
reg C r+256K 64K
create C 16 1G 5
fork
  munlock b+64K 128K
  mlock r+512K 512K
  peek a+64K
  map C b+256K WIN1+15M 64K
  close G
endfork
map C a+256K WIN1+16380K 128K flags=none
mlock a+512K 64K
map C a WIN1+4194240K 1M
ioctl C 0x20003b65 =7
enable C
create C 12 4G 3
create C 17 1G 2
unreg C b 1M
reg C a 2M
fork
  exit 1
endfork
unmap C 2M 64K
unmap C 2M 64K
reg C b+256K 1M
create C 21 2G 6
map C b+1M WIN1+4194240K 4K
map C f+4K WIN1+4194240K 4K flags=r
reg C b+64K 2M
ioctl C UNMAP_DMA u32:11 u32:0 u64:16320K u64:256K
mprotect b+64K 1M r
reg C b 320K
set_container G C
set_iommu C v2
reg C 0 0
unmap C WIN1+4194240K 4K
map C b 0 64K
map C b 16320K 64K
map C b 15M 128K
enable C
set_container G C
set_iommu C v2
reg C b+1M 256K
mlock a+64K 128K
munmap a+512K 64K
remove C 2G-1
reg C f 64K
fork
  map C r+320K 4K 64K
  unreg C b+256K 512K
  set_container I C
  set_iommu C type1
endfork
unreg C a+256K 1M
reg C a 256K
eeh C 9 type=2 func=0 addr=0 mask=0
create C 12 32M 1
enable C
unmap C 1M 16M
unmap C 15M 1M
ioctl C TCE_GET_INFO edge:40 u32:40 fill:12
map C f 1M 64K
map C b+1028K 1M 64K flags=8
unreg C b+1M 256K
map C b+1M 1M 256K flags=r
