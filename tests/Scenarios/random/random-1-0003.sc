# random scenario, seed 1, number 3, kind mix
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
reg E a 1M
reg E a 128K
create C 0 1G 2
reg C a 2M
set_container H C
unset_container G
reg E a+1M 64K
map C a+1M WIN1 4K
reg C a 1M
info E argsz=16
effcap on
map E a 128K 0
create C 16 2G 1
reg E a 64K
map C a+128K 2M 4K
map C a+1M 2M 128K flags=w
unreg E a+128K 64K
reg C a 1M
create E 30 2G 1
map E a+1M 64K 512K argsz=31
remove E 0
fork
unreg C a 64K
unmap C WIN1 4K
endfork
reg C a 1M
unreg E a 1M
unreg E a 128K
set_container G E
reg E a+4K 512K
unmap C WIN1+4K 1M
remove C 4G
unmap E 64K 64K
unmap E 128K 0
unmap E 2097148K 4K
