# random scenario, seed 1, number 49, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
reg C a 1M
unmap C 64K 4K
unreg C a+2M 64K argsz=23
unreg C a 1M
unreg C a 1M
reg C a+64K 128K
disable C
group_status G
map C a+64K 0xfffffffffffff000 128K flags=w
api C
map C b+2M 1M 512K
unmap C 0xfffffffffffff000 64K
reg C a+64K 4032K
create C 16 2G 6
unmap C 0xfffffffffffff000 128K
unreg C a 1M
reg C a 1M
set_container I C
unmap C 0xfffffffffffff000 128K
effcap on
unmap C 1M 256K
map C a+4K 128K 4K
map C a+128K 128K 128K flags=w
remove C 4G
reg C a+64K 4032K
fork
create C 16 16M 2
unmap C 1M 512K
disable C
endfork
unmap C 4K 64K
map C a+64K WIN1+64K 256K
create C 16 64M 1
create C 12 3M 1
unreg C a 1M argsz=23
map C a+128K WIN1+64K 128K
