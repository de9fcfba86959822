# random scenario, seed 1, number 31, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf q 1M prot=r
set_container G C
set_container H E
set_iommu C v2
set_iommu E v2
reg E a 1M
unmap C WIN1+1 4K
unreg E a 1M
create E 12 1G 1
map C a+1M WIN1 3M flags=r
create C 16 1G 1
ioctl C 0x3bff =0
rlimit inf
map C a+64K 64K 4K
create C 12 256M 2
reg C a 1M
reg E a 64K
create E 16 16M 3
map E a+4K 8M 64K flags=r
create E 12 64M 3
check_ext E 5
unmap E 64K 4K
check_ext E v1
map E a 64K 0
map C a 2M 1M
unreg C a 64K
effcap on
map E a WIN1 1M
ioctl C MAP_DMA @0
map C q+192K 4097 4K
map C q WIN1+64K 64K
status
map E q+128K WIN1+64K 64K flags=none
unmap E WIN1+64K 64K
remove E WIN1+64K
reg C a 1M
reg C a 128K flags=1
set_container H E
map C a WIN1 128K flags=rw
