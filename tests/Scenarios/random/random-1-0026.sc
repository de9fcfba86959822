# random scenario, seed 1, number 26, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C a+64K WIN1+64K 4K
unmap C WIN1+64K 4K
map C b+128K 64K 64K
unmap C 4K 4K
map C a+128K WIN1 128K
info C argsz=15
unmap C WIN1 128K
map C b+64K WIN1 128K
unset_container G
map C a WIN1+16320K 64K
unmap C WIN1+4097 64K
rlimit inf
map C b+192K 64K 64K
map C a+1M 0 64K
unmap C 128K 16256K
unmap C WIN1+64K 4K
map C b+128K WIN1+128K 128K
remove C 0
map C b+128K WIN1+4K 3968K
disable C
unmap C WIN1-64K 1M
unmap C WIN1+128K 128K argsz=23
unmap C 64K 64K
set_container G C
unmap C 64K 64K
set_iommu C v1
unmap C WIN1+64K 4K
map C b+3M 8M 1M
reg C b+128K 512K
unmap C 0 64K
map C b+128K 1 2M flags=4
enable C
disable C
disable C
set_iommu C v1
fork
remove C 4G
unmap C 8M 512K
enable C
unmap C WIN1+4K 3968K
endfork
