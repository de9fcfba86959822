# random scenario, seed 1, number 30, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
disable C
unmap C 128K 1M
map C a 2K 64K
unmap E 2K 64K
map E a+2M 8M 64K flags=none
fork
create E 12 1G 1
map E a+1M 16320K 64K
endfork
set_iommu E v2
disable E
reg E a 1M
unmap C 8M 64K
enable C
map E a+64K 0x2000000000000000 256K
unmap E 0x2000000000000000 128K
map C a 0x2000000000000000 1M
unmap E WIN1+0x1000000000000 1M
unmap E 2K 64K
effcap on
map E a+64K 64K 64K
remove E WIN1+64K
unset_container G
effcap off
map C a+4K 0 256K flags=4
unset_container H
map C a 16320K 64K flags=none
unmap C 16320K 32K
unmap E 0x2000000000000000 1M
reg C a 64K argsz=23
set_container H E
set_iommu E v2
create C 16 2G 6
set_container H E
remove C WIN1
