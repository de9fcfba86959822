# random scenario of files, memory and processes, seed 202, number 28
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
ioctl E TCE_CREATE u32:16 u32:0 u32:12 u32:7 u64:16M u32:1 u32:9 fill:8
unmap E WIN1+524284K 64K
reg E a 1M
reg C a 1M
remove C 2G-1
remove E 0
remove E 0
unmap E 1M 0
unreg C b 64K
reg E a-64K 1M
map C a WIN1+64K 64K
ioctl E 0x20003b7b @0
ioctl C REGISTER_MEMORY ro u32:16 u32:0 u64:a-64K u64:1M
eeh C 3
create C 24 1G 1
unmap C WIN1+64K 64K
map C a WIN1+64K 1M
unmap E WIN1+64K 32K
map E a-64K WIN1+64K 1M
reg C a 1M
ioctl C TCE_REMOVE u32:16 u32:0 u64:0
mprotect b 128K rw
eeh C 0
map C r WIN1+2M 64K
remove E 0
munlock r 1M
reg C a 1M
reg C a 1M
map E a+64K 4K 1M
map C a WIN1+64K 64K
map E a+60K 2M 64K
remove C WIN1
reg E a 1M
set_container G C
set_iommu C v2
reg C r+256K 256K
map C a+60K WIN1+15M 64K
unmap E 4K 1M
disable C
map E b+320K 1M 128K
ioctl C TCE_CREATE ro u32:40 u32:0 u32:12 u32:0 u64:3M u32:1 u32:9 fill:8
unmap C WIN1+64K 4K
mprotect s+128K 128K none
unreg E a-64K 1M
unset_container H
unmap E WIN1+64K 0
map E r+196K WIN1+64K 1M
enable E
reg E a 2M
ioctl C UNREGISTER_MEMORY ro u32:24 u32:0 u64:s+256K u64:64K
reg C a+64K 2M
ioctl E TCE_REMOVE u32:39 u32:0 u64:0
remove E WIN1+5M
unreg E b 1M
unmap C WIN1+64K 1M
map E a+64K 4K 1M
ioctl G GROUP_GET_STATUS u32:8 fill:4
reg E a+4K 1M
reg C a+256K 1M
map E a+64K 1M 2M
map C a+256K WIN1+2M 256K
unmap E 4K 1088K
unmap C WIN1+64K 1M
map C a+124K WIN1+1048572K 192K
map C a+64K 64K 2M
reg E r+256K 320K
reg E a+4K 1M
map C b 4K 1M
map E a+4K 64K 512K flags=8
create C 17 16M 5
create E 12 64M 1
mlock r+64K 64K
create C 17 1G 2
set_container I C
ioctl C UNMAP_DMA u32:8 u32:1 u64:16320K u64:64K
remove E WIN1
reg C s 1M
ioctl C UNMAP_DMA u32:24 u32:0 u64:4K u64:64K zero:8
disable C
close H
group H 1
unmap C WIN1+2M 0
unreg E b 64K
map C a-64K WIN1+64K 1M
disable E
map E b+64K 4K 1M
map C a 0 1M
group_status H
disable C
fork
  mprotect a+64K 128K rw
  madvise a+128K 64K dontneed
endfork
map E b 15M 64K
map E f WIN1 64K
reg E a+64K 2M
map C a+4K 0 1M
madvise a+128K 1M dontneed
reg E a+4K 1M
map C a+64K 1M 2M
dup d1 I
map E f 16380K 128K flags=none
unmap E 0 1M
reg E b 64K
map E r+256K WIN1+64K 4K flags=r
unreg C r 1M
unmap E WIN1+2M 256K
remove C WIN1+5M
map E a+64K WIN1 2M
map C s WIN1 1M
unreg C b 64K
remove C 2G
map C r+256K WIN1+1048572K 320K
reg E a+1M 2M
