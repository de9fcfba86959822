# random scenario, seed 101, number 22, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+64K 1M 4K
unmap C 1M 4K
remove C WIN1-1
reg C b+1M 1M
create C 21 48M 1
map C b+64K WIN1+16320K 64K
reg C b+3M 1M
reg C a+64K 2M
create C 21 16M 6
rlimit 9M
unreg C a+2M 64K
set_container G C
unmap C WIN1+16320K 32K
ioctl C REGISTER_MEMORY @0
unreg C a+64K 2M
unreg C a 1M
reg C b+1M 1M
map C b+64K 0 64K flags=w
create C 16 0 2
map C b+3M 128K 64K
create C 30 2G 2
unmap C 0 32K
map C b+3M WIN1+2M 1M
unreg C a+2M 64K
map C a+128K WIN1+8M 128K
set_iommu C v2
map C b WIN1 0
unmap C WIN1+16320K 32K
unreg C b 512K
unmap C WIN1 0 argsz=25
remove C WIN1
reg C a 1M
map C b+1M 2M 128K
fork
create C 12 1G 1
unmap C 1M 4K
endfork
effcap on
set_iommu C v2
reg C a 2M
map C a WIN1 4K
unmap C WIN1 0
ioctl C 0x3bff =0
map C a 16320K 0
map C b+2M 2M 64K
create C 16 1G 0
create C 16 16M 1
map C b+3M 0x2000000000000000 64K flags=w
status
unmap C 4097 64K
ioctl C 0x3bff =0
map C a+1M 1M 128K
map C b+1088K WIN1+4K 4K flags=r
set_iommu C v2
effcap off
create C 16 16M 2
remove C 4G
set_container G C
create C 12 2G 1
map C a WIN1+8M 2M
unset_container G
unreg C b+1M 1M
unmap C WIN1+8M 2M
reg C b+3M 1028K
reg C a+1M 1M
unreg C b+3M 1M
map C b+128K 64K 128K
unmap C WIN1+8M 128K
map C b+3M 4K 128K
reg C a 512K
reg C a 512K
map C a 1M 4K
reg C a 2M
set_iommu C v2
map C b 0 64K
map C b+3M 0 128K
map C a+2M 8M 4K
create C 12 64M 1
status
map C b+4K 64K 128K flags=none
remove C 0
map C a 2M 4K flags=4
map C a+1M 64K 64K
unmap C 2M 128K
map C b WIN1 128K
unmap C 64K 64K argsz=25
fork
map C b+1M WIN1+4K 128K
ioctl C MAP_DMA @0
endfork
map C b+3076K 64K 256K argsz=0
unreg C a 2M
fork
map C b+3M WIN1+1 1M
endfork
unmap C WIN1+2M 1M flags=1
reg C a+3M 1M
group_status G
map C a+1028K 0 128K
unreg C b+3M 1M
rlimit 2G
reg C a+2M 1M
unmap C 4K 4K
map C a+2M 2K 256K
map C b+2112K 1M 4K
set_container G C
set_iommu C v2
unreg C a+2M 4M
map C b+64K 1T 256K argsz=33
unmap C 0x2000000000000000 64K
unset_container G
unmap C 8M 64K
map C a+1M WIN1+128K 0
