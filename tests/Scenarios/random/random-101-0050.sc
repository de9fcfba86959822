# random scenario, seed 101, number 50, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
unmap C 64K 1M
unmap C 4K 1M
map C b+2M WIN1 128K flags=rw
map C b+64K 64K 256K
remove C 0
reg C b 512K
unmap C WIN1+8M 64K
rlimit 2G+8M
unreg C a+2M 64K
set_container H C
reg C b 512K
map C a+2M 8M 64K
ioctl C 0x3bff =0
unmap C 64K 256K
effcap on
map C b WIN1 64K
remove C WIN1
map C b+1M 8M 2M flags=none
unreg C b+1M 4M
reg C b 512K argsz=23
unreg C b 512K
create C 16 2G 1
unreg C b 512K
unmap C 64K 256K flags=1
unmap C WIN1 128K flags=1
unmap C WIN1 64K
remove C 0
unreg C b+3M 64K
set_iommu C v2
set_iommu C 5
map C b 2M 512K flags=4
remove C 0 argsz=15
info C argsz=15
unmap C 64K 256K
map C a+192K WIN1+128K 4K
remove C WIN1
set_container I C
unset_container I
unreg C b 512K flags=1
unreg C b 512K argsz=23
unmap C WIN1+128K 4K
reg C b 512K
map C a+3076K 0x2000000000000000 256K
unmap C 8M 2M
set_container I C
map C b+1M WIN1+128K 128K
unmap C 64K 256K
reg C b 512K
map C b WIN1+8M 4K
reg C b 512K
set_iommu C v2
create C 16 16M 1
reg C b 512K
remove C WIN1
map C b WIN1+64K 64K
unmap C 64K 128K
unmap C WIN1+128K 64K
map C b 64K 512K
unreg C b+128K 64K
reg C a+128K 64K flags=1
effcap off
reg C a+128K 64K
unmap C WIN1+128K 4K
reg C b+2M 1M
map C a WIN1+128K 64K
create C 21 16M 1
map C b+2M 64K 2M
reg C b 512K
unmap C 64K 64K
reg C a 64K
reg C b+132K 128K
map C a+64K WIN1+2M 128K
remove C 4K argsz=15
unmap C 64K 512K
map C b+2052K WIN1+64K 128K flags=none
remove C 0
map C a 0x2000000000000000 256K
map C b+132K 1M 64K
unmap C 64K 512K flags=1
unmap C WIN1+128K 4K
map C b+2M 64K 64K
create C 16 1G 1
reg C a+132K 3968K
remove C WIN1-1
map C b+2M 128K 64K
create C 13 64M 6
create C 16 64M 3
reg C b+2M 1M
unmap C WIN1 128K
reg C a+132K 3968K
reg C a+128K 64K
create C 16 1G 2
unmap C WIN1+128K 4K
unreg C b+132K 128K
fork
reg C b+2M 1M
create C 12 64M 2
endfork
unreg C a+132K 3968K
ioctl C MAP_DMA @0
set_iommu C v2
rlimit 8M+64K
set_container H C
map C b+4K 64K 256K
unset_container I
effcap on
effcap on
map C a+192K WIN1+2M 64K
map C b+2M 128K 128K
map C a+68K WIN1+8M 64K
enable C
unmap C 2M 64K
