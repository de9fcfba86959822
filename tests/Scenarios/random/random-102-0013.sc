# random scenario, seed 102, number 13, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
unmap C 2M 1M
map C b 0 64K
map C b+4K 0 64K flags=4 argsz=0
map C b WIN1+1M 2M flags=r
set_container G C
unreg C b+64K 128K
reg C b+128K 1M
reg C a+3M 512K
enable C
reg C a 2M
rlimit 10M
reg C b 1M
rlimit 10M
map C b+192K 0 0
create C 16 1G 1
reg C a+1M 3M
reg C a+3M 512K
check_ext C v1
disable C
reg C a+2M 1M
map C a+3076K WIN1+4K 128K
map C a+3136K WIN1 256K
unmap C 0 64K
create C 30 2G 6
unset_container G
reg C b 64K
reg C a 2M
unreg C a+3M 512K
remove C WIN1
map C a+128K WIN1 64K flags=4
unmap C WIN1+4K 128K
enable C
map C b+1028K 0xfffffffffffff000 4K flags=none
reg C a 2M
reg C a 2M
map C b+3M 64K 1M
reg C a+1M 3M
unmap C 128K 1M
enable C
unmap C 0 0
unmap C WIN1 256K
map C a+3M 8M 512K
map C b+1M 2097148K 4K
rlimit 4G
map C a WIN1+64K 256K
unmap C 2097148K 4K
status
unmap C 64K 16320K
unmap C 0 32K
remove C WIN1+64K flags=1
rlimit 1M
unmap C WIN1+4K 128K
reg C a 1M
rlimit 64K
reg C a+1M 512K
create C 24 16M 1
effcap on
create C 30 2G 0
reg C a 64K
map C a 0 2M
map C b+3M 1M 512K flags=rw
map C b 0xfffffffffffff000 4K
unmap C WIN1 32K
unmap C 0xfffffffffffff000 4K
unreg C a 2M
api C
reg C b+64K 1M
reg C b+64K 1M
remove C WIN1+64K flags=1
reg C a+1M 64K
create C 16 16M 2
map C b+64K 128K 64K argsz=31
create C 12 16M 1
map C b+132K 4K 256K
map C a+1M WIN1+4K 64K
map C a 0 2M
reg C a+2M 1M
unmap C 64K 1M flags=1
unmap C 4K 256K
unmap C 4K 128K
effcap off
reg C a+64K 64K
map C a+64K 1M 64K flags=4
ioctl C REGISTER_MEMORY @0
map C a+1M 1M 64K
remove C 0
reg C a 2M
set_container G C
set_iommu C v2
unreg C a+3M 1M
unmap C 4K 256K
unset_container G
remove C WIN1-1 argsz=15
map C a WIN1+2M 128K
map C b+64K 0 64K
remove C 0
set_container G C
set_iommu C v2
enable C
remove C 4G
set_iommu C v2
effcap off
rlimit 9M
set_container G C
remove C WIN1+64K
disable C
map C a+3136K WIN1+64K 64K
reg C a+1M 512K
unreg C a+1M 1M
reg C a 4M
unset_container G
unmap C 0 64K
map C a WIN1+0x1000000000000 2M
set_iommu C v2
