# random scenario, seed 1, number 45, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
map C a+128K WIN1+2K 512K
group_status H
unreg C a+3M 1M
create C 16 256M 1
map C b+1028K WIN1+4K 4K
unmap C WIN1+2M 64K
map C a+1M WIN1+16320K 64K
reg C b 0
unset_container G
reg C b 512K
map C b+3M 1M 128K
set_container H C
set_iommu C v2
unmap C 0 16M flags=1
map C b+3M 128K 4M argsz=31
unreg C b 64K
unmap C WIN1+16320K 64K
effcap off
map C b 0 4K argsz=33
map C b+1092K 128K 128K
create C 13 256M 1
map C a+2M 2M 128K
map C b+2M 0 512K argsz=31
unmap C WIN1+128K 64K
create C 21 16M 1
ioctl C MAP_DMA @0
status
unreg C a+2M 128K
map C b+3M WIN1+64K 512K
fork
create C 16 2G 2
unmap C 1M 128K
ioctl C REGISTER_MEMORY @0
endfork
reg C b+64K 2M
map C b+1M 64K 0
map C a+1028K 128K 128K flags=4
unmap C 8M 64K
