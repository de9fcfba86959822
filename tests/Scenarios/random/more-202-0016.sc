# random scenario of files, memory and processes, seed 202, number 16
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
madvise b 512K dontneed
reg C r 256K
unreg C r 256K
map C r+64K WIN1 4K
unreg C b+256K 64K
map C b 2M 1M
set_container G C
set_iommu C v2
unmap C 2M 1M
map C a WIN1 4K
reg C r+64K 256K
unmap C WIN1 4K
rlimit inf
map C b+4K WIN1 4K flags=none
reg C r+64K 256K
map C r WIN1 256K
unreg C b 64K
unmap C WIN1 4K
set_container G C
set_iommu C v2
reg C b+64K 1M
ioctl C 0x20003b78 =0
map C b+128K WIN1 64K
unreg C r 192K
map C b+260K WIN1+15M 64K
reg C b+1M 64K
create C 12 1G 5
reg C a 512K
map C r WIN1+16320K 4K
map C b+260K 4K 4K
unmap C WIN1 64K
set_container G C
set_iommu C v2
reg C b+1M 1M
map C r+256K WIN1 64K
map C a+256K 0 1M
set_container G C
set_iommu C v2
reg C b+1M 1M
map C b+1M WIN1+64K 1M flags=none
set_container G C
set_iommu C v2
reg C r-64K 256K
reg C b 64K
create C 24 4G 0
eeh C 5
unmap C WIN1+64K 1M
unreg C a+1M 256K
mprotect b 512K rw
ioctl C REGISTER_MEMORY u32:16 u32:0 u64:b+64K u64:1M
unreg C b+1M 64K
map C b+64K WIN1+4K 4K
map C r 15M 64K
create C 12 512M 1
map C b WIN1+16320K 192K
reg C a+64K 64K
map C a+4K 2M 192K
set_container G C
set_iommu C v2
reg C b 64K
disable C
create C 17 32M 3
map C b 16380K 1M
close C
container C
set_container G C
set_iommu C v2
reg C r 64K
reg C a 64K
ioctl C TCE_GET_INFO u32:12 fill:28
map C b+1M 16380K 1M
set_container H C
set_iommu C v2
map C a 15M 64K flags=none
reg C a+4K 448K
map C b+64K WIN1 2M
map C r 16320K 1M
map C r-128K WIN1 256K
map C a WIN1+2M 2M
map C r 15M 64K
map C a+4K 64K 4K
map C b 64K 64K
map C r WIN1+15M 1M flags=w
unmap C WIN1+16320K 192K
unreg C b+64K 64K
ioctl C TCE_REMOVE edge:39 u32:16 u32:1 u64:4K
unmap C 64K 4K
ioctl C TCE_REMOVE u32:64 u32:0 u64:4K
unreg C a 64K
map C a 4K 2M
unreg C a+64K 1M
map C a 0 128K
reg C r-64K 256K
set_container G C
set_iommu C v2
reg C a 256K
map C r-60K 64K 1M
eeh C 5
rlimit 8M
effcap on
map C a+64K 15M 64K
map C r 64K 64K
dup d1 H
unmap C 16380K 0
map C b+64K WIN1 4K flags=r
map C b+1M 0 256K
map C b+256K WIN1 4K
unmap C WIN1+2M 2M
fork
  munmap a+512K 64K
  madvise a 512K dontneed
  exit 3
endfork
map C a WIN1+15M 128K flags=r
reg C a+64K 64K
map C r 15M 1M flags=w
fork
  dropcap
  set_container I C
  set_iommu C v2
  poke b+128K 152
  set_container G C
  set_iommu C v2
  reg C b+256K 1M
  create C 12 512M 1
endfork
