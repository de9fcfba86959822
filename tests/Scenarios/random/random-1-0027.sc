# random scenario, seed 1, number 27, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
unmap C 1M 1M
map C b+4K WIN1+64K 4K
unmap C WIN1+64K 4K
reg C b+64K 128K
reg C a+128K 512K
map C a+64K 64K 4K argsz=31
set_container G C
unset_container G
unmap C WIN1+64K 4K
unreg C a+64K 4032K
create C 16 16M 1
set_container G C
set_iommu C v2
create C 16 16M 0
info C argsz=15
unmap C WIN1+2M 4K
unreg C b+64K 128K
ioctl C MAP_DMA @0
unmap C 64K 4K
disable C
disable C
map C a+192K 16320K 64K
unreg C a+128K 512K
unmap C 16320K 64K
reg C b+64K 128K
reg C a+128K 512K
reg C b+64K 128K
fork
map C b+2M WIN1 64K flags=r
unmap C 64K 4K
unreg C b+64K 128K
endfork
unmap C 64K 4K
map C a+4K 64K 64K
map C b+128K 64K 4K flags=4
reg C b+2M 64K
ioctl C MAP_DMA @0
map C a+64K 4097 64K
map C b+128K 1M 64K
