# random scenario, seed 1, number 35, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
effcap off
unmap C 8M 64K argsz=25
set_container G C
set_container H C
map C a 2M 256K
remove C 4G
map C a WIN1 4K
map C a+4K 8M 64K
unmap C 8M 64K
map C a+4K WIN1 256K flags=none
remove C WIN1
check_ext C 5
map C a+64K WIN1 128K flags=r
map C a 0 1M
reg C a 1M
set_container G C
unreg C a 1M
reg C a+3M 64K
map C a+2052K 8M 128K
remove C 4K
check_ext C 5
fork
map C a+3136K WIN1+8M 128K
map C a+2052K WIN1+64K 64K
unreg C a+1M 1M
endfork
create C 30 1G 1
rlimit 16M
reg C a 2M
unmap C 128K 1M
map C a+128K WIN1+8M 64K
unreg C a+128K 2M
unmap C 8M 64K
create C 16 64M 2
unreg C a+1M 64K
create C 12 1G 1
map C a 2M 64K flags=rw
map C a WIN1-64K 64K argsz=0
