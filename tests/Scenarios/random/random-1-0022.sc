# random scenario, seed 1, number 22, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unset_container G
unmap C 64K 64K
unmap C 1M 15M
set_container G C
set_iommu C v2
unmap C 2M 64K
unmap C WIN1+64K 4K
create C 21 64M 0
disable C
map C a+1028K 1T 64K
remove C WIN1
create C 21 16M 1
unmap C 1T 64K
map C a+128K 64K 2M
unmap C 64K 2M
create C 21 64M 6
remove C WIN1+64K
unmap C 64K 1M
map C a+128K 8M 1M
create C 16 256M 1
map C a WIN1 1M
map C a+1M 16320K 64K
unmap C 1M 4K
set_container G C
remove C WIN1
effcap on
rlimit 4G
fork
map C a+64K 4K 128K flags=r
unmap C 4K 64K
map C a+1M 2M 512K
endfork
map C a+2M 0 128K
map C a+128K 2K 128K
map C a 0xfffffffffffff000 1M
unreg C a 1M
reg C a 1M
eeh C 4
unmap C 0xfffffffffffff000 1M
