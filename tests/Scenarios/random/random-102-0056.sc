# random scenario, seed 102, number 56, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C a 1M
map C a+64K 0 4K
check_ext C v1
remove C WIN1 argsz=15
effcap on
reg C a+3M 1048577
unset_container G
fork
unmap C 0 4K argsz=23
map C a 64K 128K
unmap C WIN1+4K 1M
map C a WIN1+0x1000000000000 64K
endfork
map C a+3M 0x2000000000000000 1048577
reg C a 1M
map C a+64K WIN1+16320K 64K flags=rw
reg C a+3M 1M
ioctl C REGISTER_MEMORY @0
api C
reg C a+1M 1M
unmap C 0 4K
reg C a+2M 1M
map C a+1M WIN1+2M 64K argsz=33
reg C a+2M 0
info C argsz=16
map C a+3M 128K 64K
map C a+2M 1M 128K
create C 13 1G 6
unreg C a 2M
create C 16 64M 2
map C a WIN1+128K 64K
check_ext C 5
create C 16 64M 1
unmap C 128K 64K
unmap C 0 4K
unmap C WIN1+2M 64K
unmap C 128K 32K
disable C
unmap C WIN1+2M 64K
create C 16 16M 3
map C a WIN1+4K 256K
create C 16 256M 2
unreg C a 1M
map C a WIN1+64K 1M flags=rw
unreg C a+64K 128K flags=1
map C a+2M 64K 64K flags=4 argsz=31
reg C a+2M 512K
set_container G C
set_iommu C v2
map C a 4K 4K
effcap on
reg C a+2M 64K
map C a+128K 16320K 64K
unreg C a+2M 2M
map C a 0 0 flags=rw
unmap C 64K 64K
unreg C a+3M 1048577
unreg C a+2M 1M
unmap C WIN1+64K 1M
map C a+2M WIN1+64K 64K
unmap C WIN1+64K 1M
reg C a+1M 64K
unmap C WIN1+4K 256K
reg C a+2M 512K
create C 21 1G 6
reg C a 1M
set_container G C
map C a+4K 0 128K
unreg C a+3M 64K
map C a+1088K 128K 256K
unreg C a+1M 64K
map C a+1M 8M 0 argsz=33
set_container G C
create C 12 64M 3
unmap C 128K 64K
effcap on
map C a+64K 16320K 64K flags=r
unmap C 1M 128K
remove C 4K
unmap C WIN1+2M 64K
unreg C a+3M 64K
remove C WIN1
map C a+1028K 64K 256K
reg C a+3M 1M
remove C WIN1
remove C 0
create C 24 2G 1
unmap C WIN1+2M 64K
map C a+64K 64K 64K
unmap C WIN1+128K 64K flags=1
group_status G
set_iommu C v2
create C 16 2G 1
unmap C 0 0
map C a+2M WIN1+8M 128K
rlimit 2G+8M
reg C a+1M 1M flags=1
eeh C 4
effcap on
unset_container G
reg C a 1M
remove C WIN1
unmap C WIN1+128K 16256K
unmap C 1M 128K
map C a+64K 8M 64K
map C a+3M 2M 64K flags=r
create C 12 16M 1
effcap off
create C 24 16M 6
map C a+1M 0 256K
unreg C a+1M 3M
remove C WIN1+64K
reg C a+2M 64K
unmap C 1M 128K
