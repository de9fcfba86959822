# random scenario, seed 1, number 43, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
create C 0 256M 1
unmap C WIN1+16320K 64K
unreg C a 1M
remove C WIN1-1 argsz=15
map C a+1M WIN1 2M
reg E b+3M 64K
remove C WIN1
unmap C WIN1 1M
map C b+3076K WIN1+1M 64K
ioctl E 0x3bff =0
map E a WIN1+16320K 64K flags=rw
map C a 2097148K 4K
set_container H C
create E 13 2G 2
unreg C a 1M
reg C b+4K 64K
unset_container I
unmap C WIN1 2M
unmap C WIN1+128K 4K
unmap E WIN1+1M 64K
set_container H C
set_iommu C v2
map E a+4K WIN1+0x1000000000000 64K
unreg E b+128K 64K
unreg C a 1M
reg E b+4K 64K
disable E
reg E a 1M
remove C WIN1
map E b+3076K 128K 64K
reg E b+3M 64K
