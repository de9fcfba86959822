# random scenario, seed 101, number 11, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C WIN1+0x1000000000000 64K
reg C a 1M
reg C a 1M
reg C a+2M 2M
map C a WIN1+64K 64K
set_container H C
unmap C WIN1+64K 64K
effcap on
map C a 128K 1M flags=none
create C 24 1G 2 flags=1
info C argsz=15
unreg C a+1028K 2M
reg C a 64K
create C 16 1G 2
create C 16 2G 1
reg C a 1M
unmap C 128K 1M
effcap off
map C a+2M 2097148K 4K
remove C WIN1 argsz=15
unmap C 0 64K
map C a 0 64K
unmap C 0 64K argsz=25
reg C a+2M 2M
unreg C a 64K
unreg C a+128K 2M
map C a+2M 0 2M
reg C a+2M 512K
unmap C WIN1+64K 32K
unmap C 4K 1M
remove C 4K
remove C WIN1
unmap C 128K 1M
disable C
effcap on
remove C WIN1-1
unmap C WIN1+4K 4K
map C a 16320K 0
reg C a 2M
effcap on
unset_container H
map C a+4K WIN1+1M 64K
map C a+2M WIN1+1M 128K
unreg C a+2M 64K
unreg C a+2M 512K
remove C WIN1+64K
create C 0 16M 1
unmap C WIN1+1M 64K
create C 21 2G 0
map C a+1088K 0 128K
reg C a 4M
ioctl C 0x3bff =0
remove C WIN1
create C 13 1G 1
map C a WIN1+2M 0 flags=rw
create C 0 2G 2
map C a+132K WIN1+128K 4K flags=rw
remove C WIN1
map C a+3076K WIN1 4K
set_container H C
map C a 8M 64K flags=w
unreg C a+2M 2M
map C a+2M 2M 4K flags=none argsz=0
remove C 0
map C a+4K 8M 256K
map C a+64K 1 512K
set_iommu C v2
create C 0 64M 2
unmap C 8M 128K flags=1
unreg C a+2M 2M
reg C a 4M
disable C
set_iommu C v2
enable C
remove C WIN1+64K
remove C 4G argsz=15
unmap C 16320K 0
reg C a+2M 524287
map C a+4K 2097088K 64K flags=rw
create C 13 2G 6
reg C a 2M
unset_container H
create C 0 256M 3
unmap C WIN1+16320K 64K
remove C 4G
create C 30 2G 0
create C 24 16M 1
unreg C a+64K 4032K
unmap C 1 512K
reg C a+2M 512K
map C a+2M WIN1+128K 524287 flags=none
map C a 2M 0 flags=4
remove C WIN1
map C a 4K 256K
remove C 0
unmap C 8M 128K
fork
create C 30 2G 1
unreg C a 64K
create C 13 2G 0
endfork
reg C a+2M 128K argsz=23
disable C
reg C a+64K 512K
disable C
create C 12 16M 3
create C 16 16M 0
unmap C WIN1 4K
map C a+2M 8M 512K
set_container H C
unreg C a+128K 2097153
unreg C a+3M 1M
reg C a+3M 1M flags=1
