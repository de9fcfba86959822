# DPDK with a limit on locked memory that has no room for the table: each try fails, with more levels too, and none of it may stay paid for.
effcap off
rlimit 2M
container C
group G 0
set_container G C
set_iommu C v2
info C
remove C 0
create C 12 1G 1
create C 12 1G 2
create C 12 1G 3
rlimit 14M
create C 12 1G 1 as=w
buf seg 16M
reg C seg 2M
map C seg w 2M
reg C seg+2M 14M
reg C seg+2M 8M
map C seg+2M w+2M 8M
unmap C w 2M
unreg C seg 2M
unset_container G
close G
close C
