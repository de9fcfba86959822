# random scenario, seed 101, number 37, kind mix
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
set_iommu C v2
reg C a 1M
set_iommu E v1
enable E
create C 16 256M 1
ioctl E MAP_DMA @0
group_status G
effcap on
effcap off
unset_container I
unmap E 64K 4K
map E b+128K WIN1+2M 4K
map E a+2M 128K 256K
unreg C a 1M
set_iommu E v1
map E a 0 256K
remove C 4K argsz=15
reg C a 2M
set_iommu E v1
unreg C b+64K 2M
map E a+4K WIN1+64K 4K
remove E 0
disable E
reg C b+64K 0
info C argsz=16
unreg C b+1M 3M
unmap C WIN1+64K 4K
set_container I E
rlimit inf
unreg C a 2M
disable C
reg C a 2M
fork
unmap E 0 256K
endfork
map E a 2M 1M
reg C b+64K 0
map E b+68K 1 64K
reg C a 1M
map C a+128K WIN1+2M 128K
unset_container H
map C a+64K 1M 64K flags=4
reg C a+132K 3968K
unmap C WIN1+2M 128K
map C a 0 64K
unmap C 2M 1M
unmap C WIN1+1M 15M
map E a 64K 4K
map E a+68K WIN1+128K 64K
map E a+4K WIN1+128K 256K
rlimit 10M
create C 21 1G 1
unmap E WIN1 64K
eeh E 4
group_status I
unmap E WIN1+128K 256K
reg C b+64K 0
map E b WIN1+4K 512K flags=w
remove C WIN1
map C a WIN1+4097 1M
unmap C WIN1+1 1M flags=1
effcap on
enable E
map E b+1M 4K 64K flags=4
map E b 128K 64K
remove C WIN1
map C a WIN1-64K 2M
unmap C WIN1+128K 256K
map E b+128K WIN1+1M 4K
create C 21 1G 1
unreg C a+3M 1M
disable E
enable E
unmap C 16320K 64K
map E b+4K 0 4K
create C 12 16M 3
effcap on
enable E
map C b+128K 64K 64K flags=4
remove C 4K
set_container H C
enable E
set_container I E
set_iommu E type1
unmap E 0 64K
set_iommu E v1
disable E
unreg C a+68K 128K argsz=23
ioctl C 0x3bff =0
set_iommu C v2
reg C a 1M
map C a+64K WIN1+1M 2M
map E b+128K 2M 256K
unmap E 0 4K
map E b+1M WIN1+16320K 64K flags=4
enable E
unreg E b+1M 64K
enable E
reg E a+1M 512K
map C b+3136K 64K 4K
reg C a 2M
map C a+132K 0 3968K flags=none
map C a+3M WIN1+8M 4K
reg C a+1M 512K
unset_container G
unmap C WIN1+2M 128K
map E b+2M 1T 512K flags=rw
map C a 128K 4K
set_iommu E v1
disable C
