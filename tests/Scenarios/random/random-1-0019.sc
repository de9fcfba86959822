# random scenario, seed 1, number 19, kind mix
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
unreg C a+3M 128K
reg E a 1M
rlimit 10M
map C a WIN1+0x1000000000000 64K
unmap C WIN1+0x1000000000000 64K
create C 12 16M 0
set_container G E
create C 16 256M 6
create C 24 16M 1
unmap E 0 16M
unreg E a 1M
unset_container H
reg C a 1M argsz=23
reg C a 1M
map C a 1M 4100K flags=w
set_container G E
set_iommu E v2
unreg C a 1M
map E a 64K 256K
unreg C a+1M 512K
map C a+68K WIN1 4032K
create E 13 0 1
ioctl E MAP_DMA @0
unreg E a 0
map C a 0 0
unmap C WIN1 4032K
map C a WIN1+16320K 64K
reg C a 1M
unreg C a 64K
reg C a 1M
reg C a+3M 64K
unmap C WIN1+0x1000000000000 64K
api C
unmap E WIN1+0x1000000000000 32K
unreg C a+128K 1M
