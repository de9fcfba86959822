# random scenario, seed 1, number 37, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
remove C WIN1
fork
map C a+4K 0 256K
endfork
map C a WIN1+64K 1M
disable C
reg C a+3M 4M
map C a+64K 128K 4K
set_iommu C v2
create C 0 1G 1
unmap C WIN1+64K 512K
unreg C a 128K
fork
map C a+3M 8M 256K
map C a+3M 8M 256K flags=r argsz=33
endfork
remove C 4G
unmap C WIN1+64K 1M
reg C a 1M
map C a+1M 8M 128K
unreg C a 1M
disable C
map C a+2052K 0 4K
fork
reg C a+1028K 3M
unreg C a 1M
reg C a 4M
endfork
set_container G C
unmap C WIN1+64K 1M
unmap C 0 128K
map C a+4K WIN1 128K
map C a+132K 64K 64K
fork
unmap C WIN1+64K 512K
map C a+4K WIN1+64K 64K
unmap C 64K 16320K
endfork
unmap C 128K 4K
