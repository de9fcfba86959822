# random scenario, seed 103, number 0, kind v1
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C 5
reg C a 1M
set_iommu E v1
enable E
set_iommu C v1
map E a+64K 4K 128K flags=r
unmap E 4K 128K
enable E
unset_container G
disable E
rlimit inf
map E a+64K WIN1 128K
unmap C 4K 128K
map C a+3M 64K 1028K flags=rw argsz=33
fork
map C a+128K 64K 3968K
reg E b+128K 512K
endfork
unmap E 4K 128K
unmap C WIN1 64K
enable E
effcap on
unmap C WIN1 4K
map E a+64K WIN1+0x1000000000000 256K flags=r
info C argsz=16
map E a+128K WIN1+2M 256K
map E a+64K 64K 4032K
enable C
disable E
unmap C WIN1 128K
enable E
disable E
unmap C WIN1 128K
set_iommu E v1
map E a WIN1+64K 1M
unmap C WIN1+64K 1M
map C a+4K 16320K 4K
map C b+128K WIN1+64K 128K flags=none
map E b+132K 8M 4K
unmap C 16320K 4K argsz=25
unmap C 64K 4032K
disable E
create E 16 16M 1
unmap E 4K 128K
unmap E WIN1+64K 1M
set_container H C
set_iommu C v1
map E a+64K 2M 128K
reg C b+128K 512K
ioctl E 0x3bff =0
enable E
map C b+128K 8M 512K
map E a+1028K WIN1+2M 64K flags=rw
fork
map C b+128K 0 128K
enable C
endfork
map E b WIN1+8M 64K
unmap C 64K 1028K
map E b WIN1+128K 512K
map E a 64K 64K
reg C b+128K 512K
unmap C WIN1+128K 512K
map C b+128K 4K 512K flags=none
map C a 16320K 64K
set_container G E
unmap C 0 128K
map C a+128K WIN1+2M 128K
map E a+64K 4K 64K
unmap E 8M 4K
map C b+128K 0 64K
disable E
map E a+64K WIN1+128K 4K
map E b+128K WIN1+2M 512K
set_iommu E v1
map E a+4K WIN1-64K 128K argsz=31
unmap C 0 4K
enable E
map C b 4097 64K
status
unmap E WIN1+64K 128K
unmap E 0 4K
map C a+64K WIN1+4K 64K
set_iommu C v1
rlimit inf
map C b+128K 64K 512K
enable E
unmap E WIN1+2M 64K
create E 21 2G 1
fork
enable E
map E b+128K 1M 512K
ioctl E MAP_DMA @0
endfork
map C a 8M 1M
unmap C 0 16M
map C a+4K 64K 128K
map E a WIN1 1M
map C a+128K WIN1+64K 64K
map C b+4K WIN1 4K
reg E b+1M 65535
unmap E WIN1+128K 4K
map E b+3M WIN1+1M 64K
rlimit 8M+64K
effcap on
map C b+128K WIN1+128K 2M
map C a+128K 0 4K
map C a+3M WIN1+16320K 0
map C b+128K WIN1+16320K 64K
map E a+3M 0 1M
map E b+1M WIN1+128K 65535
