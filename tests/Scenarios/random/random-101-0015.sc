# random scenario, seed 101, number 15, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v2
map C a+1088K WIN1 256K
unmap C WIN1 256K
create C 12 256M 1
map C a 8M 1M argsz=33
map C a 2M 4M
disable C
reg C a 64K
unmap C WIN1+64K 4K
effcap on
map C a+64K WIN1+0x1000000000000 4032K
unmap C 8M 1M
fork
unreg C a+3M 512K
endfork
map C a+4K 1T 4K flags=rw
map C a+1M WIN1+4097 256K flags=rw argsz=0
unmap C 2M 4M
set_iommu C v2
unmap C WIN1+8M 4K
remove C 0
reg C a+1M 512K
set_container G C
map C a+1088K 1M 64K
unreg C a 64K
map C a+3076K 64K 4K
map C a+192K 16320K 64K flags=4
unmap C 64K 4K
map C a 2097148K 0 argsz=31
rlimit 16M
map C a WIN1+8M 1M flags=rw
reg C a 64K
unmap C 1T 4K
unmap C 8M 512K
unmap C WIN1 1M
reg C a 64K
remove C WIN1
effcap off
reg C a 1M
unmap C WIN1 128K
map C a+3076K 1M 64K flags=w
unreg C a 1M
remove C 0
fork
reg C a+1028K 2M flags=1
unreg C a+3M 1M
unmap C 2M 4M
remove C 4K
endfork
info C argsz=15
create C 30 2G 1
remove C WIN1
fork
create C 0 2G 2
remove C WIN1
map C a+1028K WIN1 0
endfork
map C a+1M WIN1+0x1000000000000 512K
map C a 0 1M
map C a 0 128K
map C a WIN1+8M 64K flags=w
unmap C WIN1+128K 1M
remove C WIN1
reg C a+1M 2M
map C a 2M 64K
unmap C WIN1+0x1000000000000 1M
check_ext C v1
reg C a+1M 512K
info C argsz=15
map C a+1M WIN1 2M argsz=31
create C 13 16M 3
unmap C 0 128K
reg C a 512K
unmap C WIN1+4097 256K
map C a+2M 2M 128K
map C a+64K 4K 64K flags=r
unmap C 1T 4K
create C 30 2G 6
fork
map C a WIN1 64K
endfork
create C 30 2G 2
remove C WIN1
create C 16 1G 3
reg C a 64K
enable C
unmap C 64K 1M
map C a+192K 16320K 64K flags=none
map C a+1028K 0 2M
map C a 0x2000000000000000 64K
info C argsz=16
reg C a+1M 512K argsz=23
create C 16 256M 1
unmap C WIN1 0
unreg C a 512K
map C a+1088K 1M 64K
unmap C WIN1+8M 64K
rlimit inf
unreg C a+2M 128K
unmap C 8M 1M
remove C 0
reg C a+1M 2M
unmap C 64K 1M
map C a+1088K 4K 64K
map C a+132K 0 4K argsz=33
create C 16 16M 6
map C a+1M WIN1 2M
unreg C a+1M 64K
unset_container G
create C 30 2G 1
unreg C a 1M
