# random scenario, seed 1, number 38, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+64K 64K 256K
status
map C a+2112K WIN1 128K
map C a+64K 2M 64K flags=rw argsz=33
set_iommu C type1
effcap off
info C argsz=16
map C a 0 1M
remove C 4K
map C a 64K 4K
remove C WIN1-1
fork
reg C b+3M 1M
endfork
set_container G C
map C b+64K 1T 256K
remove C WIN1+64K
map C a+3M 128K 0 flags=none
unreg C a 1M
create C 12 64M 1
unset_container G
unreg C b+64K 128K
map C b 1M 256K
unmap C WIN1 128K
map C b+1M 4K 128K
map C b 4097 4K
reg C b+1M 1M
unmap C WIN1 128K
map C b+128K 16320K 64K
map C a 64K 1M
reg C a+2M 2M
unreg C b+1M 1M
remove C 0
unmap C 64K 1M
unmap C 1M 256K
map C a+68K 64K 128K flags=rw
map C b+4K 128K 64K flags=w
set_container G C
set_iommu C v2
