# random scenario, seed 1, number 4, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
effcap on
map C a+4K 64K 4K flags=w
reg C a 1M
create C 21 64M 0
api C
unmap C 2097088K 64K
create C 16 3M 0
reg C a 1M
unreg C a 1M
reg C a 1M
info C
reg C a 1M
unset_container G
rlimit 2G
set_container G C
group_status G
map C a 64K 1M flags=rw
create C 16 16M 2
unmap C 64K 1M
map C a+128K WIN1+16320K 4K flags=w
unmap C 64K 4K
map C a+3M WIN1+4K 128K
create C 24 16M 6
map C a WIN1 1M flags=none
reg C a+64K 4032K
unreg C a+64K 4032K
unreg C a 1M
unreg C a+64K 4032K
map C a+64K 1M 256K flags=w
create C 0 16M 6
set_iommu C v2
reg C a 1M
create C 0 2G 1
create C 0 48M 1
unmap C 64K 1M
