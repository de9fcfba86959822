# random scenario, seed 1, number 47, kind mix
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
set_iommu E v1
enable E
map C b+2M WIN1+64K 128K
map E a+4K 64K 128K flags=none
map E a 128K 64K
create C 21 256M 2
set_iommu E v1
reg C b 64K
reg C b+64K 2M
unreg C b 2M
map C a+64K WIN1+16320K 64K
unmap C WIN1+16320K 64K
reg C a+1M 0
remove C WIN1+64K
map E a WIN1+128K 64K
map E a 64K 64K
map C b+64K WIN1+16320K 64K
map E a 2097088K 64K
map C a+1M WIN1+64K 256K
unset_container I
rlimit 8M+512K
reg E b 64K
map E a+1M 0 256K
map E a+1092K 64K 4K flags=none
map E a 2M 1M
map E b+64K 8M 64K flags=r
unreg E b 4M
set_container G C
reg C a+2M 128K
remove E WIN1+64K
set_iommu C v2
enable E
enable E
