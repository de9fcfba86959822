# random scenario, seed 102, number 76, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
reg E a 1M
map C a+64K 64K 256K
enable C
create E 24 2G 2
set_iommu E v2
map E b+128K 128K 128K flags=rw
reg E a 1M
unreg E a+4K 64K
disable E
map E a+64K 128K 256K
map C b WIN1+64K 64K flags=4
map C a+4K 0 256K
map C a+64K 2M 128K
set_container G C
map C a+2M 64K 2M
reg E a 128K
map C a+3M WIN1 64K
disable C
rlimit 12M
map C a+1088K 64K 64K
map C a 4097 1M flags=w
map C a WIN1+128K 4K
unreg E a 128K
reg C b+2M 64K
unmap C 2M 128K
unmap C 128K 256K
info E argsz=15
map C b+64K 0 256K
unset_container H
unreg E b+2M 64K
unmap C 0 256K
unmap E WIN1 64K
reg E a+2M 1M flags=1
map E a 16320K 64K flags=4
reg E a 128K
set_container H C
disable C
map C b+4K WIN1-64K 256K
unmap E WIN1-64K 128K argsz=23
unreg E b 64K
map E a+3076K 8M 64K
enable C
map C a+4K 0 64K
unreg E b 64K
map C b+2052K 1M 0
reg E b+2M 64K
unmap C 128K 128K
ioctl C MAP_DMA @0
map E a+2M 0 64K
unmap C 64K 64K
enable E
remove E WIN1+64K
unmap E 4K 1M
set_container G E
set_iommu E v2
reg E a 128K
set_iommu E v1
map C b+2112K WIN1 4K flags=none
reg E a 1M
disable E
map E a 0 64K
map C a 64K 1M flags=w
unmap E 64K 32K
remove E 0
unmap C WIN1+128K 4K
unmap C WIN1+1M 64K
rlimit 2G+8M
map C b+1028K WIN1+0x1000000000000 64K argsz=31
map E a 64K 1M
set_iommu E v2
unmap E WIN1+8M 1M flags=1
reg E a+3M 1M
map C a 16320K 64K
map E a+64K WIN1+128K 64K
map E a+2M WIN1+16320K 64K
remove E 4G
enable C
map E b+2112K 64K 64K
effcap off
ioctl C 0x3bff =0
set_iommu C v1
unreg E b+128K 512K
reg E b+1M 4M
map E a+132K 64K 256K
reg C b+128K 2M
effcap on
unset_container G
enable C
map C b+2052K 128K 4K argsz=33
set_iommu C v1
map E a WIN1+4097 64K flags=4
unmap E 128K 128K
info C
map E a+2M 0 4K
group_status H
map E b+1028K WIN1+0x1000000000000 524287
map C b+1M 2M 64K
group_status H
create E 12 256M 2
map C a+1M 0 0
map C b+2M 64K 64K
map C b 4K 64K flags=none
unmap E WIN1 4K
enable E
unmap E WIN1+128K 4K flags=1
map C a 0 128K
unmap C 64K 2M flags=1
set_container G E
set_iommu E v2
