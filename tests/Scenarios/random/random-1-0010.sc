# random scenario, seed 1, number 10, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
map C a+1028K 1M 4K
rlimit 4G
unmap C 1M 1M flags=1
unreg C b 64K
create C 30 2G 1
unset_container I
create C 30 2G 1
map C a WIN1+1M 64K flags=rw
map C a WIN1+8M 256K
map C a+64K WIN1+64K 64K argsz=33
create C 12 16M 0
reg C a 1M
status
create C 16 16M 0
map C a+3M WIN1+1M 64K
unmap C WIN1 1M
info C argsz=15
set_iommu C v2
map C a 64K 64K
unmap C WIN1+1M 4K
unmap C 1M 4K
map C a+64K 0 64K
map C a+4K 0 256K
reg C a 1M
reg C b+2052K 2M
create C 12 64M 2
unreg C b+2052K 2M flags=1
rlimit 1M
set_iommu C v2
fork
create C 16 16M 6
map C a+2052K 4K 64K
map C a 1 1M argsz=0
endfork
