# random scenario of files, memory and processes, seed 203, number 12
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v1
enable C
disable C
ioctl G 0x20003b7a =7
enable C
reg C a+1M 256K
map C a+1028K WIN1+1M 128K flags=r
map C b+124K WIN1+1M 64K
fork
  madvise s+64K 512K dontneed
  touch a+128K 1M
  map C b+60K 16320K 192K
  poke h 61
  madvise h+512K 64K dontneed
endfork
map C h+4K 0 1M
unset_container G
map C a+1M WIN1+64K 1M
map C a+1M WIN1+64K 512K
ioctl G 0x20003b78 =0
set_container G C
set_iommu C v1
enable C
reg C a+1M 256K
map C n WIN1+16380K 1M flags=8
unmap C 0 4K
effcap on
enable C
unmap C 4K 16M
map C b+1M WIN1+64K 1M
unmap C 16320K 256K
enable C
mlock r 1M
ioctl C TCE_GET_INFO edge:32 u32:16 fill:12
map C a+1M 4K 64K
reg C h+256K 64K
unmap C 16320K 192K
ioctl C UNREGISTER_MEMORY ro u32:40 u32:1 u64:a+1M u64:256K
unmap C 0 4K
map C b 64K 64K
map C r WIN1+64K 1M flags=8
map C h+256K WIN1+64K 4K
map C h+60K WIN1+1M 4K
reg C h+256K 64K
unmap C WIN1+16380K 1M
map C a 4K 64K flags=8
map C a+1028K 64K 4K
unmap C 64K 0
map C a+1M 4K 256K
map C b+1084K 16320K 4K
map C a+68K 16320K 192K
set_container G C
disable C
unmap C 16320K 0
fork
  mprotect n 128K rw
  poke b 135
  mlock b 512K
endfork
map C a 64K 64K
map C a+1088K 4K 4K
unmap C 64K 0
disable C
ioctl C TCE_GET_INFO u32:16 fill:28
enable C
map C h+256K 4K 192K
unmap C WIN1+1M 4K
unmap C 16320K 192K
enable C
map C a+4K WIN1+2097088K 4K
enable C
unmap C WIN1+1M 4K
status
ioctl C TCE_CREATE ro u32:40 u32:0 u32:16 u32:0 u64:16M u32:1 u32:0 fill:8
enable C
unmap C WIN1+64K 1M
ioctl C UNREGISTER_MEMORY u32:0 u32:0 u64:a+1M u64:256K
unmap C 4K 64K
map C a+1084K 64K 4K
map C h+260K WIN1+64K 192K
map C h+256K WIN1+64K 128K
map C a+1M 4K 4K flags=r
reg C b+64K 64K
set_container G C
set_iommu C v1
disable C
reg C a+960K 256K
map C b+72K 0 192K flags=w
unmap C 4K 4K
set_container G C
set_iommu C v1
enable C
map C b+1M 4K 64K
mprotect a+64K 128K rw
map C n 2M 64K
unmap C WIN1+4K 4K
unmap C 64K 64K
unmap C WIN1+1M 4K
enable C
mlock n+512K 128K
map C h+256K 0 2M
map C h+256K 64K 64K flags=r
map C h+260K 1M 64K
dup d1 C
map C b 32706K 128K
map C a+1M WIN1+64K 4K flags=none
map C b 2M 1M flags=w
unmap C 64K 4K
madvise r 128K dontneed
map C a+960K 0 256K
rlimit 8M
unmap C 15M 0
unset_container G
enable C
map C a+960K WIN1+64K 320K
map C a 64K 256K
ioctl C UNREGISTER_MEMORY u32:39 u32:0 u64:b+64K u64:64K
unmap C 4K 128K
unmap C WIN1+64K 192K
map C b+316K WIN1 64K
set_container G C
set_iommu C v2
