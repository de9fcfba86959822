# random scenario of files, memory and processes, seed 202, number 32
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C a 1M 960K
map E a 1M 128K
munlock n 1M
set_container G C
set_iommu C v2
reg C a 1M
fork
  fork
    munlock a 512K
    mprotect r+512K 128K rw
    munmap b+512K 512K
    buf x1 512K at=b+512K align=64K prot=r
    dropcap
  endfork
  peek a+512K
  map E a 0 128K
  munmap b+64K 64K
  buf x2 64K at=b+64K align=64K shared=1
  mprotect r 64K rw
  poke a+512K 222
  eeh E 5
endfork
reg E b 256K
effcap on
ioctl C REGISTER_MEMORY u32:23 u32:0 u64:b+64K u64:2M
map E a 1M 64K
reg C b 64K
map C a+60K 0 64K flags=r
create E 24 2G 1
map E a-64K WIN1 1M
create C 24 4G 3
mprotect r 128K rw
unmap C 0 64K
ioctl E UNREGISTER_MEMORY u32:12 u32:1 u64:a u64:1M
reg C b 256K
eeh C 6
rlimit 1M
remove C 0
unmap E WIN1+15M 4K
reg E a 64K
fork
  munlock a 512K
  fork
    munlock r+512K 512K
    exit 3
  endfork
  create E 24 1G 6
  mlock r+64K 64K
  madvise b+128K 64K dontneed
endfork
unmap E 0 64K
map C b 0 64K flags=r
unmap E 1M 128K
unreg E a 960K
unmap E 0 64K
unmap C 1M 64K
unmap E 0 64K
reg C ~0-64K+1 128K
munlock n 1M
unmap C 1M 128K
fork
  map E a+60K 4K 64K
  madvise n+512K 512K dontneed
  mlock a+64K 512K
  mlock r+512K 64K
  peek b+64K
endfork
map C a-64K WIN1+64K 4K
fork
  madvise r+128K 512K dontneed
  mprotect n+128K 128K rw
  munmap a+64K 512K
endfork
map E b-64K 16380K 1M
reg C a+1M 64K
reg E b 256K
reg E b+1M 64K
group_status H
map E r WIN1+2044K 1M flags=r
create E 12 1G 1
rlimit 24M
unmap E 1M 960K
mlock b+128K 512K
unmap C WIN1+2044K 1M
map C b 0 64K flags=r
unmap C WIN1 1M
reg C b 256K
unmap C 0 128K
map C b+256K 1M 128K
create C 13 1M 5
map C a+1M 2M 64K flags=none
map C r WIN1+16320K 1M
set_container G C
munlock b+64K 1M
map C n+64K 0 64K
ioctl H GROUP_GET_STATUS u32:25 fill:4
unreg C b 256K
map E a+1M WIN1+64K 4K
create C 12 512M 1
remove C 0x12345000
map E b+1M 15M 64K flags=none
reg E b 64K
unmap E WIN1+15M 4K
mlock a+512K 1M
unreg E a 1M
unreg E a+256K 64K
unreg C r 1M
reg E n+64K 64K
map C b+1028K WIN1+16320K 192K
map C a+256K 1M 64K flags=8
map E b+64K 64K 4K flags=w
reg E b 1M
set_container H C
set_iommu C v2
reg E b 256K
reg C b+1M 64K
