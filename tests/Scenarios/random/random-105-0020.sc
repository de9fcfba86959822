# random scenario, seed 105, number 20, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 4K 16380K
unreg C a 1M
rlimit inf
unreg C a+3M 512K
unmap C 2M 4K
unmap C 1M 4K flags=1
status
disable C
reg C a 1M
map C a WIN1+64K 128K
remove C 0
unmap C 128K 1M
rlimit 4M
group_status G
remove C 4G
create C 30 2G 1 argsz=39
remove C WIN1
fork
map C a 2M 1M
unreg C a 512K
eeh C 4
reg C a 1M
endfork
unmap C WIN1+64K 64K
reg C a+3M 64K
group_status G
unreg C a+1M 64K
map C a WIN1 1M
create C 12 16M 1
effcap on
map C a+64K WIN1+8M 256K flags=r
remove C 4G
unmap C 128K 1M
map C a+2M 1 4K flags=r
unreg C a+3M 4M
map C a+1M 0x2000000000000000 3M flags=none
unreg C a+2M 64K
reg C a 1M
unreg C a 64K
reg C a 2M
unmap C 4K 16380K
unreg C a+3M 64K
unmap C 2M 1M
unmap C WIN1 1M
map C a+2M 64K 64K
set_container G C
unmap C 0x2000000000000000 1536K
reg C a+3M 1M
reg C a+3M 1M
check_ext C v1
create C 30 2G 2
reg C a+3M 1M
unreg C a+1M 128K
create C 24 2G 1
map C a 1M 2M
ioctl C 0x3bff =0
unmap C 1 4K
map C a+64K WIN1+16320K 64K
unmap C 64K 1M
create C 16 0 1
reg C a 64K
reg C a+128K 1M
map C a+3M 16320K 64K
fork
map C a WIN1+16320K 64K
endfork
create C 16 256M 2
unset_container G
reg C a+1M 128K
unmap C 2M 1M
reg C a 1M
unmap C 4K 4K
remove C WIN1
set_container G C
set_iommu C v2
unmap C 1 4K
set_iommu C v2
reg C a+1M 1M
reg C a+128K 64K
map C a+128K 16320K 64K
reg C a 64K
info C argsz=16
map C a+1M WIN1+1M 512K
unmap C 2M 1M
disable C
unreg C a+2M 512K
ioctl C 0x3bff =0
map C a+64K WIN1+2M 64K
reg C a+1M 128K
map C a+192K 0 64K flags=r
ioctl C MAP_DMA @0
reg C a+2M 64K
reg C a+64K 512K
unmap C 16320K 64K
map C a 0 64K
reg C a+64K 512K
create C 16 16M 6
unreg C a+3M 1M
reg C a+128K 64K
reg C a+1M 64K
map C a+3076K WIN1+64K 4K flags=none
map C a WIN1 2M flags=4
unmap C 0 64K
map C a 0 1M flags=none
map C a+128K 1T 128K flags=none
map C a+2M 1M 4M flags=4
effcap off
reg C a 128K
unmap C WIN1 1M
unmap C WIN1+64K 64K argsz=25
create C 30 1G 2
reg C a+128K 2M
map C a 8M 2M flags=r
map C a+192K 0 64K
