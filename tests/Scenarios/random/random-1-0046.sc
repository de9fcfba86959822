# random scenario, seed 1, number 46, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C 5
reg C a 1M
set_iommu C v2
map C b+64K 4097 64K
unreg C q+3M -2097152
map C a WIN1+128K 4K argsz=33
map C a WIN1+64K 1M
map C b 128K 256K
create C 12 3M 6
unreg C a 1M
remove C 0
fork
map C a+4K WIN1+64K 256K
map C a+1028K 1 64K
endfork
map C a 0 64K flags=w
set_container G C
disable C
unmap C 4097 32K
remove C 4K
map C a WIN1+64K 1M
map C a+3M 0 1M
reg C a 1M
map C a+64K WIN1+128K 64K
reg C a 1M
unreg C a 1M
remove C WIN1
map C a+64K 0 256K argsz=33
create C 21 256M 1
unset_container G
effcap on
unmap C 0 1M
map C a WIN1+128K 128K argsz=0
unmap C WIN1+64K 1M flags=1
unmap C 4097 64K
remove C WIN1-1
unmap C 0 256K
reg C b+1M 3M
map C q+4K 8M 4K
