# random scenario, seed 101, number 60, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C 5
reg C a 1M
unmap C 0 4K
map C a+3M 0x2000000000000000 1M
set_iommu C v2
effcap off
set_container G C
unreg C a 1M
create C 12 16M 1
unmap C 0x2000000000000000 1M
reg C a 1M argsz=23
set_container G C
map C a+1M 64K 1M
map C a+64K 4097 256K
unreg C a 4M
effcap on
map C a 64K 0
remove C WIN1
set_iommu C v2
map C a 0 0 flags=r
effcap on
map C a 0 1M
create C 12 128G 1
unset_container G
reg C b 1M
map C a 1M 64K
reg C b+64K 64K
disable C
create C 12 16M 3
check_ext C 5
check_ext C 5
map C b+64K 8M 4K flags=none
effcap off
create C 16 1G 2
unmap C 0 1M
unreg C b 1M
reg C b 1M
unreg C a+2M 131073
unreg C a+2M 1M
unmap C 64K 0
ioctl C REGISTER_MEMORY @0
map C a+2M WIN1+8M 64K
reg C a 1M
effcap on
create C 0 1G 1
unmap C 4097 256K
reg C b+128K 64K
map C b 0 256K
map C b+128K WIN1 64K
unreg C a+64K 4032K
ioctl C REGISTER_MEMORY @0
unmap C 4097 256K
map C a WIN1+64K 1M
reg C b+2M 64K
unmap C 0x2000000000000000 1M
unmap C WIN1+64K 1M
map C a+132K WIN1+128K 64K
reg C b+128K 3968K
unmap C WIN1+64K 512K
reg C b+2M 128K
unreg C b+1M 3M
reg C b+2M 512K
map C b+2M WIN1+4K 64K
set_container G C
set_iommu C v2
map C b+2112K 4K 64K flags=w
map C a 128K 512K
map C b+2M 64K 128K
create C 0 64M 1
remove C 4K
effcap on
fork
reg C a+1M 64K
map C a+132K 8M 64K
endfork
effcap on
info C argsz=15
map C b+192K WIN1+128K 64K
enable C
unmap C 128K 1M
map C b+3M 8M 4K
ioctl C REGISTER_MEMORY @0
create C 30 2G 1 argsz=39
unreg C a+1M 64K
unmap C 8M 1M
map C a+128K 1M 256K
unreg C a 2M
reg C b+128K 64K flags=1
map C b+2052K 2M 256K
map C a+4K 2097148K 4K
reg C a+1M 3M
unmap C WIN1+8M 64K
group_status G
unmap C 1M 256K
status
remove C 0
map C b+128K 0 128K flags=4
reg C b+2M 64K
reg C a+3M 128K
reg C b+128K 1M
effcap on
rlimit 8M+64K
reg C a 1M
unmap C 0 16M argsz=25
remove C WIN1-1
remove C WIN1
map C b+2M 0 256K
map C b 128K 64K
ioctl C 0x3bff =0
unmap C 4K 64K
map C a+3M WIN1 128K
set_container G C
unmap C 4K 64K
rlimit 10M
unmap C 0 0
