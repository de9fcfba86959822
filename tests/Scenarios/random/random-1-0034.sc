# random scenario, seed 1, number 34, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
enable C
unmap C 0 16M
unmap C 1 15M
map C b+64K 2M 64K flags=4
map C a+1088K 0 256K
map C q+2052K 0x2000000000000000 4K
disable C
map C b+3M 1M 4M
enable C
map C a+64K WIN1+64K 128K flags=w
map C a+64K 64K 4K
unmap C 1M 2M
unmap C 2M 64K
ioctl C MAP_DMA @0
map C q+64K 0 64K
map C b+3M 8M 1M
map C a+1M 128K 0
unmap C WIN1+16320K 4K
unmap C 64K 64K
effcap off
map C a+2M WIN1-64K 64K
enable C
unmap C 128K 4K
map C a+2052K WIN1+128K 64K flags=w
unmap C 0xfffffffffffff000 64K
group_status G
unmap C 128K 0
unmap C 0x2000000000000000 4K
enable C
map C q+3M 0 0
unmap C 2M 64K
enable C
unmap C 1M 64K
unmap C 0 256K
group_status G
effcap off
info C argsz=15
enable C
