# random scenario, seed 101, number 41, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
remove C WIN1
effcap on
set_iommu C v2
rlimit 12M
map C a 64K 2M flags=w
map C b+1028K WIN1+2K 256K
effcap on
map C b WIN1+2M 4K
map C a+64K 64K 128K
info C
unmap C WIN1+2K 256K
unmap C 64K 128K
reg C b 512K
unmap C 64K 1M
map C a+128K WIN1+1M 64K argsz=33
create C 12 1G 1
check_ext C 5
unmap C 64K 128K
unmap C 64K 2M argsz=23
reg C b 0
remove C 4G
status
unmap C WIN1+1M 64K argsz=25
unmap C 64K 128K
remove C 4G
reg C b 512K
map C b WIN1+1M 512K
unmap C WIN1+2K 128K
reg C b 64K
unmap C WIN1+1M 32K
reg C b 512K
unmap C WIN1+2M 4K
api C
reg C a+64K 128K
map C b+3136K WIN1+4K 64K
map C b+4K 0 256K
reg C b+64K 512K
effcap on
create C 12 2G 1
map C b+2052K 2M 64K
unmap C WIN1+1 4K
map C a+3M 1M 64K flags=none
create C 12 1G 0 argsz=39
unreg C b+4K 1M
create C 12 16M 1
unmap C 64K 128K argsz=25
map C b WIN1+16320K 64K
create C 12 1G 1
map C b+64K 2097148K 4K
ioctl C 0x3bff =0
set_container G C
reg C b 512K
create C 0 3M 3
unmap C WIN1+1M 256K
eeh C 4
map C b+132K 128K 256K
reg C a+1M 3M
info C argsz=16
remove C 0
reg C a+2M 512K
unmap C 2M 64K
create C 16 2G 1
map C b+1M WIN1 3M flags=none
remove C WIN1
unmap C WIN1+4K 64K
unmap C 64K 2M
unreg C a 512K
map C a+1088K WIN1+2K 4K
map C b+68K WIN1+64K 128K flags=none
check_ext C v1
set_container G C
effcap off
enable C
create C 12 3M 6
map C a+64K 2M 64K
unmap C 64K 1M
unreg C a+64K 64K
set_container G C
map C b WIN1+64K 256K
create C 16 1G 1
map C a+2112K 128K 256K flags=rw
check_ext C 5
unmap C 2097148K 4K
create C 12 1G 1
unmap C WIN1+16320K 32K
remove C 4K
unreg C a+64K 2M
reg C a+3M 128K
create C 13 1G 3
set_iommu C v2
rlimit 9M
map C a+3136K 0 256K
unmap C 2097148K 4K
unmap C WIN1 3M
remove C 4G
enable C
fork
unmap C WIN1+64K 64K
map C b+1M 64K 64K
remove C WIN1
reg C a+3M 1M
endfork
set_container G C
map C a+2M 4097 64K
map C a 0x2000000000000000 64K
unmap C 128K 256K
rlimit inf
reg C a+1M 3M
unmap C 128K 256K
create C 12 64M 3
reg C a+1M 3M
enable C
unreg C b+64K 512K
unset_container G
