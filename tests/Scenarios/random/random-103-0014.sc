# random scenario, seed 103, number 14, kind v1
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_container I C
set_iommu C v1
reg C a 1M
set_iommu C type1
set_iommu C v1
set_iommu C v2
unset_container I
map C a+2M WIN1 256K
unmap C WIN1 256K
create C 30 1G 3
map C a+192K 128K 64K flags=w
create C 30 1G 1
reg C a 1M
effcap off
status
rlimit 2G
map C a+1088K 2M 4K flags=w
effcap on
map C a 8M 1M
reg C a 1M
create C 13 16M 1
set_container I C
remove C 0
reg C a 0
unmap C WIN1 256K
map C a+4K 8M 64K
unreg C a 1M
reg C a 131071
group_status I
create C 13 1G 1
remove C WIN1+64K
unmap C 128K 64K
map C a+4K 8M 128K
reg C a 0 flags=1
map C a 1 64K
unmap C 0 64K
api C
map C a WIN1+64K 0 flags=none
unmap C 2M 4K
unreg C a 131071
reg C a+128K 4M
map C a+128K 4K 4K
set_iommu C v1
map C a 128K 64K argsz=33
map C a+64K 64K 2097151
unmap C WIN1+8M 1M argsz=23
remove C 0 argsz=15
remove C 0
unmap C 8M 64K
unreg C a+1M 64K
map C a+4K WIN1+128K 128K
reg C a 4M
info C argsz=15
effcap on
remove C WIN1+64K
unmap C WIN1 256K
map C a WIN1+64K 0
unreg C a 1M
map C a+3136K WIN1+4097 256K
reg C a 1M
unmap C 8M 64K
map C a+2M WIN1+2M 128K
map C a+128K 0 4K
map C a 1M 2M flags=none
map C a+1028K WIN1+16320K 64K
reg C a 0
reg C a+64K 64K
reg C a+128K 4M
unmap C 1M 1M
unreg C a+128K 4M
reg C a+64K 64K
reg C a+2M 1M
rlimit 0
set_container G C
set_container I C
map C a+128K 0 64K argsz=0
remove C 0
unreg C a+128K 512K
map C a+2M 0 2M
set_iommu C v1
map C a 16320K 64K flags=w
check_ext C v1
unmap C 8M 64K
rlimit 8M+512K
unmap C 8M 64K
group_status H
fork
reg C a+128K 4M
remove C 4G
endfork
create C 24 64M 1
unmap C 1 32K
remove C WIN1
create C 30 2G 1
map C a 64K 64K flags=none
unmap C 0 16M
create C 13 1G 3
map C a+64K 2097148K 4K flags=w
map C a+2M WIN1+4K 128K flags=4 argsz=33
map C a 0xfffffffffffff000 0
unreg C a+128K 3968K
reg C a+64K 64K
unreg C a+2M 64K
reg C a 4M
group_status H
map C a+1M 1M 0
remove C 0
reg C a 2M
remove C 0
remove C 0 argsz=15
reg C a+64K 512K
map C a+3076K 2M 128K flags=rw
reg C a+64K 64K
