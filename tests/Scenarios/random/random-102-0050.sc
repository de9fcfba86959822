# random scenario, seed 102, number 50, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
effcap on
create C 16 2G 1
unmap C 1T 16M
map C a+3M WIN1 128K flags=r
remove C WIN1-1
create C 16 256M 3
map C a WIN1+4097 64K flags=rw
reg C b+2M 512K
map C b+3M 0 64K
unreg C b+2M 512K
api C
unmap C WIN1+4097 32K
reg C b+2M 512K
map C a+128K 8M 4K
remove C WIN1
map C b+2M 0x2000000000000000 128K
disable C
ioctl C MAP_DMA @0
unreg C a 512K
map C a WIN1+2K 1M
status
effcap on
unreg C a 1M
unmap C 0 64K
map C a 64K 1M
reg C b+1M 64K
info C argsz=15
map C a+132K 64K 4K
map C b+64K 64K 4K
map C a+64K WIN1+1 512K argsz=31
map C b+1M WIN1-64K 64K
reg C b+2M 512K
map C b+64K 64K 4K
map C a+3M 2M 4K flags=rw
reg C b+2M 512K
fork
endfork
ioctl C REGISTER_MEMORY @0
unmap C 8M 4K
map C b+3076K 0 256K
unmap C 2M 4K
map C b+128K WIN1-64K 64K
set_container G C
create C 21 64M 6
create C 12 16M 2
map C a WIN1+1 1M
unmap C 0 64K
map C a 8M 4K
set_iommu C v2
effcap on
map C a WIN1+4097 128K
map C b+2M WIN1+8M 256K
set_container G C
map C a+64K 4097 4K
reg C a+3M 64K
effcap on
reg C b+2M 512K
create C 16 1G 1
unmap C 64K 4K
map C a+2052K 64K 64K flags=rw
map C b+3M 64K 1M
set_iommu C v2
unmap C 8M 4K
disable C
reg C b+1M 64K
map C b WIN1+1M 128K flags=w
reg C b 128K
map C b+2M 0 512K flags=none
effcap on
reg C a+128K 64K
disable C
map C b+128K WIN1+64K 64K
reg C a+2M 2M
create C 0 64M 6
map C a+64K 64K 128K argsz=31
reg C a+128K 128K argsz=23
unmap C 64K 4K
reg C a 1M
set_iommu C v2
map C a WIN1-64K 1M flags=none
create C 30 2G 1
map C a+128K 8M 0
unset_container H
map C b+4K 64K 128K flags=w
map C a+1088K WIN1 4K
check_ext C v1
create C 16 2G 2
unreg C b 4100K
map C a+64K 0 64K
map C a 0 1M
reg C a+128K 64K
info C argsz=15
reg C b+2M 512K
remove C WIN1+64K
rlimit 4M
reg C a+2M 2M flags=1
remove C 4K
set_container I C
create C 24 16M 0
map C b+2112K 16320K 64K
map C b+64K WIN1 64K
unreg C a+2M 2M
map C a 64K 64K
effcap on
reg C b+2M 128K
reg C b+2M 128K
map C b WIN1+4K 64K
reg C a+64K 65537
remove C 4G argsz=15
unreg C a+64K 4032K
