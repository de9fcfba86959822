# random scenario, seed 102, number 42, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v2
map C b 4K 512K
set_container G C
unreg C q 1M
unmap C 4K 512K
remove C WIN1 argsz=15
set_container G C
map C q+3M WIN1+1M 0
map C q+64K 64K 960K argsz=33
reg C q 64K
map C a WIN1-64K 64K
map C b+1092K WIN1+0x1000000000000 64K
set_container G C
remove C WIN1+64K
effcap on
unmap C 64K 16320K
reg C b 512K
remove C 4K
map C b+2112K 4K 4K
remove C 4K
ioctl C REGISTER_MEMORY @0
reg C a+64K 4M
map C b+64K 64K 128K
enable C
unmap C 4K 1M
unreg C b 2M
unmap C WIN1 4K
map C a+64K WIN1+1M 64K
unmap C WIN1+0x1000000000000 64K
reg C b+3M 128K
create C 30 2G 2
unreg C b 512K
create C 16 64M 2
map C b 128K 512K
reg C a+64K 4M
map C b+3M WIN1+0x1000000000000 128K flags=none
unmap C 4K 512K
unmap C WIN1-64K 64K
reg C q+1028K 0
reg C q+1028K 0 argsz=23
reg C a+64K 4M
map C a+64K WIN1+0x1000000000000 128K
map C q 8M 0 flags=w
ioctl C 0x3bff =0
reg C b 2M
reg C b+1M 128K
unreg C b 2M
unmap C WIN1+1M 64K
set_container G C
effcap off
reg C q+2M -1048576
remove C WIN1
map C b+3076K WIN1+16320K 64K
unreg C b+3M 128K
reg C b+1M 64K
info C argsz=15
map C b+3M 2097148K 4K flags=none
info C argsz=16
unreg C q 64K
map C b+3M 64K 128K
set_iommu C v2
effcap on
map C b+128K 128K 128K flags=none
map C q+128K 8M 256K argsz=31
map C b+64K 16320K 64K
map C b+1088K WIN1+2K 256K flags=4 argsz=31
reg C b+3M 128K argsz=23
reg C a 2M
unmap C 64K 960K
reg C a+1M 4M flags=1
map C a+1028K WIN1+1M 128K
reg C a+1M 4M
unreg C b+1M 64K
ioctl C MAP_DMA @0
map C q 4K 64K
status
unmap C WIN1+2K 256K
unmap C 8M 256K
map C a+1M 2097148K 4K
map C b+132K 64K 4K
unreg C a+128K 64K
create C 13 2G 1
unreg C b+64K 128K
fork
map C q WIN1+1M 64K argsz=0
unreg C b 2M
create C 16 1G 1
endfork
map C a+1088K WIN1+2K 0 argsz=33
enable C
map C a+72K 0 4K
map C q+2M 4K 0
create C 13 2G 1
unreg C b+1M 64K
remove C WIN1
map C q+3136K 2M 64K
enable C
unmap C WIN1+1M 64K
unmap C 4K 4K
create C 0 2G 2
remove C 0
unmap C 8M 128K
unmap C 4K 64K
map C a 128K 1M flags=rw
reg C a 4M
remove C WIN1-1
set_iommu C v2
unmap C 16320K 32K
create C 16 64M 2
reg C a 4M
map C q 64K 64K
map C q+3M 4K 256K flags=w
map C b+1M 1M 4K
map C a+1M WIN1+0x1000000000000 4M flags=w
