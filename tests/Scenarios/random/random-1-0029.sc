# random scenario, seed 1, number 29, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
reg E a 1M
group_status G
remove E WIN1
unmap C 64K 16320K
set_container H E
unreg E b+2M 64K
enable C
map C a 2M 1M flags=4
map C a+3136K WIN1+1M 64K
unmap E 1M 1M
unmap C WIN1+1M 64K
reg E b+64K 512K
unreg E b+64K 512K
unmap E 2M 512K
map E a WIN1+1M 64K
map E b+64K WIN1+0x1000000000000 512K
map C a 2M 1M flags=w argsz=33
effcap on
map E b+64K WIN1+2M 512K flags=none
create C 24 48M 0
reg E a 1M
map E a 1M 64K
unmap C 2M 1M argsz=23
reg E b+64K 512K
map C a 64K 256K
remove C WIN1
rlimit 8M+512K
unmap C WIN1+1M 64K
disable C
remove E 0
effcap off
unmap C WIN1+128K 4K
map E a+2M 2097088K 64K
enable C
