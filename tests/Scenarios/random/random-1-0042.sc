# random scenario, seed 1, number 42, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unmap C 0 16M
unmap C WIN1 4K
reg C a+2M 128K
unmap C WIN1+0x1000000000000 1M
unmap C WIN1+2M 14M
map C a 64K 1M
map C a+1M 128K 512K
map C a+128K 8M 64K
reg C a+2M 128K
map C a+2M 128K 128K flags=4
reg C a 2M argsz=23
reg C a 64K
reg C a+64K 128K
effcap on
reg C a 512K
reg C a+2M 64K
set_container H C
reg C a 512K
unmap C 128K 512K
unmap C 8M 64K
remove C WIN1
unmap C 128K 512K
unreg C a 512K
create C 21 16M 6
unreg C a+64K 128K
unset_container G
reg C a+64K 128K
remove C WIN1
unmap C 64K 1M
map C a+64K 0 64K
unreg C a+2M 128K argsz=23
map C a 128K 1M
unreg C a+1M 0
map C a+2M 0 64K flags=r
rlimit 12M
unmap C 8M 32K
effcap on
