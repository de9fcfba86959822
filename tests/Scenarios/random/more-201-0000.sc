# random scenario of files, memory and processes, seed 201, number 0
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C s 0 1M
ioctl H GROUP_GET_STATUS u32:15 fill:4
reg C b+1M 1M
unmap E 0 1M
create E 24 1G 1
reg C 3T 128K
map C n WIN1+66048 1M
map C a 0 4K
map E b+256K WIN1+4K 192K flags=none
remove E 0
reg C a 64K
dup d1 E
create C 13 2G 0
map E a WIN1+524284K 1M
map E a WIN1+524284K 1M flags=none
map C b+1M 1M 1088K flags=8
remove C WIN1-1
map C s+4K WIN1+524284K 128K
remove E WIN1
unmap C WIN1+524284K 128K
unmap E 0 1M
eeh C 10
ioctl E 0x20003b7a =0
unmap C WIN1+66048 512K
ioctl E REGISTER_MEMORY u32:32 u32:1 u64:b+64K u64:256K
unreg E r 256K
unmap E WIN1+524284K 128K
map E a+4K WIN1+4K 64K flags=r
map E n+256K 0 64K
set_container G E
set_iommu E type1
unreg E a+64K 256K
set_container G C
set_iommu C v2
reg C b+960K 1M
mlock a+512K 128K
map C n 16380K 64K
ioctl H GROUP_SET_CONTAINER ro fd:I
map C b+1088K WIN1+16320K 64K flags=w
map E b+1M WIN1+64K 192K
unmap C WIN1+524284K 512K
reg C b 2M
map C a WIN1 192K flags=8
create E 13 1G 2
reg C b+256K 256K
dup d2 G
reg E a 1M
ioctl C UNMAP_DMA edge:31 u32:24 u32:1 u64:15M u64:4K zero:8
map E b+64K WIN1+524284K 64K
map C a 0 1M
map E a+64K 16320K 64K
map C a+4K WIN1+524284K 1M
map C a+316K 4K 128K flags=none
unmap E WIN1+64K 192K
create E 12 1G 5
map C b 2M 4K
unmap C WIN1+4K 384K
close H
group H 0
reg C b+960K 1M
reg C b+1088K 1M
unreg C b 64K
map C s+60K WIN1+524284K 64K
eeh C 5
unreg E b+1088K 2M
map C a+60K WIN1+64K 64K
remove E 0
unreg C a+64K 1M
unmap E WIN1+4K 192K
create E 12 512M 1
unmap C 4K 192K
map E r 1M 64K
map C a+1M 16380K 192K
map E s+1084K WIN1+1M 4K
rlimit 24M
reg C a+256K 2M
create E 30 8G 1
info E
set_container I C
set_iommu C v1
create C 12 16M 4
eeh C 4
ioctl C UNMAP_DMA u32:24 u32:0 u64:WIN1 u64:4K
unmap E 15M 4K
remove C 0x12345000
reg E a+64K 256K
map C r WIN1+16320K 64K
set_container H E
set_iommu E v2
reg E b+1092K 960K
reg E b+1M 64K
unmap C 0 16M
map E b+256K 16320K 256K flags=r
unmap C WIN1+524284K 1M
reg C a+256K 64K
rlimit inf
map E a WIN1+64K 64K
unreg C b 256K
map E b+64K 16320K 2M
unreg E r+64K 64K
map E b 16320K 128K
unreg C a+256K 64K
map C b+1092K 0 960K
reg E s 64K
reg C b+256K 512K
fork
  mlock b+128K 64K
  unmap C WIN1+1M 8K
  close I
  poke a+512K 58
  munlock r 128K
endfork
ioctl C 0x20003b7a =7
create C 21 1G 2
