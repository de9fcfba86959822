# random scenario, seed 102, number 27, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
remove C WIN1-1
fork
map C a 64K 1M
unmap C 4K 64K
endfork
unmap C 64K 1M
unreg C a+68K 1M
unmap C 64K 1M
create C 16 64M 6
map C a+1028K 8M 3M
map C a WIN1+64K 4M
map C a+4K 1M 128K
unmap C 64K 512K
set_container G C
map C b+1M 1T 256K flags=w
ioctl C MAP_DMA @0
reg C a 1M flags=1
map C b+4K WIN1+128K 4K
reg C b+64K 64K
map C b+64K WIN1+4K 64K flags=rw argsz=0
unmap C 2097148K 4K flags=1
effcap off
unmap C 8M 3M
reg C a+64K 4032K
unreg C b+64K 64K
effcap on
unreg C a 1M
map C a+1M 128K 64K flags=w
disable C
reg C a+64K 4032K
rlimit inf
map C a+64K 64K 64K
map C b+64K 128K 128K
map C b+132K WIN1+8M 256K
reg C a+64K 128K
set_iommu C 5
map C b+64K 64K 64K flags=w
map C a+68K WIN1+128K 128K
unmap C WIN1+64K 4M
unmap C 128K 32K flags=1
map C b+64K 8M 64K
unmap C WIN1+64K 64K
enable C
reg C a+2M 64K
unmap C 128K 32K
ioctl C 0x3bff =0
map C b+64K 128K 64K
unmap C 128K 128K
map C a+2112K WIN1-64K 64K
unmap C WIN1+2K 1M
effcap off
unmap C 128K 4K
remove C WIN1
unmap C 64K 16320K
unmap C 1 64K
map C a+128K WIN1+64K 4K
unreg C a+3M 1M
disable C
reg C a+64K 128K
map C b+64K 0 64K flags=4
api C
map C b+128K 0 256K
map C b WIN1+1M 4K
unreg C b+68K 2M
map C b WIN1+16320K 64K
unmap C WIN1+64K 4K
remove C WIN1
map C a 64K 64K flags=w
unmap C 64K 64K
unmap C 128K 64K
create C 21 2G 1
info C argsz=16
map C b+4K 64K 64K flags=rw argsz=33
unmap C 0 1M
map C a+2M WIN1+8M 64K
remove C WIN1
remove C WIN1
unmap C 128K 64K argsz=23
set_iommu C 5
map C b+3136K 0 128K
map C b+64K 0 512K argsz=0
unmap C WIN1+16320K 64K
unmap C 128K 32K
unreg C b+64K 64K
reg C a+64K 4032K argsz=23
effcap on
map C a+64K 0 4K flags=rw
remove C WIN1
create C 30 2G 3
map C b+128K WIN1+16320K 64K
map C a+3M 2097148K 4K flags=w
map C b+3M 8M 64K
map C a+68K 16320K 64K flags=rw
create C 30 1G 1
create C 16 16M 1
map C b 1M 64K flags=rw
remove C 0
reg C b 64K
unreg C b+3M 64K argsz=23
create C 16 64M 3
unreg C b+2052K 1M
unmap C 128K 32K
map C a+64K WIN1+1M 256K flags=none
map C b WIN1+2M 64K
unmap C WIN1+1M 4K
unmap C WIN1+8M 64K
create C 30 2G 1 flags=1
enable C
reg C a+64K 128K
unmap C 128K 64K
map C b+64K 4K 64K
map C a+2M WIN1+1M 64K
reg C a+3M 64K
