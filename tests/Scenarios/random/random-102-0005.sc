# random scenario, seed 102, number 5, kind mix
container C
group G 0
group H 1
buf a 4M
buf q 1M prot=r
set_container G C
set_container H C
set_iommu C v2
unmap C 1M 15M
map C a+1M 1 64K
enable C
unmap C 1 64K
fork
endfork
unreg C a+1M 3145727
map C q+2M WIN1+2K 0
unmap C 1 32K
map C q+128K 2M 128K argsz=0
effcap on
unset_container H
map C a+2M WIN1+64K 256K
unreg C q+1M 0
disable C
reg C a+3M 1M
set_iommu C v2
map C q+2052K WIN1+64K 64K flags=4
map C a+128K 4K 2M flags=4 argsz=31
rlimit 2G
reg C a+3M 1M
map C q+2112K 2M 0 flags=4
map C q+64K 128K 64K argsz=0
unmap C 1M 15M
check_ext C v1
map C a+3M WIN1 1M
reg C a+3M 1M
unmap C WIN1+64K 64K
map C q+1088K 0 4K flags=rw
reg C q+3M 0
reg C q+4K 65535
reg C a+1M 3M
unmap C 64K 1M flags=1
unmap C 4K 2M
reg C a+3M 1M
disable C
remove C 4K
create C 21 256M 1
reg C q+4K 65535
remove C 4G
create C 0 1G 6
unmap C WIN1+64K 64K flags=1 argsz=23
unmap C 16320K 64K
map C a+1M 8M 3M
effcap off
remove C 4G
remove C WIN1
unset_container G
map C q+4K WIN1+64K 256K flags=w
create C 16 1G 2
map C q+3136K 64K 64K
api C
map C q+8K 4K 64K flags=none
unreg C q+4K 65535
map C a WIN1+8M 2M
status
create C 16 16M 1
unmap C 1M 64K
reg C q+4K 65535
create C 12 2G 1
ioctl C 0x3bff =0
map C a+1M 0 128K flags=none
reg C q+3M 0
create C 24 2G 1
set_container H C
set_iommu C v2
unmap C 0 4K
remove C WIN1
reg C q+4K 65535
unmap C 0 64K
reg C a+128K 512K
unmap C WIN1+128K 64K
unmap C 1T 16M
set_iommu C v2
map C q 2M 256K argsz=0
effcap off
reg C a+3M 1M
map C a+1M WIN1+1M 4K flags=4
map C q+8K 4K 128K
unmap C 2M 128K
reg C q+3M 0
unreg C a 1M
unreg C q 1M
unreg C a 2M
reg C a+1M 3M
set_container G C
unmap C 1 64K
reg C a+1M 1M
reg C a 512K
remove C WIN1-1
map C a+3M 64K 1M argsz=0
reg C q+3M 0
reg C a+128K 1M
remove C 0
rlimit 4M
map C q+128K WIN1 64K
remove C WIN1
ioctl C MAP_DMA @0
unmap C 8M 3M
reg C q+3M 0
unreg C a 2M flags=1
map C a+128K WIN1+128K 512K
create C 21 16M 2
map C a+3M 0 1M flags=rw
set_container G C
reg C a 64K
reg C a 512K
unmap C 0 4K
unreg C q+128K 896K
rlimit 1M
map C q+3M WIN1+64K 0
map C a+2M 0x2000000000000000 2M
