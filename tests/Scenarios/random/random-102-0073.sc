# random scenario, seed 102, number 73, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+2052K 0 64K
map C b+2M 2K 64K flags=4
unreg C b+2M 128K
unreg C a 1M
reg C b+128K 64K
unmap C 0 64K
map C a+3M 8M 65535
effcap off
create C 16 16M 2
unmap C 0 64K
map C a+64K 64K 4032K
unreg C b+128K 64K
unset_container G
reg C b 2M
unmap C 0 32K
reg C a+3076K 64K
set_iommu C v2
unmap C 0 32K
unmap C 2K 64K
map C b+3M WIN1+64K 128K argsz=0
effcap on
map C b+3M 1M 1M
ioctl C REGISTER_MEMORY @0
reg C b 4M
map C a+3076K WIN1 256K
reg C b+128K 64K
create C 21 256M 1
unmap C 64K 4032K
map C b+3M WIN1+8M 512K
effcap on
unmap C WIN1+128K 4K
fork
remove C WIN1
remove C WIN1+64K
map C a+4K WIN1+64K 256K
endfork
map C b+3136K WIN1+2M 4K flags=4
unreg C b+64K 64K
set_container G C
set_iommu C v2
unmap C 8M 65535
rlimit 12M
map C b+3M 2K 4K
rlimit 10M
map C b+1M 2097148K 4K argsz=33
reg C a+1M 64K
reg C b+128K 128K
map C a+132K WIN1+16320K 64K argsz=0
remove C 4K
remove C 0 argsz=15
fork
map C a WIN1 1M
endfork
unmap C 2097148K 4K
create C 12 2G 0
unmap C WIN1 16M
set_iommu C v2
create C 13 16M 6
effcap off
unmap C WIN1+64K 256K
map C a+3076K 0 4K
unreg C b+2M 2M
reg C b 64K
map C a+64K 2097148K 4K
unmap C 128K 64K
remove C WIN1
reg C a 512K
map C b+64K 1 128K
remove C WIN1
map C a+1M 2M 4K
unmap C 1 4K
create C 16 1G 3
map C b WIN1+2M 64K
map C a+132K WIN1+128K 256K
unset_container G
map C b 2M 2M
reg C b 2M
reg C b+128K 128K
unreg C b 64K
ioctl C MAP_DMA @0
effcap on
map C a+2M 0 256K
reg C a 1M
unreg C a+2M 128K
effcap on
set_container G C
set_iommu C v2
unmap C 2M 1M
map C b+1M 64K 4K flags=none
map C b+2M WIN1+128K 64K flags=r
reg C b 4M
create C 24 1G 2
map C a+3140K WIN1 4K flags=w
unreg C b+64K 128K
map C a+128K 2M 512K argsz=33
map C a+128K 64K 256K
reg C a 1M
map C a+4K 4K 64K
set_container G C
map C a+3076K 16320K 64K argsz=33
map C a+64K 0x2000000000000000 4K flags=none
map C a+3080K 8M 64K
map C b 8M 128K
unmap C 64K 4K
unmap C 2K 64K
unmap C 0 4K
unmap C WIN1+128K 64K
unmap C WIN1+128K 256K
map C a 0 512K
rlimit 2G
reg C b+128K 64K
remove C 4G
reg C a+2M 512K argsz=23
