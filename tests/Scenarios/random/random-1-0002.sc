# random scenario, seed 1, number 2, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
set_iommu E v2
reg E a 1M
unset_container I
remove C WIN1+64K
reg E a+64K 512K
effcap on
reg E a+64K 512K
remove C 0
map E a WIN1+0x1000000000000 1M
effcap off
remove C 0
map E a WIN1+4K 1M
unmap C WIN1+128K 16256K argsz=23
unreg E a+3M 128K argsz=23
unreg C a 1M
create C 16 64M 3
map C a+2112K 64K 64K argsz=0
map C a+68K 0 4K
reg E a+128K 3968K
unreg C a+128K 2M
unmap E WIN1+4K 1M
map E a 16320K 64K
remove C WIN1
map C a+2M 0 512K flags=w
map C a+128K 64K 256K
fork
remove C WIN1-1
remove C 4G
endfork
unset_container H
unreg C a+64K 64K
map E a+64K 1M 512K
map C a+3M WIN1-64K 1M
map C a+128K WIN1+64K 64K
effcap on
