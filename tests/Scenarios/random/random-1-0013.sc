# random scenario, seed 1, number 13, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
enable E
disable E
remove C WIN1-1
map E a+2052K WIN1+64K 256K
unmap E WIN1+64K 256K
map E a WIN1+1M 128K
disable E
disable C
map C a+4K 4K 128K flags=4
unmap E WIN1+64K 256K
map C a 64K 64K
map C a WIN1+64K 4M flags=rw
map C a 2097148K 4K
disable C
enable E
enable C
map C a+132K WIN1 256K
enable C
unmap E WIN1+1M 128K
map C a+1M 64K 1M
remove C WIN1
unmap E WIN1+8M 4K
map E a 1M 4M
unmap E 64K 1M
rlimit 10M
map E a+132K 64K 64K argsz=33
unmap E WIN1 128K
enable E
effcap on
effcap on
map C a+1M 64K 64K
reg E a+4K 64K
map C a+4K 128K 64K flags=rw
map E a+8K 0 256K
unset_container G
