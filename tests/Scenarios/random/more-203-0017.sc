# random scenario of files, memory and processes, seed 203, number 17
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf h 4M huge=2M
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v1
enable E
map C a WIN1 64K flags=w
disable E
map C n 2M 64K flags=w
unmap C 2M 128K
unmap E 2M 64K
map C a+64K 16380K 64K flags=r
unmap E 16380K 64K
map E a 4K 64K
ioctl E TCE_REMOVE ro u32:16 u32:0 u64:0
set_container G C
set_iommu C v1
enable C
map E h 4K 192K
map E a 0 2M
unmap E WIN1 128K
unmap E WIN1 128K
map E r+256K 15M 64K
map C b+124K 15M 64K flags=w
map E a+60K WIN1+2M 4K
munlock a+512K 128K
group_status H
map E b+60K 64K 64K flags=none
set_container G C
set_iommu C v1
enable C
map C b+64K 0 1M
reg C a+256K 64K
unmap C 64K 64K
unmap C WIN1+64K 4K
disable C
reg C b 256K
reg C b 256K
unmap E 2M 64K
map C h+64K WIN1+2M 4K
unmap C 15M 64K
info C
map E b+256K WIN1+15M 4K
map C b+4K 4K 4K flags=w
map C a+256K WIN1+64K 64K flags=w
map E b+256K 2097088K 1M
map C a+256K 4194240K 64K
map E b WIN1+16380K 4K
enable E
unmap C 4K 64K
map C b+4K WIN1+16380K 64K flags=none
map E b WIN1+15M 192K
map E b-64K WIN1 4K
set_container H E
set_iommu E v1
enable E
map C h+4K 4K 4K flags=8
unmap E WIN1+16380K 4K
reg E h+1M 64K
mlock h+128K 128K
set_container G E
disable E
reg C h 1M
fork
  unmap C 0 0
  close H
  exit 3
endfork
map E h+1M 0 192K
enable C
fork
  fork
    poke a+128K 238
    mlock r 64K
    poke a+64K 19
    touch a 64K
    unmap E 0 16M
    status
  endfork
  reg E a+260K 64K
  exit 0
endfork
disable E
map C a+328K 16380K 4K
ioctl E UNMAP_DMA u32:24 u32:0 u64:0 u64:1088K zero:8
disable C
unmap E WIN1+15M 192K
unmap E 2097088K 4K
map C b 15M 2M
unmap C WIN1+16320K 1M
unset_container H
set_container G E
set_iommu E v1
unmap E 0 192K
map C h+64K WIN1 4K
unmap E WIN1 4K
enable C
reg C b 256K
unmap C WIN1+2M 8K
munmap b+64K 512K
unmap C 0 1M
unmap C 4194240K 32K
map E b+64K 2M 64K flags=r
unmap E WIN1 4K
unmap C WIN1+16380K 0
unmap C WIN1 4K
map E h+320K WIN1 64K
reg E 0xffffffffffff0000 64K
enable C
rlimit 16M
unmap E 16380K 4K
map E a 16380K 128K
mlock n+128K 128K
set_container G C
set_iommu C v1
enable C
unmap C 4194240K 32K
unmap C 64K 64K
set_container H E
set_iommu E v1
disable E
