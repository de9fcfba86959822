# random scenario of files, memory and processes, seed 202, number 5
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
set_container G C
set_iommu C v1
enable C
map C r+64K 0 1M
map C b WIN1+2M 256K
fork
  madvise a+128K 64K dontneed
  mlock r 1M
  peek a
  munlock r+64K 512K
endfork
unmap C 0 1M
map C a+1M WIN1+1M 4K
set_container G C
set_iommu C v1
enable C
map C r WIN1 64K flags=none
unmap C WIN1+2M 512K
unmap C 0 2M
set_container H C
map C f+64K 64K 192K
map C f 4097 256K
enable C
map C b WIN1+1M 192K
map C a+1028K WIN1+2M 64K
unmap C WIN1+1M 192K
unmap C 64K 256K
close G
group G 0
disable C
disable C
map C a+316K WIN1+1M 1M
map C a+64K 2M 64K
map C a 2M 4K
map C b+256K 2M 2M flags=8
unmap C 16380K 4K
munlock b+128K 1M
map C r+1028K 15M 64K
map C b WIN1+2M 64K
ioctl C MAP_DMA edge:31 u32:25 u32:3 u64:a+64K u64:15M u64:256K
unmap C 15M 64K
info C
enable C
map C r 2M 64K
disable C
close I
group I 2
map C a+260K 15M 4K
reg C f 64K
map C a WIN1+1M 128K
unmap C WIN1+16380K 64K
group_status H
map C a+256K WIN1 1M
map C f+4K 15M 64K flags=none
unmap C 0 1M
fork
  map C f 0 128K
endfork
map C f+64K WIN1+16380K 64K flags=none
map C f 2M 64K
map C f+60K 1M 64K
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:f u64:64K
set_container G C
set_iommu C v1
enable C
map C f 2M 128K
enable C
enable C
unmap C 0 64K
map C f 1M 256K flags=r
eeh C 9 type=1 func=20 addr=0 mask=0
eeh C 2
map C r+64K 15362K 192K flags=8
set_container G C
set_iommu C v1
enable C
map C f WIN1+64K 64K
map C a+64K 4K 1M
disable C
enable C
unmap C WIN1 1M
map C a+64K WIN1+64K 256K
ioctl H GROUP_SET_CONTAINER fd:H
mlock r 1M
effcap on
reg C b 1M
enable C
unmap C 0 64K
effcap on
map C a+256K 2M 256K
unmap C 4K 64K
mlock a+128K 128K
unmap C 2M 128K
munlock a 1M
set_container H C
set_iommu C v1
map C b+4K WIN1+1M 1M
unmap C 2M 64K
unmap C 2M 4K
unmap C WIN1+16380K 64K
rlimit 24M
ioctl G 0x20003b6f @0
map C b 2M 64K
unmap C WIN1+1M 512K
unmap C 4K 1M
enable C
munlock r+64K 512K
unmap C 15M 128K
unmap C 4K 1M
map C a+1028K 4K 1M
map C f WIN1+1M 256K flags=r
map C b+4K 64K 1M flags=r
unset_container H
ioctl C UNMAP_DMA ro u32:24 u32:0 u64:WIN1 u64:256K
mlock r 1M
rlimit 2G
reg C a+1M 256K
unmap C 2M 32K
set_container G C
set_iommu C v1
enable C
map C a+1M 16380K 192K
