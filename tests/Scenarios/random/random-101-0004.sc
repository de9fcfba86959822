# random scenario, seed 101, number 4, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 64K 64K
effcap off
map C a WIN1+0x1000000000000 256K
map C a WIN1+16320K 64K
unreg C a 1M
map C a WIN1 1M
info C
map C a+2M WIN1+4K 128K argsz=0
unreg C a+2M 2M
reg C a 4M
map C a+2M 128K 2M flags=rw
check_ext C v1
reg C a 1M
reg C a 4M
unreg C a+128K 128K
map C a+4K WIN1+1 64K
disable C
remove C WIN1
create C 12 2G 1
unset_container G
unmap C WIN1+16320K 32K
reg C a 1M
map C a+1028K 128K 256K flags=none
set_container G C
set_iommu C v1
unmap C 128K 2M
unmap C 0 4K
rlimit 9M
map C a+2M 1 0
unmap C WIN1+64K 4K
map C a 4K 4M flags=none argsz=33
set_container G C
map C a 2M 64K
disable C
info C argsz=16
enable C
map C a+1M 2097148K 4K
map C a+1088K 2097148K 4K flags=r
effcap off
enable C
map C a WIN1+128K 64K flags=rw
enable C
map C a+4K 4097 128K flags=4
unmap C 2097148K 4K
reg C a+128K 64K
map C a 8M 1M
create C 24 48M 1
map C a+128K WIN1+64K 2M
unmap C WIN1 1M
unmap C 128K 256K
disable C
ioctl C 0x3bff =0
effcap off
map C a+192K 128K 4K
unreg C a+128K 64K
map C a+128K 16320K 64K
map C a+1M WIN1+2K 64K
map C a WIN1 4M argsz=33
map C a 2M 4M
unreg C a+2M 64K
unmap C WIN1+2K 64K
set_container G C
remove C 0
enable C
unmap C 128K 256K
map C a+128K 64K 3968K flags=none
enable C
map C a+2112K WIN1+64K 64K
enable C
map C a+64K 0 64K
map C a+64K 16320K 64K flags=4
map C a+64K WIN1+8M 64K
unmap C WIN1 512K
info C argsz=16
ioctl C 0x3bff =0
effcap on
unmap C 128K 2M
unmap C WIN1 4K
unmap C 64K 3968K
map C a+64K WIN1+2M 64K
unmap C WIN1+64K 64K
unmap C 0 16M
set_container G C
unmap C 128K 2M
unset_container G
map C a+2M WIN1+4K 2M
unmap C 128K 256K
unreg C a+2M 64K
reg C a 1M
map C a+4K WIN1+64K 64K
unmap C WIN1 512K argsz=23
unmap C WIN1+64K 64K argsz=25
set_container G C
set_iommu C v2
set_container G C
map C a+192K 0 64K flags=r
reg C a+128K 3968K
remove C WIN1
map C a+128K 0 64K flags=4
map C a+128K 64K 3968K
map C a+2052K 0 128K
reg C a+128K 3968K
unmap C WIN1 2M flags=1
reg C a+2M 2M
unset_container G
map C a+2M 0 64K
unmap C 128K 4K
remove C 0
map C a+128K WIN1+2M 64K
map C a+2112K WIN1 64K
remove C WIN1
remove C 4G
unmap C WIN1+0x1000000000000 128K
unmap C WIN1+1 64K
