# random scenario, seed 101, number 59, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
check_ext C v1
map C a+4K 64K 128K flags=r
unmap C 64K 128K
unmap C 64K 128K
unmap C 64K 128K
remove C 4G
reg C b+2M 128K
unreg C a+128K 2M
create C 24 256M 1
map C b+1028K WIN1+8M 64K flags=rw
rlimit 4M
status
set_iommu C type1
remove C 4K
set_iommu C v2
disable C
create C 12 64M 2
map C a+2112K 0 64K
map C b+2M 1M 64K
unmap C WIN1+0x1000000000000 64K argsz=23
disable C
map C a 8M 256K
ioctl C MAP_DMA @0
enable C
unmap C 0 32K
map C b+2052K 4K 64K
create C 30 2G 2
reg C b+2M 128K
unset_container G
reg C b+2M 512K
effcap off
unmap C 64K 128K
reg C b+2M 128K
disable C
reg C a 1M
map C a 64K 1M
unmap C 64K 128K
create C 0 48M 2
unreg C b+2M 512K
remove C WIN1-1
rlimit 9M
unmap C WIN1+8M 64K
unmap C 64K 128K
map C b+2M 64K 128K
reg C b+3M 1M
rlimit 16M
map C b+2M 1M 128K flags=4
map C a WIN1+0x1000000000000 1M
fork
reg C a 0 flags=1
endfork
map C a+3M 64K 256K
unmap C 1M 128K
reg C b+2M 512K
unreg C b+64K 64K
fork
create C 0 2G 1
create C 0 16M 3
reg C a 0
map C a+128K 8M 64K argsz=0
endfork
check_ext C 5
reg C b+3M 1M
map C a+1M 4K 64K flags=w
map C b+2M WIN1+8M 128K
fork
map C b+2M 1T 256K
endfork
group_status G
effcap on
unmap C WIN1+8M 128K
unreg C a+128K 64K
remove C WIN1-1
unreg C a 0
ioctl C 0x3bff =0
ioctl C REGISTER_MEMORY @0
effcap on
set_container G C
set_iommu C v2
unreg C a 1M
create C 13 16M 0
reg C b+64K 2M
remove C 4G
effcap on
map C b+2M 128K 512K flags=rw
unreg C b+3M 512K
unmap C WIN1+8M 32K
effcap on
reg C a+1M 64K
api C
remove C WIN1-1
remove C WIN1
effcap on
unreg C a+1M 64K
map C b+128K WIN1+64K 256K flags=rw
reg C a 0
create C 12 1G 6
check_ext C 5
unreg C a+128K 1M argsz=23
eeh C 4
map C b 2M 1M
unmap C 4K 64K
create C 30 1G 6
map C a 128K 64K flags=r
unreg C a+3M 128K
effcap off
fork
reg C a+64K 1M
endfork
unset_container G
unmap C WIN1+64K 256K
unmap C WIN1+4K 64K
unreg C a+132K 128K
