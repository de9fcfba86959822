# random scenario, seed 105, number 16, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
remove C 4G
map C a 0 1M
unreg C a 1M argsz=23
set_container H C
unmap C WIN1+1M 4K
create C 13 1G 2
remove C WIN1
map C b+64K WIN1+1M 4K
map C a+64K 8M 256K
map C a 1M 4K
map C a 2M 128K
reg C a 1M
disable C
unreg C a 1M
set_container H C
map C a+4K 0xfffffffffffff000 4K
remove C 0
unmap C 0 1M
create C 12 16M 1 argsz=39
remove C WIN1
create C 16 2G 1
create C 16 16M 1
set_container H C
map C a WIN1 4K
reg C a 1M
unreg C a 1M
reg C a 1M
effcap on
unreg C a+2M 64K
remove C 0
remove C 0
set_container G C
check_ext C 5
enable C
unmap C WIN1 4K
set_container H C
create C 16 16M 2
reg C a 1M
remove C WIN1
unmap C 0 1M
map C a+2M WIN1+4097 128K argsz=33
reg C a 1M
unmap C WIN1+4097 128K
enable C
map C a 64K 0 flags=none
map C a+64K 0 512K
unreg C b+3M 64K
map C a+64K 4K 64K flags=4
api C
remove C WIN1
reg C a+132K 512K
remove C 4G
unset_container G
map C a WIN1+0x1000000000000 256K
reg C a+132K 512K
reg C a+132K 512K
unmap C 1M 4K
remove C WIN1
map C a+132K 1M 512K
enable C
map C a+136K 16320K 4K
enable C
remove C WIN1+64K
map C a+64K 0 256K flags=w
reg C a+3076K 1M
unreg C a 1M
check_ext C v1
map C a+3080K 64K 64K
rlimit 12M
unmap C 0 1M
map C b+64K WIN1+8M 4032K
unmap C WIN1+8M 4032K
map C b+192K WIN1+64K 128K
unreg C a+3M 1M
map C a 1M 64K
group_status H
map C a+132K 64K 512K
reg C b+3M 2052K
set_iommu C v2
set_container G C
unmap C WIN1+8M 1M
map C a+4K 128K 4K flags=rw
reg C a+132K 512K
map C a+132K 64K 128K
create C 24 16M 3
create C 16 16M 1
map C a+3M WIN1+2M 64K
fork
create C 0 256M 0
map C a+3136K WIN1+128K 256K
endfork
map C b+4K WIN1+4K 128K
map C b 0 2M
unreg C a+3076K 1M
reg C a+3076K 1M
map C a+132K WIN1+64K 512K flags=r
create C 16 16M 1
unmap C 128K 4K
map C a+3M 2097148K 4K flags=4
reg C b+128K 512K
map C a+3076K WIN1+0x1000000000000 1M
unmap C 1M 64K
map C a+2M 8M 256K
fork
reg C a 1M
check_ext C 5
unmap C 64K 64K
endfork
set_iommu C v2
create C 16 16M 2
remove C 4K
