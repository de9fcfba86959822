# random scenario, seed 1, number 28, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C WIN1+1M 64K flags=1
unset_container G
map C a+64K WIN1+64K 256K
map C b 2M 256K flags=none
set_container G C
set_iommu C v2
rlimit 8M+512K
rlimit inf
create C 12 2G 0
reg C a 1M
unmap C 2M 4K
unmap C WIN1+64K 256K
unmap C WIN1+64K 256K
map C a WIN1+64K 1M
info C
reg C a 1M
create C 12 16M 1
effcap on
unreg C a 1M
unmap C 2M 256K
fork
unreg C a+3M 64K
endfork
unmap C 2097088K 64K
disable C
fork
endfork
create C 30 1G 0
create C 16 64M 1
map C a WIN1+0x1000000000000 1M flags=4
map C b WIN1 128K flags=none
disable C
unreg C a 1M
create C 21 16M 3
rlimit 8M+512K
unmap C 8M 8M flags=1
map C a+64K 1T 256K
unset_container G
