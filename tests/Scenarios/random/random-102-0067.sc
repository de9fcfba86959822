# random scenario, seed 102, number 67, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v2
rlimit 8M+64K
set_iommu C v2
set_container G C
unmap C WIN1+16320K 64K
map C a+2M 1M 2M
map C b+3136K WIN1+0x1000000000000 256K
unreg C q 64K
set_iommu C v2
disable C
map C q WIN1+8M 512K
set_iommu C v2
unreg C q+64K 512K
unmap C 1M 2M
map C b+2M 1M 64K
unmap C WIN1+0x1000000000000 128K
map C q+2052K WIN1+4K 64K
map C q+64K 4K 4K flags=w
remove C WIN1+64K
info C argsz=16
map C a+1M WIN1 512K
set_container G C
unmap C 1M 64K
map C a+2112K WIN1+128K 0 flags=none argsz=31
unset_container G
remove C 4G flags=1
map C a+1M 2097148K 4K
map C b+1M WIN1+16320K 64K
rlimit 9M
create C 0 64M 1
rlimit inf
reg C a+128K 1M
create C 12 3M 2 argsz=39
unreg C b+128K 2M
reg C a+128K 1M
map C q WIN1+16320K 64K flags=4 argsz=31
map C a+2M 2M 256K flags=none
unreg C a+128K 1M flags=1
unmap C WIN1+0x1000000000000 256K
reg C a+128K 1M
create C 16 2G 3 flags=1
remove C 0
unmap C WIN1+8M 512K
reg C a+128K 1M
disable C
unmap C 2097148K 4K
unreg C a+128K 1M
unmap C WIN1+16320K 32K
set_container G C
set_iommu C v2
unmap C 2M 4K
remove C 4G
unmap C WIN1 512K
unmap C 1M 1M
ioctl C MAP_DMA @0
map C b+128K 64K 3968K argsz=0
reg C q+1M 0
remove C 4G
map C q+1M 1M 0
map C a+128K 64K 1M
map C a+128K 0xfffffffffffff000 4K
reg C q+1M 0
unset_container G
unreg C q+128K 4M
map C q+1028K 128K 64K
unmap C WIN1+128K 0
disable C
reg C q+1M 0
map C q+2052K 0x2000000000000000 64K flags=none
map C q+3M 4097 128K
api C
map C a+128K 1 128K flags=r
map C a+192K 64K 4K flags=rw
unreg C q+3M 128K
create C 0 2G 1
map C b+64K WIN1+0x1000000000000 128K flags=rw
unreg C b+64K 4032K
disable C
group_status G
unmap C WIN1+0x1000000000000 4K
unmap C 0xfffffffffffff000 4K
unmap C WIN1+4K 64K
unmap C WIN1+0x1000000000000 128K
disable C
remove C WIN1
reg C q 1M
create C 16 1G 6
unreg C q 1M
unreg C q+128K 64K
map C q WIN1 1M flags=r argsz=0
set_container G C
set_iommu C v2
map C b+64K WIN1+8M 128K
enable C
map C q 8M 128K
reg C a+128K 1M
rlimit inf
unreg C b+3M 1M
map C q+1M 4K 0
map C q+1028K 128K 4K flags=4
map C q+4K 0 256K argsz=33
group_status G
check_ext C v1
set_container G C
reg C a+1M 64K
set_container G C
group_status G
map C q+1M WIN1+4K 0
map C q+1088K WIN1+2K 64K
map C a+3M 0x2000000000000000 4K
unmap C 0xfffffffffffff000 4K
map C b+64K 4K 128K flags=r
unreg C a+1M 3M
remove C WIN1+64K
