# random scenario, seed 1, number 40, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
map C b+2M 16320K 64K flags=w
map C b+64K 8M 4K
reg C b+1M 64K
unset_container H
unreg C a+3M 512K
map C a 4097 1M
map C a+64K 2M 64K
unmap C 16320K 64K
map C b+4K WIN1+0x1000000000000 64K
remove C 4K
reg C b+1M 64K
group_status G
reg C a+1M 65535
remove C 4K
map C a+1M 2K 65535
effcap off
eeh C 4
unset_container G
remove C WIN1
unmap C 2M 64K
remove C 4G
set_container G C
set_iommu C v2
map C a 2097088K 64K
remove C WIN1
map C a+64K 2M 512K flags=none
reg C a+1M 65535
unreg C b+1M 64K
info C
map C a WIN1 128K
reg C b+128K 3968K
unmap C 2K 65535
reg C b+1028K 128K
create C 0 64M 1
rlimit 9M
reg C a+1M 64K
