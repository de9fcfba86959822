# random scenario, seed 1, number 6, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v2
set_iommu E v2
reg E a 1M
effcap on
unmap C WIN1+4K 1M
map C a 8M 128K
set_iommu C v2
map E a 1M 1M flags=4
reg E a 1M
unmap E 0 16M
reg E a 1M
fork
create C 13 2G 1
reg E a 64K
info C
endfork
unmap C 1M 1M
unreg E a+64K 512K
unmap C 1M 1M
create C 21 1G 1
unreg C a+4K 4M
unreg C a+3M 512K
unmap C 1M 1M
map C a+192K WIN1+4K 128K
map E a 0 4K
map E a 8M 2M
unmap C 1M 1M
reg C a+2M 2M
ioctl E MAP_DMA @0
unreg C a 1M
create E 16 256M 6
unset_container G
disable C
rlimit 2G+8M
map C a+64K 8M 64K flags=r
unmap C 1 1M
reg E a+3M 64K argsz=23
api C
