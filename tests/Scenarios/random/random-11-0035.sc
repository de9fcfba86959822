# random scenario, seed 11, number 35, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C b+64K 64K
map C b+64K WIN1+4K 128K flags=4
create C 16 256M 3
map C b 0 128K
set_iommu C v2
unmap C 0 64K
unmap C 0 64K
create C 0 16M 1
check_ext C v1
map C b+132K WIN1+2K 128K
create C 13 256M 3
create C 0 16M 2
map C a 128K 64K flags=rw
create C 0 64M 1
map C b+2052K 16320K 64K
unreg C a+68K 128K
map C b+64K WIN1+64K 64K flags=4
unreg C b+64K 64K flags=1
create C 13 1G 2
info C
reg C a 1M argsz=23
create C 24 256M 1
reg C b 512K
set_iommu C type1
remove C 0
unmap C WIN1+64K 64K
effcap off
map C a+64K 8M 64K
reg C a+3M 128K
reg C a 1M
reg C a 1M
unmap C WIN1+4K 128K
reg C a 1M
remove C WIN1
reg C a 64K
create C 16 256M 6
create C 21 1G 2
map C a+64K WIN1+4K 128K
create C 21 256M 1
map C b+64K WIN1+2M 0
rlimit inf
map C b+64K 64K 64K
unreg C b+128K 2M
map C b+1M WIN1 256K
reg C a 64K
create C 21 16M 3
create C 24 16M 3
unmap C WIN1+2M 0
map C a+3M 128K 128K
reg C b+1M 2M
map C b+128K 0xfffffffffffff000 64K
unmap C 128K 4K argsz=25
map C a+3M 16320K 64K flags=r
reg C a+3M 128K
unreg C b+64K 2M
map C b+2M WIN1+8M 1M argsz=31
unreg C b+128K 3968K
create C 12 1G 0
remove C 0
unmap C WIN1-64K 16M
unreg C b+1M 2M
unreg C a+3M 1M
map C b+1M 2M 256K argsz=0
map C b+1088K WIN1 64K
map C a+3M 0 128K flags=w argsz=33
unreg C b 4M
map C a+3M 128K 256K flags=none
disable C
reg C a+3M 128K
map C a+1M WIN1+64K 1M
map C a+128K 2097148K 4K
map C a 4K 1M
remove C 4K
unreg C b 512K
map C a+64K 1M 64K
fork
unreg C a 1M
endfork
create C 21 1G 0
map C a 64K 128K
unmap C 16320K 64K
rlimit 8M+512K
api C
remove C WIN1
remove C 0
fork
map C a+4K WIN1 64K
endfork
map C a+3M 0 64K
reg C b+64K 64K
set_container G C
unmap C WIN1+4K 128K
unreg C a+128K 64K
