# random scenario, seed 105, number 14, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
unmap E WIN1+64K 1M
enable C
map C a+128K 8M 128K
create E 21 16M 1
map E a+1092K WIN1+64K 64K
map C a WIN1+16320K 64K
fork
endfork
map C a+132K WIN1 64K
map C a+128K 0 64K
remove C 0
map E a+128K 64K 0 flags=w
unreg E a+64K 128K
unmap C 0 64K argsz=25
unmap C 16320K 64K
rlimit 0
map E a WIN1+64K 256K flags=4
fork
remove E WIN1
map E a WIN1+4K 256K flags=r
endfork
map C a+3M 4K 64K
map E a+132K WIN1+64K 128K flags=w
map C a+1M 64K 64K
create E 16 16M 2
reg E a+1M 2M
set_container G E
unmap C 0 4K
disable C
unreg E a+1M 2M
unreg E a+64K 64K
map E a+1M 128K 64K
map C a 8M 4K
enable E
remove E 4G
map C a+1M WIN1+8M 2M
map E a+1M 64K 4K
info E argsz=16
map C a+1M 64K 64K flags=rw
fork
map C a+2M 8M 64K flags=rw
unmap C 0 4K argsz=25
remove E 4K
endfork
map E a+2112K WIN1 64K
unset_container H
remove E WIN1
map C a+3M 4K 1M
map C a+1M WIN1 128K flags=rw
map C a+1M 4097 2M
reg C a+1M 2M
map C a+2M 2M 64K flags=none
effcap on
disable E
map E a+1088K WIN1+128K 128K flags=rw
set_container H C
disable C
map E a+1M 0 2M argsz=31
set_container H C
ioctl C MAP_DMA @0
unmap C WIN1+64K 128K
unmap C 4097 64K
create E 30 2G 6
disable C
map C a+64K WIN1+1M 4K argsz=0
effcap on
reg E a+3M 1M
create E 16 1G 6
enable C
api E
ioctl C REGISTER_MEMORY @0
disable C
reg E a 512K
disable C
unreg E a 64K argsz=23
map C a+1M WIN1+2K 4K
map E a+1M WIN1 128K
disable C
ioctl C 0x3bff =0
ioctl C REGISTER_MEMORY @0
remove C WIN1+64K
map E a+3M 1M 64K
disable C
enable C
map C a+2052K 0 0
unmap C WIN1 64K
reg E a+1M 128K
enable C
map C a+3076K 2M 4K flags=w
map C a+1M 2M 2M
info E
reg E a+1M 2M
map E a+64K 0 4K
map C a 1M 512K
unmap C WIN1+2K 4K
unmap E 0 16M
map C a+64K 1M 128K
set_iommu C v1
unmap C 8M 128K
disable C
unreg E a 64K
map E a+1M 2M 64K argsz=33
unmap C 0 64K
reg E a+2M 64K
unmap E 0 64K
unreg C a+1M 2M
map E a 128K 4K
enable C
unmap C 2M 64K
map C a+1M 1M 0
