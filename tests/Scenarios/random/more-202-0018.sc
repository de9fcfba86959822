# random scenario of files, memory and processes, seed 202, number 18
container C
container E
container F
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
set_container I F
set_iommu F v2
reg F a 1M
mprotect r+128K 512K rw
map E n WIN1+1M 128K
map C b+1M WIN1+1M 192K
unmap E WIN1+1M 128K
map F b+128K 2M 192K flags=none
reg C a 512K
unmap E 2M 96K
map C r+64K WIN1+1M 1M
reg E a 1M
ioctl E TCE_REMOVE u32:16 u32:1 u64:WIN1
map E a 0 1M
create C 13 2G 0
unset_container I
unmap F WIN1+1M 384K
unreg F a+64K 64K
unset_container H
munlock n+128K 512K
unmap F 0 1M
map E b+256K 1M 1M
remove E 0x12345000
unmap E 0 1088K
close F
container F
madvise b+512K 64K dontneed
reg C a+4K 1M
reg E b 256K
set_container G C
set_iommu C v2
reg C a 1M
unreg C b 64K
map E a 15M 1M
set_container H E
set_iommu E v2
reg E b 2M
reg F a 512K
remove C 2G
munlock a+128K 1M
set_container I F
set_iommu F v2
reg F a+1M 64K
effcap on
remove F 2G
remove F WIN1+5M
reg C a-64K 1M
set_container G C
set_iommu C v2
reg C r+1M 256K
unset_container G
map C b+256K WIN1+2M 256K
disable F
madvise b+128K 512K dontneed
create F 24 4G 2
ioctl F UNMAP_DMA u32:25 u32:0 u64:1M u64:4K zero:8
map E a+256K 16320K 128K
reg F a 1M
unreg E b 2M
remove F 0
unmap E WIN1+1M 192K
rlimit inf
ioctl C MAP_DMA edge:32 u32:12 u32:1 u64:a-64K u64:4K u64:1M
set_container I E
set_iommu E v2
map C b+256K WIN1+1M 1M
map C a WIN1+16380K 64K
eeh E 6
map F r+60K 4K 64K
reg F a-60K 1M
unreg C b+256K 64K
reg E a 512K
unmap F WIN1+16380K 64K
unreg C b 2M
unmap F WIN1+1M 1M
map C a+8K WIN1+1M 128K flags=none
map F a-128K WIN1+1M 128K
remove E WIN1-1
unreg F b 1M
set_container I E
set_iommu E v2
mprotect a 1M rw
reg C 0xffffffffffff0000 128K
unmap E 64K 1M
unmap C 15M 1M
unreg E b 64K
map C a 0 64K
unreg F a-60K 512K
reg C a+1M 256K
remove E WIN1-1
unreg C a-64K 1M
unreg C a+1088K 256K
reg F n 2M
remove F WIN1-1
set_container H E
set_iommu E v2
reg E a+1088K 256K
unmap E 4K 4K
create E 13 4G 2
map F a-60K WIN1+16380K 1M
create E 24 2G 6
unmap E 1M 64K
map C a 16320K 2M flags=w
reg F ~0-64K+1 0
unset_container H
unreg E a+1M 256K
reg C n 1M
ioctl C MAP_DMA edge:23 u32:32 u32:0 u64:a-60K u64:2M u64:1M
reg E b+64K 64K
map F a+64K 0 128K
reg C a+64K 64K
map F a+64K 0 2M
map E n WIN1 64K
remove C 2G
