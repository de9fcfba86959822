# random scenario, seed 101, number 34, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
remove C 0
map C a+1028K 2K 4M
reg C a+2M 2M
map C b+2052K 64K 4K
map C a+192K 2097148K 4K
remove C 0
effcap off
check_ext C 5
unmap C 2K 4M
disable C
reg C a+2M 2M
reg C b+1M 128K
set_container G C
reg C b+1M 128K
map C a+2M WIN1 64K
create C 16 64M 2
unmap C 2K 4M
ioctl C REGISTER_MEMORY @0
map C a+64K 64K 524287
map C a WIN1 64K flags=4
unmap C 2K 2M
fork
map C a+4K 64K 64K
map C a+64K 2097148K 4K
map C b+1088K 8M 128K
reg C a+2M 2M
endfork
remove C WIN1-1
unmap C 64K 524287
map C a+4K 0 256K flags=w
map C a+2112K WIN1+64K 64K
create C 0 2G 2
map C b+1088K 64K 0
unreg C a+1M 512K argsz=23
map C a+4K 1T 64K
map C a 16320K 64K
unmap C 0 4K
map C b+1M 1M 128K
effcap off
map C a+2M 2M 0
unreg C a+128K 128K
set_container G C
check_ext C 5
reg C a 64K
map C a+1M 0 4K
unmap C 1M 128K
create C 12 1G 2
unmap C 16320K 64K
set_iommu C v2
set_iommu C v2
map C b+64K 0 64K
remove C WIN1-1
reg C b+1M 128K
map C b+1M 4K 128K
map C a+2M 64K 256K flags=none
reg C a 1M
remove C WIN1+64K
remove C WIN1
set_container G C
create C 24 256M 1
reg C b+64K 4032K
reg C b+64K 4032K
unmap C 1M 1M
map C a+128K WIN1+1M 1M
reg C b+1M 128K
map C a+2M 0 2M
unmap C 1M 64K
set_iommu C v2
reg C a+3M 64K
ioctl C REGISTER_MEMORY @0
reg C a 512K
remove C WIN1+64K
unmap C 64K 524287 argsz=23
effcap on
map C a+4K WIN1 256K
unreg C b+64K 128K
reg C a 1M
set_iommu C v2
info C
reg C a+3M 64K
unmap C 64K 256K
create C 12 16M 1
effcap on
remove C WIN1
unmap C WIN1 256K
reg C b+1M 128K
create C 0 16M 2
unmap C 64K 4K
enable C
unmap C 0 1M argsz=23
create C 12 256M 2
map C a 0 512K
unreg C a 128K flags=1
map C a+3M 4K 128K
rlimit 12M
check_ext C 5
unmap C 64K 4K
map C a 0xfffffffffffff000 64K
create C 12 16M 1
unmap C 0 2M
unset_container G
unreg C a+2M 64K
unreg C a+64K 2M
unmap C 64K 524287
reg C a 64K
set_container G C
set_iommu C v2
map C a WIN1 0
unreg C a 64K
create C 13 1G 1
map C b+1M 0x2000000000000000 128K flags=4
reg C b+64K 4032K
unreg C a+128K 2M
