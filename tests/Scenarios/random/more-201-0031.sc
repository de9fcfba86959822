# random scenario of files, memory and processes, seed 201, number 31
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v1
enable E
ioctl E UNREGISTER_MEMORY u32:31 u32:1 u64:a+4K u64:1M
map C n 0 64K
map E a 0 128K
unmap E 32704K 4K
map E b+124K WIN1+524284K 192K flags=r
map E a+8K 0 1M
map E n+60K 64K 64K flags=8
reg C a 1M
map C s+64K 64K 256K
disable E
map C a 16320K 1M
unmap C WIN1+4K 16M
map E s+4K WIN1 64K
set_container H E
set_iommu E v1
map E a WIN1+2M 1M
enable E
map C b WIN1+15M 256K
unmap E WIN1+64K 16M
reg C a 1M
map C a 64K 1M
fork
  fork
    touch a+64K 1M
  endfork
  map C r 1048572K 128K
  munmap b+128K 512K
  buf x1 512K at=b+128K align=64K
endfork
set_container H E
set_iommu E v1
map E b WIN1 64K
unmap E WIN1 128K
create C 17 4G 1
map E a 1048572K 1M
reg C a-64K 1M
map C a-64K 0 64K flags=w
unmap E 1048572K 512K
madvise n+128K 128K dontneed
reg C 3T 128K
remove C WIN1-1
unmap C WIN1+15M 128K
map E a 2097153 2M
fork
  touch s+512K 128K
  fork
    dropcap
    map E a-64K 64K 1M flags=r
    ioctl H 0x5401 =0
    munlock b+128K 128K
    poke s+128K 251
    map E a-64K 0 4K flags=r
  endfork
  munlock r+128K 128K
  disable E
endfork
map E a+60K 0 192K flags=none
ioctl E TCE_REMOVE edge:40 u32:16 u32:1 u64:0
unmap E 64K 256K
map E a 64K 1M
reg E b 1M
eeh E 4
effcap on
map C a-64K WIN1+16320K 192K flags=r
map C n 2M 1M
eeh E 3
map E n 64K 64K flags=8
unmap E WIN1+15M 256K
unmap E WIN1 64K
ioctl G 0x20003b78 =0
unset_container H
enable E
map C a-64K 64K 128K
rlimit 16M
info C
reg C a 1M
map E b 0 2M
unmap E 16320K 1M
reg C a-64K 1M
fork
  set_container G E
  map E a-60K 0 64K
  mlock a+64K 1M
  peek a+512K
endfork
fork
  close E
  map C a+4K 1M 64K
  dropcap
  map E a+64K 1 4K flags=8
  close H
  map E a-64K 0 1M
  touch b 512K
endfork
set_container G C
set_iommu C v2
reg C b 1M
map E b+64K WIN1 256K
unset_container H
create C 17 2M 2
fork
  mprotect r+512K 512K rw
  poke b+64K 157
  fork
    mlock b+512K 512K
    map E b+1M 16380K 64K
    map E a 2097088K 4K flags=r
    mlock b 128K
    mprotect s+512K 64K r
  endfork
  munmap b+128K 64K
  buf x2 64K at=b+128K align=64K prot=r
  madvise n 1M dontneed
  madvise a+512K 1M dontneed
  close H
endfork
