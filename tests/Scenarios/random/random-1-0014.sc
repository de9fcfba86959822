# random scenario, seed 1, number 14, kind mix
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
effcap on
fork
remove E WIN1+64K
endfork
create E 16 2G 2
reg C a+1M 64K
unreg C a+1M 64K flags=1
map E a+1M 0 64K
unmap C 0 32K
remove E 4K
set_container H C
reg E a+1M 64K
fork
ioctl C REGISTER_MEMORY @0
endfork
map C a 1M 512K
unmap C 128K 1M
unmap C WIN1+64K 16320K
create E 21 64M 2
map C a 8M 0
unreg C a 1M
enable E
reg E a 1M
map E a+1M 4K 0
reg C a+1M 64K
unmap C 1M 512K
unmap C 1M 512K
set_container G E
map E a+68K 4K 256K
remove E WIN1
unset_container G
unmap C WIN1 4K
create E 12 16M 1
remove C WIN1+64K
create C 16 1G 3
