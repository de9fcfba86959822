# random scenario, seed 102, number 71, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
reg C a 1M
map C a WIN1+4097 64K
create C 30 1G 6 flags=1
remove C WIN1
map C a+128K 1M 1M
unmap C WIN1+4097 64K
remove C 0
unmap C WIN1+1 15M flags=1
unmap C WIN1+4097 64K
unmap C WIN1+4097 64K
map C a+132K 64K 256K
map C a+64K 128K 128K
map C a WIN1+64K 1M flags=r
unreg C a 512K argsz=23
unmap C WIN1+4097 64K
unmap C WIN1+4097 64K
map C a 0 1M argsz=31
map C a+2112K 0xfffffffffffff000 4K
unreg C a+64K 512K
unmap C WIN1+4097 64K
reg C a 1M
reg C a 1M
reg C a 1M
unmap C 64K 256K
unmap C 1M 1M
create C 0 48M 1
reg C a 4M
create C 16 1G 3
unmap C WIN1+64K 1M
reg C a 64K
map C a+2M WIN1+4K 512K flags=rw
unreg C a+2M 1M
reg C a 2M
unmap C 1M 1M
create C 24 64M 1
rlimit 9M
unmap C 128K 4K
reg C a+64K 2M
unmap C 64K 256K
map C a WIN1+4K 256K flags=4
status
unreg C a+1M 1M
rlimit 0
map C a+1M 128K 512K
map C a+1M 8M 128K flags=w
fork
endfork
map C a+2M 1M 512K
reg C a+1M 3M
create C 16 2G 1
set_container G C
map C a WIN1+2M 4M
unreg C a+128K 3968K
create C 12 1G 1
check_ext C 5
reg C a 2M
reg C a 512K
remove C 4G
disable C
remove C WIN1 argsz=15
create C 0 256M 0
map C a 4K 64K
set_iommu C v2
map C a 2097148K 4K
unset_container G
unreg C a 4M
reg C a+1M 1M flags=1
map C a 64K 128K argsz=31
reg C a+64K 4128769
reg C a 64K
map C a WIN1+8M 64K
map C a+128K 1M 4K
map C a+1M 16320K 64K
unmap C WIN1+2M 4M
map C a+128K 16320K 64K
unmap C WIN1+8M 64K
unreg C a 128K
map C a+3M 2097148K 4K flags=none
map C a+4K WIN1+8M 128K
remove C WIN1-1
map C a+3M 2M 64K
unmap C WIN1+64K 1M
map C a WIN1+8M 4M
remove C WIN1+64K
unreg C a 512K
set_container G C
map C a+3076K WIN1+16320K 64K flags=4
reg C a+1M 1M
unmap C WIN1+4K 256K
reg C a 4M
reg C a+1M 1M
effcap off
fork
unmap C 1M 4K
disable C
endfork
unmap C WIN1+64K 1M
map C a+64K 0 4128769
reg C a 512K
map C a+128K WIN1+0x1000000000000 64K flags=4
unmap C 64K 1M flags=1
reg C a 64K
unreg C a 2M
unmap C 2M 64K flags=1 argsz=23
map C a+192K 64K 128K flags=rw
map C a+132K WIN1 128K
info C
map C a+128K 1M 128K
group_status H
reg C a+64K 4032K
fork
create C 21 64M 1
endfork
