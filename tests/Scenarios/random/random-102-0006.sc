# random scenario, seed 102, number 6, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+4K 8M 4K
reg C a+132K 3968K argsz=23
unmap C WIN1+4K 16380K
enable C
map C a+196K WIN1+64K 64K flags=r argsz=33
create C 12 1G 2
create C 0 256M 6 argsz=39
unmap C 8M 8M
reg C a+132K 3968K
unmap C WIN1+64K 64K
create C 12 1G 6
fork
map C a+128K WIN1+128K 128K
unmap C WIN1+64K 64K
status
endfork
check_ext C 5
unreg C a+132K 3968K
map C a+132K 16320K 64K
remove C WIN1
map C a 128K 1M
unreg C a 1M
map C a+1M WIN1 1M
reg C a+1M 512K
unmap C WIN1+64K 64K
unreg C a+132K 3968K
unreg C a+128K 128K
info C argsz=16
remove C 4K
unset_container G
unmap C 8M 4K
unreg C a+1M 512K
reg C a+3M 0 flags=1
reg C a 1M
map C a+2052K 0 128K
effcap on
unmap C 128K 4K
remove C WIN1
reg C a+1M 1M
reg C a+3M 64K
map C a+1M 64K 512K
check_ext C v1
reg C a+132K 3968K
unreg C a+3M 1M
unmap C WIN1 512K
unmap C 8M 4K
check_ext C v1
unreg C a 128K
map C a+3M 0xfffffffffffff000 64K
effcap off
reg C a+1M 512K
map C a+3M WIN1+1M 0
map C a+3076K 64K 64K flags=r
effcap off
map C a+2M WIN1+16320K 64K flags=w
set_container G C
set_iommu C v2
remove C 4G
map C a 1M 2M
map C a+132K WIN1 3968K flags=none
rlimit 2G+8M
map C a+3M WIN1+1M 64K
map C a+1088K 0 4K argsz=0
remove C WIN1
unmap C 0 64K
reg C a+1M 1M
map C a+1M WIN1+2M 256K
reg C a+3M 64K
unset_container G
map C a 4K 64K
unreg C a+2M 512K
set_iommu C v1
map C a+1M WIN1+0x1000000000000 1M
map C a 64K 4K
unmap C WIN1+16320K 4K
create C 12 256M 1
unmap C 4K 64K argsz=25
api C
reg C a+3M 512K
unmap C 0xfffffffffffff000 32K flags=1
fork
info C argsz=15
create C 12 256M 1 argsz=39
endfork
unreg C a+64K 2M
effcap on
reg C a+3M 64K
unreg C a+1M 512K
create C 24 2G 0
map C a WIN1+1 512K
create C 12 2G 1 flags=1
unmap C WIN1+2M 128K
reg C a 128K
reg C a+3M 2M
map C a+1028K 4K 64K
set_container G C
set_iommu C v2
unreg C a+128K 64K
create C 16 16M 2
unmap C 64K 64K
remove C 4G argsz=15
effcap on
unmap C 0 16M
create C 0 64M 3
map C a 64K 128K
map C a+192K 8M 256K
map C a+3M 0 128K
create C 24 16M 1
disable C
map C a+136K WIN1 4K
set_container G C
unset_container G
set_container G C
set_iommu C v2
