# random scenario of files, memory and processes, seed 202, number 12
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
unset_container G
map C a+1M 64K 64K flags=r
unmap C 64K 64K
unmap C 64K 64K
unreg C r 1M
unmap C 64K 128K
unreg C a 512K
reg C a 2M
map C a 64K 1M
map C a+256K 64K 64K
map C a+1M 64K 4K
remove C 0
set_container G C
set_iommu C v2
reg C b+1M 64K
mlock r+64K 64K
unset_container G
reg C a 4M
unmap C 64K 64K
set_container G C
set_iommu C v2
fork
  create C 30 1G 4
  unreg C b+256K 2M
  reg C a 1M
  ioctl G GROUP_SET_CONTAINER fd:G
  mlock a+128K 64K
endfork
reg C b+960K 64K
set_container G C
set_iommu C v2
reg C b+1M 256K
reg C b+256K 1M
map C r+68K 2M 4K flags=none
unmap C 64K 1M
reg C a+64K 64K
reg C f 64K
create C 16 32M 1
remove C 0
create C 21 2G 1
create C 16 2M 1
map C b+256K 16380K 128K
remove C 0
rlimit inf
unreg C f 64K
create C 16 2G 1
fork
  fork
    munlock b+128K 64K
    mlock a+64K 64K
    madvise b 1M dontneed
    mprotect s+64K 512K rw
    map C b+256K 32706K 1M flags=w
    munlock a+128K 128K
    unreg C b+1M 256K
  endfork
  fork
    mprotect a+64K 1M none
    munmap b+512K 128K
    buf x1 128K at=b+512K align=64K
    ioctl C TCE_CREATE u32:40 u32:0 u32:14 u32:0 u64:3M u32:1 u32:0 fill:8
  endfork
  poke b 160
  fork
    munmap a+64K 1M
    buf x2 1M at=a+64K align=64K
    mlock b 512K
    mprotect b+512K 64K rw
    close C
    munlock r+512K 512K
    close G
    map C b+1M 16380K 256K
  endfork
  mlock f 256K
  reg C a 2M
endfork
create C 12 2G 5
remove C WIN1+5M
fork
  dup d3 G
endfork
create C 12 32M 1
set_container G C
set_iommu C v2
reg C b+964K 64K
unreg C b+64K 64K
unmap C 64K 64K
munlock s+128K 128K
unmap C 16380K 192K
unmap C 16380K 256K
remove C 0
reg C s 64K
reg C a+64K 64K
reg C s+256K 256K
remove C 2G
set_container G C
set_iommu C v2
reg C b+1M 320K
set_container G C
set_iommu C v2
reg C b+256K 1M
close C
container C
map C b+256K 64K 2M
effcap off
reg C s 1M
remove C 2G-1
map C a+256K 64K 64K
unmap C 16380K 256K
reg C b+256K 2M
mlock r 128K
create C 13 1G 1
munlock s+512K 512K
dup d4 C
remove C 2G-1
map C f 64K 4K
eeh C 4
close C
container C
fork
  munmap a+64K 1M
  buf x5 1M at=a+64K align=64K prot=r
  touch b 128K
  dropcap
endfork
