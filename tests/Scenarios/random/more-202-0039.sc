# random scenario of files, memory and processes, seed 202, number 39
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
unmap C 64K 0
reg E a 1M
unmap E 0 0
info E
map E a+4K 1048572K 128K
unmap E 1048572K 4K
map C a 0 64K flags=none
map E r WIN1+2M 64K
set_container G C
set_iommu C v1
enable C
remove E 0
map C a WIN1+2M 1M
map C b+1M WIN1+2M 64K
unmap C WIN1+2M 64K
unmap C 15M 1M
disable C
map C a+4K 64K 128K
disable C
munmap a 64K
reg C a 1M
reg C a+64K 1M
map E a+64K WIN1+4K 256K flags=r
unmap E 1048572K 128K
reg C a+4K 1M
map C a+64K 15M 1M
fork
  disable C
  touch a+128K 64K
  mprotect a+128K 1M rw
endfork
map E a+4K WIN1 1M
disable C
map C b+1028K 0 4K
rlimit inf
ioctl C UNMAP_DMA u32:12 u32:0 u64:0 u64:4K zero:8
munlock a+128K 1M
set_container G C
set_iommu C v1
enable C
map C a+1M 0 4K flags=r
group_status H
enable C
map C r 64K 256K
map C b WIN1+16320K 64K
effcap on
effcap on
unmap E WIN1 1M
map C b+1M WIN1 4K
eeh E 1
map C a+4K WIN1+2M 1M
map C a+8K WIN1+16320K 64K
eeh C 3
unmap E 4K 4K
map E a+1088K 64K 1M
ioctl H 0x20003b7b =0
map C a+4K 16320K 4K
ioctl C TCE_REMOVE u32:16 u32:1 u64:0
remove E 0x12345000
create E 12 1G 1
unmap C 1048572K 128K
disable C
fork
  map C a+1084K 4194240K 64K flags=r
  poke a+64K 103
  unmap E 1048572K 128K
  fork
    mlock b 1M
    map C a+124K 64K 4K
    touch b+64K 1M
    munlock a+512K 1M
    status
  endfork
  map E s+4K WIN1+2M 128K
  unmap E 64K 4K
  peek b+128K
endfork
map C b+64K 15M 64K
create E 21 2G 1
reg E a 960K
map C a+60K 15M 4K flags=8
map E a+64K 0 1M flags=none
reg C a+64K 2M
mlock a+64K 128K
mprotect b+128K 128K rw
create E 30 8G 1
fork
  set_container H E
  set_iommu E v2
  reg E a+64K 2M
endfork
unmap E 4194240K 64K
map C a+64K WIN1+2M 64K
unmap E WIN1+2M 4K
unset_container G
map C a+256K 16320K 128K
reg E a+64K 512K
set_container H E
set_iommu E v2
create E 30 8G 2
remove E WIN1
map C a+64K WIN1 960K
map C a 64K 64K flags=r
fork
  munlock r+64K 128K
  reg C a+64K 2M
  close C
  mlock a 512K
endfork
unmap E WIN1+2M 128K
eeh E 2
unmap C 64K 2M
mlock b 1M
munlock s+64K 64K
map E a 16320K 1088K
map C a WIN1 1M
