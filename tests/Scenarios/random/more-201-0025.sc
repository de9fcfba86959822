# random scenario of files, memory and processes, seed 201, number 25
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
map C n 0 1M flags=w
map E a+60K 4K 4K
map C a 16320K 1M
unmap C 4K 0
ioctl C MAP_DMA ro u32:23 u32:3 u64:a u64:WIN1+64K u64:4K
set_container H E
set_iommu E v1
enable E
eeh E 4
ioctl G GROUP_GET_STATUS u32:8 fill:4
mlock n+64K 512K
map E a+60K WIN1 1M
info C
reg E a 1088K
create C 30 1G 0
fork
  mlock r+512K 128K
  munlock a+512K 64K
  exit 2
endfork
create C 12 64M 1
reg C a 1M
enable C
map E r+1M WIN1 192K
unmap C 0 16M
unmap E 1048572K 0
fork
  peek s
  mlock a+128K 64K
  mprotect b 1M rw
  dropcap
endfork
unmap E 16320K 1M
unmap E WIN1 192K
disable C
map E a WIN1+4K 960K
ioctl C TCE_GET_INFO edge:4 u32:32 fill:60
map E a WIN1+16320K 192K flags=r
map C a+4K 16320K 4K
fork
  map C n 16320K 1M
  fork
    munmap b 1M
    buf x1 1M at=b align=64K shared=1
    reg E b+1M 64K
    reg C a 64K
    close H
  endfork
  mlock n 512K
  peek b
endfork
reg E a-64K 1088K
madvise s 128K dontneed
unmap E 0 64K
map E a+1M 16320K 1M flags=w
map C a+64K 1M 64K
map E a 16320K 64K
reg C a+64K 64K
map E b+1M WIN1 64K
map C a+256K 1M 64K
map E r WIN1+15M 1M flags=r
map E b+124K 16320K 4K
map E b+1084K 4K 4K
set_container G C
set_iommu C v2
map E a+256K 1048572K 1M
unmap E 0 1M
unset_container H
set_container H E
set_iommu E v1
enable E
ioctl C TCE_REMOVE edge:4 u32:16 u32:1 u64:0
mlock s+512K 64K
madvise a+64K 512K dontneed
map E b+1M 1048572K 64K flags=r
unset_container H
reg C b+1M 64K
map E a+64K WIN1 4K
reg C a 64K
map C a+4K 2M 4K
reg C b+256K 64K
unmap E 2M 4K
map E b+64K WIN1 64K
map E a WIN1 1088K
enable E
mlock b+128K 1M
map C b+1088K 16380K 4K
info C
unmap E WIN1 8K
eeh C 4
munmap a 128K
buf x2 128K at=a align=64K
ioctl E UNREGISTER_MEMORY ro u32:8 u32:1 u64:b+256K u64:64K
unmap E 1M 64K
map C a 15M 128K flags=r
map C s 16320K 128K
ioctl H GROUP_GET_STATUS edge:8 u32:8 fill:4
ioctl C 0x20003b6f =0
map E a-64K WIN1+1M 4K flags=none
set_container H E
set_iommu E v2
map E b+256K 1M 64K
fork
  munlock n 64K
  touch b+128K 1M
  fork
    create C 12 1G 1
    exit 2
  endfork
  touch a+64K 64K
endfork
map C a+256K 16320K 256K flags=r
map E b+1M WIN1 64K
unreg C b 256K
ioctl E REGISTER_MEMORY edge:4 u32:24 u32:1 u64:a-128K u64:1088K
