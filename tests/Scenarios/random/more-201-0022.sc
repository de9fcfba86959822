# random scenario of files, memory and processes, seed 201, number 22
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
create C 12 1M 2
map C a+60K 15M 64K
map E a+4K 15M 4K
map C n+4K 15M 4K
set_container G C
set_iommu C v2
reg C a 1M
map C r 4194240K 1M flags=w
unmap C 15M 32K
unreg E a 1M
unmap C WIN1+4K 16M
unreg C b 64K
enable E
reg E a 1M
unmap C 15M 4K
unmap E 16320K 64K
unmap C 15M 64K
unreg E b+256K 64K
unmap E 15M 0
map C f+4K 15M 128K
set_container H E
set_iommu E v2
reg E 0 128K
map C a WIN1+64K 4K
remove E 0x12345000
reg E b+256K 1M
set_container G C
set_iommu C v2
reg C b+1088K 1M
map C a+4K 0 64K
unmap E 15M 128K
map C n 15M 64K flags=w
reg C s+256K 64K
map E a 2050K 1M
unmap C 15M 8K
reg C f+64K 2M
reg C b+1M 1M
map E r 15M 1M
madvise f+64K 64K dontneed
unmap C 0 128K
unmap C 64K 4K
map C a+256K WIN1 64K
unmap C 15M 64K
ioctl H GROUP_GET_STATUS u32:12 fill:4
create E 12 32M 1
map E b+1088K WIN1+64K 4K
map C s+192K WIN1 1M
unmap C 0 64K
unreg E s+256K 64K
close H
group H 1
map E a 4K 64K
mlock s+128K 64K
reg C n 1M
remove C 0
create C 16 1M 1
ioctl E 0x20003b6f @0
ioctl H GROUP_GET_STATUS u32:12 fill:4
unmap C 15M 64K
set_container G C
set_iommu C v2
reg C f 64K
unmap E 4194240K 1M
ioctl E MAP_DMA u32:32 u32:0 u64:a u64:WIN1 u64:1M
map E n+60K WIN1+524284K 128K
madvise b+128K 128K dontneed
map E b+1088K 0 64K flags=r
fork
  exit 0
endfork
mprotect a+512K 512K rw
map C a WIN1+4K 64K
set_container G C
set_iommu C v2
reg C b 2M
fork
  dropcap
  munmap b+128K 128K
  buf x1 128K at=b+128K align=64K
  map C b+64K WIN1+1048572K 64K flags=r
  munlock a+64K 64K
  unreg C r 1M
endfork
remove E WIN1
unreg C a+256K 2M
enable E
reg E b+1M 1M
unmap E 15M 128K
reg C a+64K 64K
create C 16 1M 5
map E b+316K 15M 4K
enable C
map E f+64K WIN1 2M
set_container H E
set_iommu E v2
effcap on
map C b WIN1 1M
remove C 2G
fork
  map C f+64K 15M 4M
  mlock f 256K
  exit 1
endfork
unmap C 15M 1M
reg C b+256K 1M
ioctl C UNREGISTER_MEMORY ro u32:11 u32:0 u64:b u64:2M
map C b+60K 4K 4K
reg E a+64K 64K
unreg C f 64K
reg E f+64K 2M
unmap C 15M 4K
unreg E n 1M
ioctl E TCE_CREATE ro u32:12 u32:0 u32:12 u32:7 u64:3M u32:1 u32:9 fill:8
map E a 16380K 1M
