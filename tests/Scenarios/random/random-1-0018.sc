# random scenario, seed 1, number 18, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 4K 16380K
map C a+2M 2M 1M
reg C a 1M
unreg C a+3M 128K
remove C 0
unmap C 4K 1M
rlimit 8M
reg C a+2M 2M
map C a+3M WIN1+1M 4K flags=rw argsz=33
api C
effcap on
unset_container G
remove C WIN1
info C
create C 24 2G 2
reg C a 64K
unmap C 2M 1M
set_iommu C v2
map C a+2052K WIN1+128K 128K
effcap on
map C a+64K 4097 64K
set_container G C
set_iommu C 5
set_iommu C v2
effcap on
set_container G C
map C a+2052K 64K 128K
unset_container G
map C a+3M WIN1 4K
map C a WIN1+1 512K flags=w
remove C WIN1-1
unmap C WIN1+1M 4K
map C a WIN1+4K 1M flags=4
unreg C a 4M
fork
reg C a+2M 2M
endfork
map C a+64K 2M 256K
map C a+132K 128K 64K flags=4
