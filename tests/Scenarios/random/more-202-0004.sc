# random scenario of files, memory and processes, seed 202, number 4
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
ioctl C REGISTER_MEMORY u32:24 u32:0 u64:a+64K u64:1M
unmap C 1M 16M
madvise a+128K 64K dontneed
reg C s 1M
unreg C s+4K 1M
unmap C WIN1 4K
unmap C 2M 1M
map C s 15M 1M
create C 17 16M 1
reg C s 1M
eeh C 0
map C a 15M 4K flags=none
unmap C WIN1+2M 4K
create C 24 1G 1
unmap C 15M 512K
reg C b+64K 256K
unmap C 16380K 64K
map C a 32704K 512K
close G
group G 1
map C r+256K 16320K 128K
unmap C 15M 1M
reg C r+64K 64K
rlimit 8M
reg C s+256K 64K
set_container G C
set_iommu C v2
reg C a 64K
mlock a 128K
fork
  map C s+260K WIN1 192K
  fork
    mlock r 1M
  endfork
  dropcap
  remove C 2G-1
  poke a+64K 148
endfork
unmap C 32704K 512K
fork
  mlock r+128K 128K
  poke b 153
  touch b+512K 512K
  unset_container G
  mprotect a+512K 512K rw
  map C r+128K WIN1 128K
endfork
munmap b+64K 128K
mprotect a+128K 512K r
map C r 64K 1M
map C r 0 1M flags=r
unset_container G
munlock r 1M
unmap C 2M 64K
mlock s 128K
reg C a-64K 64K
remove C 2G
rlimit 16M
set_container G C
set_iommu C v2
reg C r+64K 64K
unreg C a-64K 64K
map C s 0 1M
info C
unreg C a+64K 64K
map C a+1M 0 1M
set_container G C
set_iommu C v2
reg C r+64K 64K
reg C a 1M
unmap C 64K 1M
unmap C 1M 0
unmap C 0 1M
map C s+4K 536866817 4K flags=r
create C 12 32M 2
unreg C s+256K 64K
map C r 536866817 4K
close C
container C
unreg C r 64K
create C 13 64M 1
reg C r+64K 64K
remove C 0x12345000
unmap C 536866817 4K
unmap C 64K 4K
reg C r 1M
ioctl G GROUP_SET_CONTAINER fd:G
map C a WIN1+16382K 2M flags=w
unreg C s+4K 1M
remove C WIN1
map C s+256K WIN1+4K 64K
map C r+64K 64K 64K
unreg C b 2M
rlimit 1M
map C s WIN1 256K
map C a+4K 0 1M flags=r
unreg C a 1M
remove C WIN1+5M
unreg C b+64K 256K
unmap C 16320K 128K
disable C
create C 12 1G 4
unreg C a-64K 64K
unreg C b 64K
remove C WIN1
map C b+124K 0 4K
map C s WIN1+2M 64K flags=none
reg C a+1M 64K
reg C a 64K
eeh C 1
map C a+4K 2M 4K
set_container G C
set_iommu C v2
unmap C 0 0
map C b+256K 524284K 4K
unmap C 16320K 128K
map C s+256K 15M 2M flags=r
munlock b 128K
rlimit 16M
unmap C WIN1 128K
set_container G C
set_iommu C v2
