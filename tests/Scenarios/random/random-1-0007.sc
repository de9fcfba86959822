# random scenario, seed 1, number 7, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v1
enable E
unmap E WIN1+64K 4K
unreg C a 64K
map E a 128K 1M
effcap off
unmap E 128K 1M
map E b 64K 256K flags=rw
unmap E 128K 512K
unmap C 128K 1M
unset_container G
set_container G E
map E a+64K WIN1+2M 64K
map E a WIN1+64K 4K
disable E
unmap E 128K 1M
enable E
unreg C a 1M
set_container G E
create C 13 1G 0
unmap E 64K 256K
map E a 128K 1M
api C
map C b+64K WIN1+0x1000000000000 128K
remove C WIN1
set_container H C
set_iommu C v2
reg C b+64K 512K
map E b+128K 128K 4K
map E b+64K 0 512K
map E a 16320K 64K flags=4
map E b+3076K 4K 64K flags=4
enable E
map E a+64K 64K 1M flags=r
map C b+64K 4097 64K flags=w
