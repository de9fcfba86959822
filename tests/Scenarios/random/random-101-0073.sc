# random scenario, seed 101, number 73, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C a+2M 1M
create C 16 48M 2
map C a+2052K 0 256K flags=4
map C a 1M 128K flags=rw
unmap C WIN1+64K 16320K
unmap C 1M 128K
unreg C a+3M 64K
map C a+2M 64K 1M flags=4
unmap C 64K 512K
map C a+2M 4K 64K
set_container G C
reg C a+2M 1M
unmap C 4K 64K
unmap C WIN1+2M 14M
map C a+2M WIN1+4K 1M flags=4
map C a+64K 4K 64K
effcap on
map C a+2M WIN1+128K 64K flags=rw
map C a+192K 0 64K
unreg C a 1M
group_status G
remove C WIN1
reg C a+2M 1M
info C
effcap on
reg C a+128K 128K
create C 16 16M 1
disable C
reg C a+3M 128K
effcap off
unmap C WIN1+128K 4K
map C a+2M 128K 1M
remove C 4K
map C a WIN1+0x1000000000000 128K
unmap C 4K 64K
map C a WIN1+128K 64K argsz=31
map C a+2M 4K 1M
set_iommu C v2
effcap on
unreg C a+2M 1M
unreg C a+2M 1M
create C 16 64M 3
reg C a+1028K 64K
map C a+64K WIN1+4K 64K flags=rw
map C a+2M 64K 4K
map C a+64K 4K 2M
create C 16 16M 1
unreg C a 4M flags=1
check_ext C v1
unreg C a+1028K 64K
unmap C WIN1+128K 64K
unreg C a+64K 64K
group_status G
unreg C a+128K 65537
effcap off
unreg C a+3M 128K flags=1
unmap C 64K 1M
create C 12 1G 1
rlimit 2G+8M
remove C 0
map C a+68K WIN1+4K 64K argsz=33
map C a+3076K 64K 4K flags=rw
map C a+128K 8M 4K flags=w argsz=31
map C a 0xfffffffffffff000 64K flags=4
reg C a+3M 128K
api C
map C a 4K 64K flags=4
unmap C 4K 512K
map C a+2M WIN1 1M argsz=31
effcap on
map C a+3136K WIN1+4K 4K
remove C WIN1-1
map C a+2M 4097 64K
map C a+64K WIN1+4097 4K
map C a WIN1+2M 1M
remove C 0
unreg C a 1M
unreg C a+2M 1M
reg C a+128K 128K
reg C a+2M 1M
unmap C 4K 32K
reg C a+1M 3M
set_container G C
reg C a+1M 2M
unset_container G
reg C a+64K 512K
reg C a+64K 512K
check_ext C v1
map C a+1M WIN1+64K 2M flags=rw
rlimit 2G
rlimit inf
map C a 0 64K flags=r
map C a+64K 4K 4K argsz=0
reg C a+1028K 64K
set_iommu C v2
map C a+64K 0 512K argsz=31
info C argsz=16
status
reg C a+1M 3M
map C a+128K 1M 256K flags=none
unmap C 4K 64K
unmap C 128K 1M
reg C a+2M 2M
map C a+1M 8M 64K
unmap C WIN1+4K 64K
map C a+3M WIN1+2M 64K flags=w
map C a+2M WIN1+64K 64K flags=rw
map C a+3M 4K 64K flags=rw
unmap C 4K 2M argsz=23
unmap C WIN1+4K 1M
create C 16 256M 2
map C a+1M WIN1+1M 256K
eeh C 4
unmap C WIN1+4K 4K
