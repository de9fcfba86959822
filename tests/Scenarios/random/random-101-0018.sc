# random scenario, seed 101, number 18, kind mix
container C
group G 0
group H 1
buf a 4M
buf q 1M prot=r
set_container G C
set_container H C
set_iommu C 5
reg C a 1M
set_iommu C v2
map C a+64K 1T 2M
map C a+3M 8M 128K
unreg C a 1M
set_container G C
map C a+64K 128K 256K
map C a+132K 0 4K
map C q+1M 0 0
map C a WIN1+1M 256K
unmap C WIN1+1M 256K
map C a+64K WIN1 64K flags=rw
create C 13 256M 2
unreg C a 1M
unmap C 0 0 argsz=23
effcap on
map C a WIN1+64K 256K
create C 16 64M 1
unmap C 1M 15M
map C a+64K 64K 256K flags=r
unmap C 64K 256K
remove C WIN1-1
unmap C WIN1+1M 256K
remove C 0 flags=1
set_container H C
unmap C WIN1+1M 256K
unreg C q+3076K -2097152
map C q+128K 16320K 0
map C a 8M 128K flags=rw
fork
create C 13 0 1
eeh C 4
unmap C 128K 4K flags=1 argsz=25
unmap C 64K 256K
endfork
unset_container H
api C
unmap C 8M 128K
rlimit 10M
remove C 0
map C a WIN1 1M
remove C 4K
create C 0 64M 0
unmap C 8M 128K
map C a+2M 64K 64K flags=w
unreg C a+3M 128K
remove C 4K
effcap off
map C a+128K 8M 128K
map C a+4K WIN1+2M 4K
map C a+64K 128K 0
unreg C a 64K
set_container G C
map C a+2M 0 64K
unmap C 8M 128K
unmap C WIN1 64K
reg C a 128K
map C q+1M 4097 0
remove C 4K
remove C 4K
reg C a 1M
unmap C 8M 128K
map C a+3M WIN1 64K
reg C a 1M
unmap C 2097148K 4K
remove C 0
check_ext C 5
map C a+64K 0 64K flags=4 argsz=33
remove C WIN1
map C a+4K 64K 64K
unmap C WIN1+2M 1M
unmap C 64K 32K flags=1
reg C a 128K
group_status H
unset_container G
effcap off
create C 16 16M 0
map C q+2M WIN1+128K 0
effcap on
effcap off
unmap C WIN1+16320K 64K
reg C a 1M
set_container H C
set_iommu C v2
map C a 1 128K
create C 13 1G 3
reg C a+64K 2M
set_container G C
map C q+3M WIN1+8M 4K
reg C q 128K
reg C a 1M
rlimit 8M+64K
unmap C WIN1+1M 1M
unreg C q 128K
unmap C WIN1+128K 0
create C 16 2G 2
remove C WIN1
unset_container H
map C a+3M WIN1 128K argsz=33
enable C
map C a+64K 2097148K 4K
unmap C 2097148K 4K
map C q+64K 128K 256K
unmap C 0 4K
set_container H C
remove C WIN1
map C a+3M 1M 64K
remove C WIN1
map C a+64K WIN1+2M 128K flags=rw
remove C 0
map C a 8M 128K
reg C a 128K
