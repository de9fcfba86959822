# random scenario, seed 102, number 26, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_container I C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
set_iommu C v2
create C 16 2G 1
map C a+4K WIN1+64K 64K flags=none
info C argsz=15
map C a 64K 4K
set_container H C
map C a WIN1+0x1000000000000 64K
create C 13 1G 1
unmap C WIN1+64K 64K
reg C a+2M 64K
create C 16 16M 2
unmap C WIN1+64K 64K
map C a+128K WIN1+1 64K
map C a 16320K 64K
set_container I C
unset_container H
ioctl C MAP_DMA @0
map C a+64K WIN1+16320K 64K
map C a+2112K 16320K 4K argsz=33
unset_container I
reg C a+3M 1M
rlimit 8M+64K
unmap C 0 1M
map C a+64K WIN1+4K 64K
unreg C a+2M 512K
reg C a+1M 3M
reg C a+128K 1M
create C 16 1G 1
unreg C a+3M 1M
map C a+64K WIN1+1M 4032K
map C a 64K 4K
map C a+2M 64K 64K
remove C WIN1
set_iommu C v1
reg C a+128K 1M argsz=23
unmap C 16320K 64K
unreg C a 1M
create C 0 2G 3
remove C 0
create C 0 48M 2
effcap on
map C a+128K 8M 512K flags=w
enable C
set_container H C
unmap C WIN1+4K 64K
unreg C a 2M
create C 24 256M 1
create C 16 1G 1
create C 16 256M 1
reg C a+3M 1M
reg C a 1M
map C a WIN1+8M 1M flags=none
map C a+3M WIN1+4K 64K
fork
map C a+2M 4K 64K
map C a+2052K 8M 64K
endfork
fork
unmap C 8M 512K
reg C a+2M 1M
reg C a+2M 1M
endfork
create C 0 1G 2
effcap on
fork
unmap C WIN1+64K 64K
endfork
create C 21 256M 1
create C 16 1G 2
fork
map C a+2M 0 4K
create C 21 64M 2
endfork
unmap C 0 4K argsz=25
remove C 4K
unreg C a+3M 512K argsz=23
info C argsz=15
fork
map C a+4K 4K 64K
endfork
unmap C WIN1+1M 4032K
unmap C 16320K 4K
map C a+2112K 1M 64K
reg C a+2M 1M
unmap C WIN1+64K 32K
unreg C a+3M 128K
unmap C 8M 64K
create C 12 16M 1
map C a WIN1+0x1000000000000 64K
unset_container H
map C a+128K 1M 512K
reg C a+1M 64K
info C argsz=15
map C a+3136K WIN1+128K 256K flags=none
remove C WIN1-1
fork
remove C WIN1
map C a+2052K 2097088K 0 flags=r
map C a+2M 64K 128K flags=4
endfork
remove C 4G
remove C 4K
create C 12 16M 1
api C
unmap C 0 4K
unmap C 64K 64K
map C a+3M 4K 1M flags=rw
set_container G C
