# random scenario, seed 1, number 20, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf q 1M prot=r
set_container G C
set_container H C
set_container I C
set_iommu C 5
reg C a 1M
unreg C a 1M
unmap C WIN1+0x1000000000000 1M
set_iommu C v2
effcap on
map C q+64K WIN1 960K
reg C q 512K
create C 16 16M 1
unreg C a 65537
remove C WIN1
map C q+2052K WIN1+4K 64K
map C a 2097148K 4K flags=none
ioctl C MAP_DMA @0
remove C 4G
disable C
reg C a+64K 4032K
create C 21 2G 2
map C q+64K 8M 64K flags=w
unreg C q+1M 64K
set_iommu C v2
create C 16 2G 2 argsz=39
unmap C 64K 64K
map C q+64K 1T 4K
map C q 1M 512K
effcap off
create C 16 1G 1
map C q+64K WIN1+0x1000000000000 4K
reg C q 64K
enable C
unmap C WIN1+0x1000000000000 4K flags=1
fork
map C a WIN1+4K 256K flags=none
enable C
create C 21 64M 3
endfork
