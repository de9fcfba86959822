# random scenario, seed 102, number 62, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
reg C a 1M
unmap C 8M 1M
reg C a 1M
status
map C a 64K 128K
unreg C a 1M
reg C a 1M
map C a WIN1+1M 1M flags=rw argsz=0
create C 16 64M 1
effcap on
map C a+64K 4K 64K flags=none
unmap C WIN1+1M 1M
map C a+64K 8M 256K
unmap C 64K 128K
map C a+132K WIN1+2M 128K flags=w
reg C a+64K 64K
map C a+3M WIN1+64K 1M
unreg C a 1M
unmap C WIN1+1M 512K
map C a+3136K WIN1+2M 256K flags=4
ioctl C MAP_DMA @0
enable C
unreg C a 1M
disable C
map C a+2112K WIN1 4K
unreg C b 64K
unmap C WIN1+2M 128K
remove C WIN1-1
set_container I C
rlimit 8M+64K
map C b+2M 2M 4K
remove C WIN1
set_container I C
unmap C 2M 4K
unmap C 64K 128K
unreg C a+64K 64K argsz=23
map C a 2M 1M flags=4
unmap C WIN1+0x1000000000000 64K
remove C 4G
remove C WIN1
map C a+64K 64K 4K
map C b+128K 64K 4K
set_iommu C v2
remove C WIN1
create C 16 2G 6
reg C b+2M 1M
map C b+128K 0x2000000000000000 64K
map C a 0 1M
map C a 1M 1M
enable C
reg C b+2M 1M
reg C b+64K 128K
map C a+1M 16320K 64K
effcap off
remove C WIN1
unreg C b+3M 1M
rlimit 9M
remove C WIN1
fork
unreg C a+64K 64K
remove C WIN1+64K
reg C b+2M 1M
endfork
create C 21 1G 1
map C a+128K WIN1-64K 64K
fork
status
map C a+128K 2K 4K
endfork
map C b 64K 64K
unmap C 128K 64K
unmap C 2M 14M
reg C b+64K 512K
map C a+64K WIN1+16320K 64K flags=w
info C
unmap C WIN1-64K 64K
remove C WIN1
unmap C 8M 256K
unset_container I
set_iommu C v2
reg C b+64K 512K
remove C 4K
unmap C 2M 4K
unmap C WIN1+2M 128K
reg C a 4M
create C 24 1G 2
map C b+3M WIN1+8M 1M
remove C WIN1
map C b+3136K 0 0
map C a+64K 4K 128K
effcap on
remove C WIN1+64K
reg C b 131071
reg C b 128K
reg C b+64K 512K
map C b+2052K 64K 64K
info C argsz=16
set_container H C
create C 12 1G 0
map C a+128K 0 64K
map C b 64K 64K flags=4
unmap C 0 1M flags=1
map C a+1M 2097088K 64K flags=r
unreg C b 131071
map C a WIN1+0x1000000000000 512K
set_container I C
map C a 2M 4M
create C 30 2G 1
map C a 128K 256K
info C argsz=16
reg C b 128K
