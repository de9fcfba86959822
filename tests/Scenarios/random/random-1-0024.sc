# random scenario, seed 1, number 24, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
create C 0 16M 1
reg C b+3M 1M
unmap C 2097148K 4K
map C b+3M 1 64K
create C 16 256M 1
map C b+2M 1 64K
unreg C b+3M 1M
create C 21 256M 1
remove C 4K
map C b+3M WIN1+16320K 4K
fork
remove C WIN1+64K
endfork
disable C
unmap C WIN1+64K 1M
remove C 0
unmap C WIN1+16320K 4K
reg C b+128K 128K
unreg C b+128K 128K
remove C 4K
unreg C a 128K
map C a 1 0
map C b+128K WIN1 128K
unreg C a 1M
reg C b+128K 64K
map C b+3M WIN1 1M
create C 0 16M 1
map C b+64K WIN1 4M
map C b+128K WIN1+64K 128K
map C a+1M WIN1+4K 3M
unmap C 1 32K
remove C 0
create C 24 16M 6
unreg C a 128K
