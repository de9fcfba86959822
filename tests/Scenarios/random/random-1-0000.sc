# random scenario, seed 1, number 0, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
effcap off
map C a+3076K WIN1+1M 128K flags=none
unmap E WIN1+1M 64K
effcap on
reg C a 1M
reg E a 2M
info E argsz=16
unreg E a+3M 64K
fork
check_ext C 5
unmap E WIN1+1M 64K
endfork
reg C a+128K 1M
create E 13 2G 2
info E
map E a+3M 128K 1M
unreg C a+3M 0
create E 12 16M 2
unmap C WIN1+1M 128K
effcap on
ioctl E MAP_DMA @0
unmap C 2K 64K
unmap E WIN1+128K 64K
set_iommu C v2
create C 12 48M 1
map C a+64K WIN1 64K flags=4
unreg E a 1M
set_container G C
map C a+128K 2097148K 4K flags=none
create E 16 256M 1
unreg E a+128K 1M
map E a+2M 0xfffffffffffff000 256K
set_iommu C v2
map E a+192K 0x2000000000000000 64K flags=w
reg C a+2M 64K
