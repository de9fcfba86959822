# random scenario, seed 1, number 9, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
enable E
map E a+3M 1M 256K
map C a+64K 16320K 64K flags=w
reg C a+64K 4032K
remove E WIN1+64K
enable C
set_iommu C v1
create C 16 48M 1
unmap E 1M 256K argsz=23
map E a+2M 2097148K 4K flags=w
ioctl C REGISTER_MEMORY @0
unset_container H
map C a+128K 4K 4K flags=none
unmap C 4K 4K
effcap off
unmap C 0 4K
enable C
set_container H E
set_iommu E v1
unmap C 64K 4K
fork
map C a+1028K 0 64K
endfork
unmap E 2097148K 4K
map C a+64K 1M 256K
reg C a+64K 4032K
unset_container G
unmap E 16320K 64K
map C a WIN1+16320K 64K
unmap C 64K 16320K
map C a+1028K 0 64K
unmap C 0 64K
map C a+2M 2K 64K
unmap E 16320K 64K
map C a+64K 8M 4032K flags=none
