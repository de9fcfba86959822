# random scenario, seed 102, number 72, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
create C 16 2G 1
enable C
unmap C 2M 1M
unmap C 64K 64K
enable C
unmap C 4K 64K
reg C a+128K 132K
enable C
remove C WIN1-1
map C a+132K 1M 256K flags=w argsz=33
unreg C b+2M 2M
unreg C a+1M 64K
map C a+2M 0 256K flags=none
fork
endfork
map C b+2052K 128K 64K
remove C 4G
map C b+1M WIN1+128K 64K flags=4
reg C a+2M 512K
fork
unmap C 1M 256K
endfork
map C a+2M WIN1+16320K 64K
map C b 4K 128K
reg C a+128K 132K
map C b+64K 2M 128K flags=rw
map C a+2M 8M 64K flags=none
map C a+2M 128K 512K
unmap C WIN1+16320K 32K
unset_container H
unreg C a+128K 132K
unmap C 128K 512K
map C a 64K 1M
rlimit 4G
map C a+2M 16320K 64K argsz=0
map C a+2052K WIN1+0x1000000000000 64K flags=4
reg C a+64K 1M
unmap C 16320K 64K
remove C WIN1
map C b+128K 64K 1M flags=w
remove C WIN1+64K argsz=15
unmap C 4K 128K
unmap C 64K 1M
reg C a+1M 64K
reg C a+128K 132K
unmap C WIN1+0x1000000000000 32K
reg C a 1M
reg C a+2M 1M
effcap off
rlimit 9M
reg C b 1M flags=1
remove C WIN1
reg C b 2M
unmap C 64K 512K
reg C a+128K 132K
set_container H C
map C a+2M 16320K 64K
map C a+64K 0 4K
map C a+64K WIN1+0x1000000000000 1M
unreg C b 1M flags=1
map C a+2M 1M 512K
remove C 0
unmap C WIN1+0x1000000000000 16M
effcap off
create C 12 64M 2
effcap on
unmap C 16320K 64K
reg C b 1M
map C a+3M 8M 0
reg C a+128K 132K
create C 13 16M 1
fork
map C a+128K WIN1 256K
reg C a+2052K 128K
endfork
map C b 0 1M
disable C
unreg C b+2M 68K
map C a+3M WIN1 1M
ioctl C MAP_DMA @0
create C 24 16M 1
unmap C 2M 64K
map C a WIN1+1 64K argsz=0
map C b+3M WIN1+64K 128K
create C 13 1G 3
map C a+3M 1M 512K flags=none
map C a+128K 128K 4K
map C a+2116K 0 128K
unset_container H
unmap C 1T 64K
reg C a+64K 128K
map C a+128K WIN1+2M 128K flags=r
unmap C WIN1 64K
unmap C 0 512K
remove C WIN1
reg C b 1M
info C argsz=15
reg C b+2M 4M
create C 0 64M 6
unmap C 8M 64K
reg C a+1M 64K
create C 13 1G 2
unreg C b+3M 128K
reg C a+2052K 128K
enable C
unmap C WIN1+2M 128K
create C 16 64M 1
fork
reg C a 1048575
endfork
reg C b 64K
