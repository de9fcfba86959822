# random scenario, seed 1, number 39, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
unreg C a+64K 2M
map C a+128K WIN1+4K 256K
remove C WIN1-1
map C a+1M WIN1+64K 64K
unmap C WIN1+64K 32K
map C a+3076K 0 256K
map C a+192K WIN1+64K 256K
map C a+64K 16320K 64K flags=4
set_iommu C v2
unmap C 16320K 64K
map C a+2112K WIN1+16320K 64K
effcap on
reg C a 512K
unmap C 0 256K argsz=23
unmap C WIN1+4K 256K
map C a 16320K 64K
map C a 128K 1M
unmap C WIN1+4K 256K
unmap C 0 4K
unreg C a+3076K 64K flags=1
reg C a 512K
remove C 0 argsz=15
unreg C a 64K
unset_container G
unreg C a 4M
map C a+3M WIN1+8M 64K
fork
create C 21 64M 1
endfork
rlimit 8M+512K
create C 0 16M 3
create C 30 2G 1
unmap C WIN1+64K 64K
map C a WIN1+8M 512K
map C a+2M 0 64K
set_iommu C v2
reg C a 4M
map C a 1M 64K flags=rw
disable C
map C a+1088K 16320K 64K flags=r
