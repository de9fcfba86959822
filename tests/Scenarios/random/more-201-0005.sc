# random scenario of files, memory and processes, seed 201, number 5
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v1
enable F
map F r WIN1 2M
enable F
map C n+64K 0 4K
unmap F WIN1 2M
unset_container H
set_container G C
set_iommu C v1
enable C
map F a WIN1+16320K 4K
reg E a+256K 1M
map F a+64K 0 1M
enable F
map F a+260K WIN1+16320K 1M
ioctl E MAP_DMA ro u32:31 u32:4 u64:a u64:2M u64:4K
map C a+256K 1M 64K
unmap C WIN1+16320K 4K
map F r 0 4K flags=none
unmap F 1M 64K
group_status H
disable F
create E 16 64M 1
map F a+260K 0 4K flags=r
disable C
map C n+4K 4K 64K
unmap F 4K 64K
fork
  fork
    map C a+64K WIN1 64K
    close E
    mlock r 128K
  endfork
  mprotect b+128K 128K r
  remove E WIN1
  munmap b+128K 1M
  buf x1 1M at=b+128K align=64K shared=1
  mprotect b+512K 64K rw
endfork
enable F
set_container G C
set_iommu C v1
enable C
map F a+4K WIN1+16320K 1M
unmap C WIN1 64K
enable F
set_container I F
set_iommu F v1
enable F
munlock a+512K 64K
unreg E b+256K 64K
unreg E a+256K 1M
reg E a+256K 64K
set_container I F
set_iommu F v1
enable F
map C a+256K 0 64K flags=r
map F a WIN1 192K flags=w
unmap F WIN1 128K
unmap C WIN1+16320K 512K
unmap E WIN1+4K 16M
eeh C 4
map F a 64K 1M
enable F
map C a+64K 0 64K
unset_container G
unmap F 0 0
map F a 0 128K
create E 17 64M 3
enable F
unreg E a+256K 1M
map E a+316K 1M 4K
map E a 15M 2M
set_container G C
set_iommu C v1
enable C
fork
  munmap a+64K 128K
  buf x2 128K at=a+64K align=64K shared=1
  unmap C 64K 1M
  poke b+64K 180
  dropcap
  dropcap
  munmap b 64K
endfork
ioctl F MAP_DMA u32:24 u32:3 u64:b+64K u64:16380K u64:4K
rlimit 8M
map C b 0 4K
eeh C 4
map E b+256K 1M 4K
map F a+256K 4K 1M
info E
unmap C 1M 0
unmap C 0 4K
map F n+64K WIN1+15M 64K
unmap F 2044K 64K
map F a+124K 0 4K flags=8
map C a 1M 64K flags=none
map C a+256K 0 64K
map C a+60K 64K 4K
map E a+256K WIN1+16320K 64K
close I
group I 2
map F b+68K 64K 192K
fork
  madvise r+64K 64K dontneed
  fork
    close H
    madvise a+512K 512K dontneed
  endfork
  munmap b+128K 128K
endfork
ioctl F UNMAP_DMA edge:8 u32:24 u32:0 u64:16320K u64:4K
