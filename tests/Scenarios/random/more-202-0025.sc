# random scenario of files, memory and processes, seed 202, number 25
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
map C b+64K WIN1+16380K 256K
unmap C WIN1+16380K 256K
fork
  munlock b+128K 128K
  close H
  enable C
endfork
set_container G C
set_iommu C v1
enable C
group_status I
map C b+64K 15M 192K
unmap C WIN1+16380K 4K
mlock r 1M
unmap C WIN1+16380K 320K
enable C
enable C
reg C r 64K
ioctl C TCE_REMOVE ro u32:16 u32:1 u64:4K
map C r+60K 0 64K
map C a+4K 0 4K flags=r
fork
  set_container G C
  set_iommu C v1
  enable C
  fork
    touch a+64K 128K
    touch s 1M
    touch a 128K
    disable C
    munlock s 512K
    close G
  endfork
  peek b
  map C r+64K 15M 4K
  map C r 1048572K 64K
endfork
enable C
ioctl H GROUP_SET_CONTAINER edge:16 fd:I
unmap C 1M 16M
map C n 15M 64K
rlimit 16M
enable C
set_container G C
set_iommu C v1
enable C
map C s+256K 15M 64K flags=r
map C a+64K 0 4K
map C a+256K 1M 4K flags=r
unmap C 1048572K 64K
disable C
enable C
disable C
enable C
enable C
map C r 2M 64K flags=r
map C r 32704K 64K
unmap C 32704K 4K
dup d1 C
enable C
unmap C 15M 64K
map C r 15M 256K
map C r 1048577 64K
map C r+64K 1048572K 64K
map C r+64K WIN1+16380K 64K flags=none
unmap C 32704K 64K
unmap C 16320K 0
map C b+256K WIN1 256K flags=w
map C r WIN1+15M 64K
set_container G C
set_iommu C v1
enable C
disable C
unmap C WIN1+64K 4K
map C b+316K WIN1+1M 4K
ioctl C REGISTER_MEMORY edge:40 u32:24 u32:1 u64:s u64:64K
map C r+4K WIN1 128K
unmap C 1048572K 64K
unmap C WIN1+1M 4K
enable C
reg C r-64K 64K
enable C
munlock b+128K 64K
set_container G C
set_iommu C v1
enable C
map C r-64K 64K 32K
dup d2 G
map C r-64K 2044K 1M
unmap C 15M 256K
map C r-64K 1M 64K
unmap C 16380K 16M
map C a 0 128K
eeh C 8
map C r+64K 1M 64K
eeh C 1
unmap C 0 4K
map C r+60K 15M 128K
map C a+64K WIN1+16380K 4K
unmap C 2044K 1M
reg C a 256K
map C n 64K 192K
map C s 2M 64K
unmap C 0 64K
unmap C 2M 64K
map C b+256K 1 256K
enable C
map C r WIN1 64K
map C a+4K WIN1+2M 64K flags=r
map C a 1048572K 4K
unmap C WIN1+64K 1M
ioctl C REGISTER_MEMORY ro u32:24 u32:0 u64:r-64K u64:64K
reg C a 256K
map C s+256K WIN1 4K
enable C
unmap C 64K 192K
map C s WIN1+16380K 64K
unmap C 64K 192K
