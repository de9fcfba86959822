# random scenario, seed 1, number 1, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C 5
reg C a 1M
set_iommu C v2
map C a+2M 8M 512K
remove C WIN1
reg C a 1M
unmap C 8M 512K
unreg C a 1M
unmap C 8M 512K
map C b 4097 4K flags=4
set_iommu C v2
reg C a 1M
map C a+4K 4K 4K
reg C b+3M 512K
unreg C a+128K 1M
reg C a 1M
reg C b+3M 512K flags=1
unreg C b+3M 512K
reg C b+64K 512K
map C a+4K 4K 4K
map C a 1M 128K
reg C a 1M
remove C WIN1
fork
unreg C b+64K 2M
map C b+128K 64K 64K
endfork
fork
reg C a+1M 64K
create C 0 16M 1
unmap C 8M 512K
endfork
map C b+1M WIN1+2M 64K
map C b WIN1+1M 1M
remove C 4K
remove C 4G
disable C
unmap C 64K 64K
