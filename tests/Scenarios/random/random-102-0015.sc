# random scenario, seed 102, number 15, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C a+128K 512K
info C argsz=16
unset_container G
map C a+1M 0xfffffffffffff000 64K flags=w
reg C a 64K
rlimit 8M+64K
map C a 64K 1M flags=4
unmap C 64K 1M
map C a 2M 128K
create C 0 1G 2
check_ext C v1
remove C WIN1-1
map C a+2112K 1 256K
map C a 16320K 64K
unmap C 0xfffffffffffff000 64K
map C a+3076K 4097 64K
unreg C a+64K 64K
unreg C a+1M 512K
map C a 4K 1M flags=w
set_container G C
set_iommu C v1
disable C
fork
unmap C 4097 32K
map C a+128K 8M 512K
map C a+4K WIN1+64K 64K
endfork
enable C
disable C
map C a+1M 64K 3M flags=rw
unmap C 8M 4K
disable C
remove C 0
enable C
disable C
create C 0 1G 6
unmap C 0xfffffffffffff000 64K
effcap on
enable C
unset_container G
reg C a 64K
map C a+64K 1T 512K
create C 21 2G 1
unmap C 1 256K
reg C a 64K
eeh C 4
reg C a 1028K
ioctl C MAP_DMA @0
ioctl C 0x3bff =0
reg C a+3M 64K
reg C a+3M 64K
set_container G C
set_iommu C v2
create C 30 2G 0
unmap C 1T 512K
unmap C 64K 512K
create C 16 1G 1 flags=1
create C 24 64M 2
unmap C 64K 1M
effcap on
map C a 0 128K
eeh C 4
map C a+4K WIN1+16320K 64K
set_container G C
api C
remove C WIN1
reg C a 1M
map C a+64K 64K 64K
reg C a 128K
map C a+64K 2097088K 64K
set_container G C
reg C a+1M 1M
map C a+2052K 8M 256K flags=4
map C a+3136K 2097148K 4K
set_container G C
map C a WIN1+64K 128K
create C 12 2G 1
map C a+64K 0 256K flags=rw
unmap C 1T 512K
reg C a+128K 3968K
unset_container G
unmap C 0 128K
set_container G C
map C a+128K 4K 128K
set_iommu C v2
map C a+192K 16320K 64K
unreg C a 128K
reg C a 64K
remove C 4K
rlimit 8M+64K
reg C a 64K
map C a WIN1-64K 1028K
effcap off
map C a+64K WIN1+4K 1M
map C a WIN1+2M 64K
map C a 2097148K 4K argsz=31
unreg C a+1M 64K
remove C WIN1
set_iommu C v2
info C
reg C a 512K
map C a+64K 16320K 64K flags=none
remove C 0 argsz=15
remove C WIN1-1
unmap C 0 256K
set_container G C
unmap C 4097 64K
unmap C 0xfffffffffffff000 64K
reg C a 128K
unmap C 0xfffffffffffff000 64K
unset_container G
api C
map C a+1088K 8M 128K
map C a+1088K WIN1+16320K 4K
