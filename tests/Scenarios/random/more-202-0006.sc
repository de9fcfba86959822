# random scenario of files, memory and processes, seed 202, number 6
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
close C
container C
unreg E b+64K 64K
map C a+4K WIN1+32704K 1M
fork
  mlock b+64K 1M
  close G
  reg E a 1M
  close I
endfork
map E b WIN1+32704K 1M
ioctl I 0x20003b7b @0
map E a WIN1+16380K 64K
create E 24 4G 0
munlock f+128K 64K
reg C a 1M
set_container H C
set_iommu C v2
remove E 2G
create E 16 1G 1
reg C b+256K 1M
remove C 2G-1
map C b+256K 1M 1M
eeh C 0
reg C b+256K 1M
remove E 0
reg C a 1M
reg C b+256K 64K
set_container H E
set_iommu E v2
reg E 0xffffffffffff0000 0
ioctl I GROUP_SET_CONTAINER ro fd:E
group_status G
map E r+256K WIN1+64K 1M
create C 24 2G 4
map E a WIN1+4K 1M flags=r
map E a+64K 16320K 64K
close E
container E
set_container H E
set_iommu E v2
reg E b 1M
unmap E 16320K 128K
unreg E b+64K 64K
unreg E b 64K
unmap C WIN1+16380K 64K
mlock b 128K
ioctl H GROUP_GET_STATUS u32:8 fill:4
unreg C a+64K 2M
unreg C n 1M
rlimit 1M
reg E a 1M
set_container H E
set_iommu E v2
set_container H E
set_iommu E v2
map C a-4K WIN1 4K
create C 17 512M 1
map E a 0 1M flags=r
unmap E WIN1+16380K 128K
fork
  peek a
  mlock b+512K 64K
  munlock a+128K 512K
  fork
    mlock n+128K 512K
    mlock b+128K 1M
    close I
    exit 1
  endfork
endfork
reg E b+256K 2M
unreg C b 2M
map C a WIN1+4K 1M
remove C 0
ioctl E MAP_DMA u32:15 u32:3 u64:a u64:0 u64:4K
remove C WIN1-1
map E r 64K 64K flags=r
mlock f 256K
map E b WIN1+1M 64K
unreg C b 2M
unmap E 1M 1M
create E 16 32M 1
remove E 2G-1
unset_container G
create E 30 4G 5
mlock n+64K 64K
unreg C b 64K
set_container I C
set_iommu C v2
unmap E WIN1+16320K 1M
create E 21 1G 1
unreg C a+64K 1M
map E f 0 64K
reg E b+1M 2M
reg E b+256K 1M
unmap E WIN1+32704K 512K
set_container G C
set_iommu C v2
reg C b 1M
create E 12 1G 2
remove E WIN1-1
close G
group G 0
reg E b 256K
create E 30 4G 1
set_container G C
set_iommu C v2
reg C f 64K
mlock r 1M
unmap E WIN1+64K 16M
map E a+1M WIN1+16320K 2M
ioctl H GROUP_SET_CONTAINER fd:I
reg E b 1M
