# random scenario of files, memory and processes, seed 201, number 29
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
unreg F a-64K 1M
create E 12 64M 2
map F a 0 64K
set_container G E
set_iommu E v2
rlimit inf
map F a+4K 1M 128K
unmap E 0 64K
map C a+68K 16320K 64K
reg C a 2M
reg E a+4K 2M
eeh C 10
unmap C WIN1+64K 64K
map F a 1M 1M flags=none
remove E WIN1
unmap F 2M 1M
unset_container I
create E 12 2G 1
create F 24 2G 4
group_status I
set_container I F
set_iommu F v2
reg F a 1M
rlimit 2G
unreg E b+256K 64K
unmap F 1M 128K
unreg E a 1M
map E b+64K WIN1 256K
create F 12 1G 4
reg C a+4K 2M
unreg F a 1M
dup d1 H
disable F
map F a+260K 16320K 4K
reg E a 2M
ioctl G GROUP_GET_STATUS u32:39 fill:4
unmap F 1M 128K
unreg C a 1M
map F a 16320K 1M flags=8
unreg E a 512K
unmap C 16320K 68K
unreg C a+4K 1088K
reg E a 2M
unmap F WIN1 256K
unreg E a 1M
create E 17 1M 1
map F b+1M WIN1+2M 64K flags=r
ioctl E TCE_CREATE edge:8 u32:40 u32:0 u32:14 u32:7 u64:16M u32:1 u32:0 fill:8
map F a 0 2M
disable F
unreg F a 1M
map E b+320K WIN1 4K
unreg E a 1M
reg E a 1M
reg F a 1984K
reg C a 2M
fork
  enable E
  munmap b+128K 64K
  buf x2 64K at=b+128K align=64K prot=r
  unmap E WIN1 320K
endfork
set_container G C
set_iommu C v2
reg C b+64K 1M
create E 16 1M 2
map E b+64K 16320K 1088K flags=r
map E a 1M 2M
unreg F a+4K 1M
remove E 2G
map E b+64K 0 128K
reg F b+68K 1M
unmap F 0 0
munlock a+512K 128K
map E a+60K 0 64K
reg C a+1M 64K
remove C 0x12345000
munmap a+512K 1M
buf x3 1M at=a+512K align=64K shared=1
unmap C 64K 0
unreg C a 2M
reg F b+68K 1M
create C 13 16M 6
unmap E 0 64K
eeh F 6
map C a 0 512K flags=w
reg C b 2M
unreg E r 64K
fork
  touch b 512K
  munmap b 128K
  fork
    madvise a+128K 512K dontneed
    mlock a+512K 512K
    eeh C 5
    enable C
    dropcap
  endfork
  fork
    map C a+68K 15M 2M
    mprotect r+64K 64K rw
    munlock b+64K 512K
    ioctl H GROUP_GET_STATUS u32:8 fill:4
  endfork
  reg E r 64K
endfork
set_container G C
set_iommu C v2
reg C a+1M 2M
enable C
eeh C 2
unmap E 0 128K
