# random scenario, seed 105, number 7, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C type1
unset_container G
set_iommu C v2
map C b+64K 8M 64K argsz=0
unmap C 0 64K
remove C WIN1
unreg C b 64K
map C a 0 256K flags=r
remove C WIN1
map C b+3M 128K 1M
map C a+128K 1M 4K flags=r
unmap C 0 256K argsz=25
reg C a+1M 3M
unreg C b 512K
map C a+1088K 0 256K
remove C WIN1
unmap C 0 256K
map C b+64K WIN1+1M 64K flags=r
unmap C WIN1+1M 64K
map C a+1M WIN1+1M 256K
unset_container H
unreg C a+1M 3M
map C a+1M 0 3M
map C b+2112K 64K 64K
unmap C 0 256K
map C a+1M WIN1+128K 3M flags=none
unmap C 0 4K flags=1
set_container G C
set_iommu C v2
map C a+3M WIN1+64K 4K
map C a+4K WIN1+1M 128K
ioctl C 0x3bff =0
map C a+2M WIN1+1M 64K
unreg C a+1M 3M flags=1
map C b+4K WIN1+2K 128K
map C a+1M 2M 3M
reg C a+1M 3M
unmap C WIN1+1M 128K
unmap C 4K 1M
remove C 4G
effcap on
map C b WIN1+4K 128K
create C 16 1G 6
map C a+3M WIN1+8M 64K flags=4
status
reg C b+3M 1M
effcap on
map C b+4K 0 128K flags=4
map C a+1088K 4K 4K flags=4
set_container H C
unset_container G
unmap C 128K 512K
disable C
check_ext C v1
create C 12 1G 1
create C 12 64M 6
remove C WIN1+64K
map C b+3076K WIN1 128K
unreg C a+1M 3M
unmap C WIN1+1M 256K
unmap C WIN1 128K
create C 0 16M 1
unmap C 8M 64K
map C b+3M 128K 1M flags=rw
ioctl C 0x3bff =0
effcap on
map C a+1M WIN1 64K
remove C WIN1 argsz=15
map C a+1088K 64K 64K
effcap on
check_ext C v1
reg C b 128K
enable C
unset_container H
effcap off
map C b 2M 256K
create C 16 1G 0
map C b WIN1+16320K 64K
unmap C 0 1M
unreg C b+2M 0
unreg C b 64K
map C a+4K 1M 4K
create C 24 1G 2
set_iommu C v2
check_ext C v1
map C a+3M 2M 512K
reg C b+2M 64K
reg C b 512K
ioctl C MAP_DMA @0
map C b 64K 0
create C 21 16M 0
unreg C b 516K
map C a+2M 4K 256K
map C b 0 4K
unmap C WIN1+16320K 64K
set_container G C
map C a+128K 0 512K
set_iommu C v2
remove C WIN1-1
unmap C WIN1+1M 256K argsz=23
map C b+64K 128K 64K
map C b WIN1+1 128K
reg C b+2M 4M
map C b+2M WIN1+64K 128K
unmap C 128K 1M
unmap C WIN1+1M 15M
map C a+4K 16320K 64K flags=rw
reg C b+2M 64K
map C b+3M WIN1-64K 0
unmap C 128K 1M
create C 16 16M 1
remove C WIN1
create C 16 2G 1
