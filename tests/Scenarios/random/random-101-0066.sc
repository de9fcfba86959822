# random scenario, seed 101, number 66, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v1
reg C a 1M
set_iommu E v2
reg E a 1M
ioctl E MAP_DMA @0
unset_container H
set_iommu C v1
reg E a 1M
set_iommu C v1
effcap on
reg E a 1M
rlimit 8M+64K
disable C
map C b+2M 1M 64K flags=r
map E a 4K 1M
create E 16 1G 1
create E 16 48M 1 argsz=39
set_iommu C v1
reg E a 1M flags=1
check_ext E v1
reg C b+2M 2052K
create C 13 64M 2
remove E 0
unreg E b+2M 2052K
reg E a 1M
map E b+3M WIN1 64K
set_container G C
set_iommu C v1
set_iommu C v1
unreg E a+2M 128K
unmap E 64K 1M
unreg E b+2M 2052K
unmap E WIN1 64K
set_iommu C v1
set_iommu C v1
enable C
reg E b 64K
map C a WIN1 1M flags=none
unmap E 2097148K 4K
map E a+128K 128K 3968K
set_iommu C v1
set_iommu C v1
fork
api E
map E a+64K WIN1+64K 64K
endfork
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v2
rlimit 8M+512K
reg C a+2M 4M
reg C b 64K
map C a+1M WIN1-64K 3M flags=rw
rlimit 12M
unmap E WIN1+0x1000000000000 64K
unmap E 4K 1M
rlimit inf
unmap E 4K 1M
unmap C WIN1-64K 3M argsz=23
reg E a 1M
map C a+2M 64K 4M
unreg C b 64K
map C a+128K WIN1+16320K 64K
unmap E WIN1 512K
map C b+192K 2M 4K
unreg C b 64K
unmap E WIN1 1M
unmap C WIN1-64K 1536K
map E b+1M WIN1 0
unmap C 2M 4K
map C b+192K 1T 256K flags=r
set_iommu E v1
map C b+2052K 16320K 64K flags=4
reg C b+64K 128K
reg E a+1M 2M
map E a 2M 64K
reg C b 64K
reg C a+1M 2M
map C a+2052K 64K 128K
map E a+4K WIN1 256K
reg E b+2M 2052K
map C a+2M WIN1+1M 4M argsz=31
set_container I C
create C 12 16M 1
map E a+128K WIN1+8M 2M
ioctl C REGISTER_MEMORY @0
unreg C b+2M 2052K
map C b+3M WIN1+64K 1M flags=rw
unreg C b+2M 128K
fork
unmap E WIN1 64K
unmap E WIN1+64K 512K
endfork
ioctl C REGISTER_MEMORY @0
set_container H C
unmap E 64K 128K
remove E 0 flags=1
ioctl E MAP_DMA @0
map E b+2M WIN1 256K
reg E a 64K
unmap E 1T 256K flags=1
reg C a 1M flags=1
create C 13 1G 2
map C a+3076K WIN1+2M 64K
create C 21 64M 2 flags=1
reg C a 1M flags=1
enable C
unreg C b+3M 512K
remove E WIN1
