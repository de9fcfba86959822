# random scenario, seed 105, number 10, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C 5
set_iommu C v2
remove C WIN1
check_ext C v1
map C a+4K 0 4K
unreg C a 2M
unmap C 0 4K
map C b+128K 16320K 64K
set_iommu C v2
reg C b 1M
unmap C 16320K 64K argsz=25
rlimit 12M
map C b 4K 1M
map C b WIN1+8M 1M
unmap C 4K 1M
unmap C 16320K 64K
check_ext C v1
create C 16 1G 2
unmap C WIN1+8M 512K flags=1
map C b WIN1+64K 64K
create C 21 256M 3
status
rlimit inf
map C a+64K WIN1-64K 4032K flags=none
remove C WIN1+64K
map C b+1M WIN1+64K 65535
unreg C b 1M
set_container G C
map C a+3076K 1M 128K flags=none
map C b+4K 4K 256K flags=w
create C 30 1G 1
set_container G C
map C a+2M 128K 512K
disable C
map C b 0 1M
api C
unmap C 0 512K
set_iommu C v2
map C b+128K WIN1+1M 4M flags=rw
unmap C 128K 512K
effcap on
unmap C 1M 4K
fork
create C 12 64M 1
reg C b 1M
endfork
remove C WIN1-1
map C b+128K 4K 0
unreg C b+1M 64K
unset_container G
reg C b 1M
create C 16 256M 0
unmap C WIN1+64K 16320K
reg C b 1M
unmap C 1M 128K
fork
map C a+3136K 64K 64K
reg C b 1M argsz=23
endfork
set_container G C
set_iommu C v2
map C b+132K 64K 64K
unmap C 4K 1M
unmap C 1M 128K
map C b 8M 256K
reg C b 1M argsz=23
unreg C b 1M
unset_container G
map C a+192K 64K 64K
effcap on
map C b 64K 4K
set_container G C
set_iommu C v2
map C b+64K 2097148K 4K flags=w
effcap on
unmap C WIN1+64K 64K
create C 0 1G 6
map C b WIN1+128K 1M
info C argsz=15
unset_container G
create C 0 16M 1
reg C b 1M
remove C 4G
rlimit inf
map C b+4K 128K 256K flags=4 argsz=33
map C b WIN1 64K flags=4
map C a+3136K 4K 64K
unmap C 64K 64K
map C b+3M 64K 64K argsz=31
status
create C 16 64M 2
map C b+64K WIN1+2K 512K argsz=33
map C b+64K WIN1+2M 64K flags=w
reg C b 1M flags=1
map C b+2M WIN1+1M 256K
map C a+64K 8M 4032K
create C 21 2G 3
map C b 4K 256K flags=w
create C 12 16M 1
unreg C b 1M
unmap C WIN1-64K 4032K
group_status G
unmap C 8M 8M
map C b+4K 128K 4K
map C b WIN1+8M 64K flags=4
unreg C b+2M 2M
api C
effcap on
unmap C WIN1 64K flags=1
unmap C WIN1+1M 4M
create C 12 2G 1
map C b WIN1 1M
unreg C b 1M
reg C b 1M
unreg C b 1M flags=1
