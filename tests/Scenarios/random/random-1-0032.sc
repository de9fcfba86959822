# random scenario, seed 1, number 32, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 16 64M 1
map C a+1M 0 64K
info C argsz=15
unmap C 0 64K
reg C b 64K argsz=23
map C b+64K WIN1+128K 4K flags=none
effcap on
unmap C WIN1+128K 4K
reg C b+64K 64K
unreg C a 1M
map C a+2M 0 256K flags=rw
map C b+64K 8M 64K
reg C b+128K 1M
map C a+192K 1 128K
map C a 8M 1M argsz=31
map C b+128K 8M 1M argsz=0
enable C
remove C 4G flags=1
map C b 64K 64K
reg C b+3M 128K
map C b+128K WIN1+16320K 64K
map C b+3M WIN1+2K 128K
unmap C WIN1+2K 128K
create C 30 2G 6 argsz=39
effcap on
api C
unmap C 1 128K
map C b+128K WIN1+64K 64K
enable C
unmap C 1 128K
map C b+128K 4K 1M
unmap C 4K 1M
rlimit 1M
unmap C 0 64K
set_container G C
map C a 1M 4K
unmap C 1M 4K
create C 16 48M 1
