# random scenario, seed 102, number 54, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
enable C
map C a+3M WIN1+8M 64K
set_iommu C v1
set_iommu C v1
disable C
remove C WIN1-1
enable C
map C a 2M 1M
map C a+1088K 128K 256K
set_iommu C v1
set_iommu C type1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v2
disable C
map C b+192K WIN1 128K
info C argsz=15
reg C a 1M
info C argsz=16
remove C WIN1
check_ext C 5
create C 16 16M 6
create C 12 1G 0
effcap on
unreg C a 1M
create C 16 64M 3
reg C a 1M
create C 12 48M 1
unreg C a 1M
map C a+4K WIN1+8M 4K
create C 0 0 1
check_ext C v1
unreg C a 1M
reg C b+64K 2M
effcap on
ioctl C 0x3bff =0
map C b+64K 128K 2M
rlimit 4G
enable C
reg C a 64K
map C a+64K 0 64K
reg C a 1M
unset_container G
reg C a 1M
map C b+1088K 1M 64K
map C a WIN1+64K 64K flags=w
map C a+2M 0 128K flags=none
rlimit inf
map C b+64K 0 64K
reg C b+64K 2M
unreg C b 512K
create C 12 256M 2
api C
create C 24 1G 2
unmap C 0 64K
remove C WIN1+64K
create C 12 256M 2
unmap C 4K 64K
map C a+4K 1T 64K
set_container H C
map C b+1M 1M 64K
check_ext C 5
reg C a+1M 64K
reg C a+128K 3968K
check_ext C 5
info C argsz=15
unreg C a+3M 128K
unreg C a+1M 512K
eeh C 4
map C b+64K WIN1+64K 2M argsz=31
reg C a+3M 1M
create C 16 256M 1
unmap C WIN1+64K 32K
map C a+64K 2097148K 4K flags=4
map C a+1088K 128K 0
set_container H C
ioctl C REGISTER_MEMORY @0
reg C b+1M 64K
unreg C b+64K 2M
reg C a+128K 3968K
info C argsz=16
effcap on
map C a+128K WIN1 64K
reg C a+3M 1M
remove C 0
map C b+2M 0x2000000000000000 128K flags=r
unmap C 64K 16320K
unreg C a 64K
map C b 2097148K 4K
map C a WIN1+16320K 64K
reg C a 64K
map C a+1M 0 256K
reg C b 512K
unmap C 2M 1M
map C a+1028K 64K 128K
map C b+128K WIN1+4K 64K flags=r
remove C WIN1
effcap on
create C 30 2G 6
reg C b+1M 1M
map C b+1M WIN1+8M 128K argsz=33
unmap C 2M 1M
unmap C WIN1+8M 64K argsz=25
remove C WIN1
map C a+1088K WIN1+2M 256K flags=rw
set_container G C
unmap C WIN1+2M 1M
unmap C 128K 128K
unmap C 128K 0
rlimit inf
