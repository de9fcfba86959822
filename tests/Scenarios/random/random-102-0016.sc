# random scenario, seed 102, number 16, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
reg C a 1M
reg C b 1M
map C a+64K WIN1+4K 256K argsz=31
unreg C b 1M flags=1
unmap C 8M 4K
remove C WIN1+64K
reg C a 1M
remove C WIN1
map C a+4K WIN1+1M 64K flags=rw
remove C 0
effcap on
map C a+3M 2M 64K
remove C 4K
map C a 0x2000000000000000 1M
ioctl C REGISTER_MEMORY @0
set_iommu C v2
create C 12 2G 1
unmap C WIN1+1M 64K
unmap C WIN1+1M 32K
unmap C WIN1+1M 64K
map C a+1088K 16320K 64K argsz=33
map C b+4K WIN1+0x1000000000000 128K flags=rw
unmap C WIN1 64K
reg C a 1M
reg C a+2M 128K
unmap C WIN1+1M 32K
unmap C 8M 4K
reg C b 1M
reg C b 1M
unmap C 1T 4K
unmap C WIN1+4K 4K
remove C 4G
map C a+1028K WIN1+2M 4K flags=rw argsz=31
set_container G C
create C 13 64M 1 argsz=39
map C a+64K 64K 128K argsz=31
map C a+2M 8M 64K
create C 30 2G 1 flags=1
map C b+2052K WIN1+64K 128K
reg C b 1M
unreg C b 1M
create C 13 1G 0
unmap C 16320K 64K
map C a+2112K 0xfffffffffffff000 4K
set_iommu C v2
remove C WIN1-1
map C a+64K WIN1+4K 128K
map C a+64K 64K 128K
map C a 64K 1M
effcap on
map C a+4K 64K 128K
reg C a 0
reg C b 4M
reg C b 1M
reg C b+1M 2M
map C b+4K WIN1+128K 64K
unmap C 2M 64K
map C b 4097 64K
map C a 2097148K 4K
unmap C 128K 4K
unmap C 0x2000000000000000 1M
remove C 0
reg C a+1M 2M
map C b WIN1+1M 1M flags=w
unreg C b+3M 512K
map C a+2M WIN1+2M 128K
unmap C 128K 4K
map C b 64K 4M
map C a+4K WIN1 64K argsz=33
map C b+2112K WIN1 0
fork
map C b 8M 64K
endfork
remove C 4K
unmap C 8M 64K
map C b 1 64K flags=none
unmap C 0xfffffffffffff000 16M
unmap C 64K 64K
unmap C 64K 128K
unreg C b+1M 2M
reg C a 0
map C b+3M 64K 64K flags=r
map C b+132K 128K 128K flags=4
effcap off
create C 13 2G 3
create C 13 1G 2
map C b+64K 64K 128K argsz=0
map C a+128K 16320K 64K
set_container H C
reg C b 512K flags=1
map C a+1M 2M 2M
unmap C 8M 64K
reg C a+1M 2M
map C a+64K 8M 128K
create C 0 16M 2 argsz=39
set_iommu C v2
unmap C 2M 2M
ioctl C MAP_DMA @0
map C b+64K 128K 2M
unmap C WIN1+2M 4K
map C b 64K 4M flags=4
map C b 64K 128K
unreg C b+64K 4032K
map C b+1028K WIN1+0x1000000000000 128K flags=r
unmap C WIN1+2M 4K
remove C WIN1
map C a+2M WIN1 4K
unreg C a+2M 128K
reg C a+1M 512K
map C a+64K 2M 256K flags=4
map C b 1M 64K
