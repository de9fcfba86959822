# random scenario of files, memory and processes, seed 203, number 16
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
map C a WIN1+4K 64K
set_container G C
set_iommu C v2
reg C a 2M
ioctl C UNMAP_DMA ro u32:31 u32:0 u64:4K u64:64K zero:8
set_container G C
set_iommu C v2
reg C a 1M
reg C a+1M 64K
reg C a 2M
map C a+1M WIN1+4K 128K flags=8
remove C WIN1-1
map C a+64K WIN1+4K 4K
set_container G C
set_iommu C v2
reg C a+1M 64K
map C b+64K 0 64K
enable C
unmap C WIN1+4K 256K
ioctl C TCE_CREATE u32:40 u32:0 u32:14 u32:0 u64:3M u32:1 u32:9 fill:8
map C a+60K 0 192K
unmap C WIN1+4K 192K
map C b 4K 64K
unmap C 64K 64K
set_container G C
set_iommu C v2
reg C a 2M
map C a WIN1+4K 4K
reg C a+64K 2M
reg C h+256K 256K
munlock h+128K 1M
unreg C h 64K
unreg C h+256K 256K
unmap C 16380K 1M
map C a 2097153 2M flags=w
unreg C h+256K 256K
create C 16 64M 1
ioctl C 0x20003b78 =0
map C a+316K 0 192K
ioctl C 0x5401 @0
reg C a+1M 64K
unreg C h 64K
map C h+64K 16320K 1M
munlock a 64K
unmap C 4K 64K
group_status G
fork
  fork
    close I
    map C a+64K WIN1 2M
    status
    madvise a+128K 1M dontneed
    mlock f 256K
    close C
    exit 2
  endfork
  poke b 83
endfork
ioctl C TCE_GET_INFO u32:0 fill:28
map C a+64K 0 128K
unmap C 16320K 1M
set_container G C
set_iommu C v2
reg C f 256K
reg C r 1M
fork
  close I
  mlock a+512K 64K
  munlock f 256K
  peek h+64K
endfork
map C a+1028K WIN1 4K flags=w
fork
  munlock h 1M
  peek h+64K
  unmap C 0 16M
  mlock b 512K
  mprotect a+128K 512K rw
  mlock b+64K 128K
endfork
reg C b 64K
ioctl G 0x20003b78 =0
fork
  touch a+512K 1M
  mlock b+64K 64K
  status
  poke a+512K 99
  munlock a+64K 1M
endfork
map C a+60K 2M 192K
remove C 0
reg C a+1088K 64K
map C b WIN1+64K 2M flags=8
create C 12 1G 1
unmap C 2M 4K
madvise h 512K dontneed
map C a+68K 16711681 128K
set_container G C
set_iommu C v2
reg C a+1088K 64K
unreg C f 1M
create C 12 16M 1
unreg C r 1M
reg C a+1088K 64K
fork
  close C
  touch a 512K
  madvise h+128K 128K dontneed
endfork
reg C h+256K 256K
map C h+320K WIN1 256K
map C a+256K 16320K 2M
unmap C WIN1 256K
remove C WIN1
map C f WIN1 64K
unmap C 16320K 1M
unmap C 0 64K
reg C a+1088K 64K
