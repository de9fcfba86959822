# random scenario, seed 105, number 8, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
unreg C a+3M 64K
reg C a 1M
map C b+64K 0 128K flags=w
disable C
map C a 8M 1M
unset_container G
set_container G C
set_iommu C v2
effcap off
unreg C a 1M
map C a WIN1+64K 64K
map C b+128K 2M 512K
unmap C 8M 1M
map C a 64K 0
create C 0 2G 2
unmap C 64K 0
unreg C a 1M
eeh C 4
set_iommu C v2
reg C a+64K 64K
reg C a+2M 512K
ioctl C REGISTER_MEMORY @0
unmap C 8M 1M
create C 24 16M 3
map C a+2M WIN1 512K
enable C
unreg C b+2M 2M
map C b 128K 2M
create C 21 16M 0
map C a+64K 2M 4M flags=none
unmap C 0 64K
fork
map C a WIN1+64K 1M
unmap C 128K 2M flags=1
unmap C WIN1+4K 16380K
map C b+128K WIN1+64K 64K flags=none
endfork
create C 21 1G 3
create C 0 16M 2
effcap on
unmap C WIN1+64K 64K
fork
map C a+2M 8M 512K
reg C a 1M
map C a+2M WIN1+1M 512K
map C a+2M WIN1 4K argsz=0
endfork
set_container G C
unmap C 64K 16320K
unmap C WIN1 4K
create C 21 256M 2
reg C a+64K 64K
create C 21 1G 3
create C 12 64M 3
reg C a+64K 64K
remove C 4K
remove C 4K
create C 16 1G 1
unmap C 4K 64K
map C a+128K 2K 256K
unmap C 8M 512K
unmap C 0 128K
unmap C 1M 1M
set_iommu C v2
set_iommu C v2
map C a+3M 128K 64K
create C 0 16M 1
check_ext C 5
map C a+128K WIN1+0x1000000000000 256K
remove C WIN1-1
set_container G C
unmap C 0 4K
unmap C WIN1+1M 512K argsz=23
set_container G C
unmap C 0 4K
unmap C 2M 512K
map C a WIN1+64K 1M
disable C
map C a+2M 0 512K flags=r
effcap on
create C 16 16M 0
map C a+2M WIN1+0x1000000000000 512K
create C 16 16M 2
reg C a+2M 512K
fork
map C a+2M 64K 64K flags=4
unreg C a+2M 512K
unreg C a 2M
endfork
map C a+4K 0 128K argsz=0
map C b+2M WIN1-64K 2M
info C
create C 12 1G 1
unreg C a 128K
reg C a 1M
map C a WIN1 128K
set_iommu C v2
map C b+192K 128K 64K flags=none
reg C a 64K
map C a 128K 64K flags=none
create C 12 1G 1
disable C
create C 16 1G 2
map C b+4K 128K 256K flags=rw
set_iommu C v2
map C b+2M WIN1 256K
enable C
rlimit 64K
rlimit inf
map C a+2M 2097148K 4K
remove C WIN1
unmap C WIN1+0x1000000000000 256K
unreg C a+128K 2M
reg C b+64K 128K
