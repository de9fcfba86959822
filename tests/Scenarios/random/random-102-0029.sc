# random scenario, seed 102, number 29, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unreg C a 1M
map C a+4K WIN1+16320K 4K
enable C
map C a+128K 16320K 4K
unreg C a 1M
create C 12 256M 1
info C argsz=15
map C a+3M WIN1 64K flags=none
create C 16 1G 2
remove C WIN1
map C a 2M 64K
unset_container G
reg C a 1M
set_container G C
set_iommu C v2
create C 21 256M 3
unreg C a 1M
unmap C 128K 64K
map C b+2112K WIN1+4097 64K
create C 13 64M 2
map C b+192K 1M 4K
unreg C a+64K 64K
map C b+3136K 0 4K
remove C WIN1
reg C a 1M
remove C 0
map C b+64K 2M 64K
map C a+4K 128K 64K flags=w
unreg C a 2M
reg C b+1M 3M
unreg C b+3M 1M
reg C b+128K 3968K
unmap C WIN1+16320K 4K
reg C b+128K 3968K
map C b+1088K 16320K 64K flags=w
map C b+128K 8M 256K
map C b+1M 16320K 64K
remove C WIN1
effcap off
reg C b+1M 3M
map C b+128K WIN1+64K 128K flags=none
unreg C a+128K 64K
map C b+1M WIN1+16320K 64K
map C b+3076K 1T 256K
set_container G C
unreg C b+128K 64K
effcap on
map C b+128K WIN1+64K 128K
unmap C WIN1 64K
unmap C WIN1+64K 128K
create C 24 16M 1
unmap C 0 1M
create C 12 1G 1
disable C
unreg C b+128K 3968K
eeh C 4
remove C WIN1
unreg C b+1M 3M
map C a WIN1+128K 128K
reg C a+2M 128K
unmap C 0 4K
reg C a 128K
set_container G C
unmap C 2M 64K
remove C WIN1
map C b+2M 2K 64K
reg C b 64K
map C a+2M 2097088K 64K
reg C b+1M 3M
rlimit 2G
unmap C 1M 15M
map C a WIN1+2K 4K argsz=0
map C b 1M 2M flags=r
reg C b+3M 2M
remove C WIN1-1
reg C a+64K 1M
unmap C 0xfffffffffffff000 64K
fork
map C b 2M 256K flags=4
map C a+2M WIN1 64K argsz=31
reg C a+64K 1M
unmap C 1M 2M
endfork
map C a+64K 64K 1M
map C a+64K 64K 1M flags=4
unreg C a+2M 0
map C a+128K 64K 64K
create C 13 16M 2
map C a 16320K 64K
remove C WIN1-1
unmap C 2097088K 64K
map C a+64K WIN1+16320K 64K
create C 24 64M 1
rlimit 4M
map C a+3076K WIN1+64K 256K
ioctl C MAP_DMA @0
unreg C a 1M
enable C
create C 0 2G 0
map C a WIN1+4097 256K flags=w
ioctl C 0x3bff =0
disable C
reg C a+3M 64K
create C 12 128G 1
unmap C WIN1+64K 128K
unmap C WIN1 32K
reg C a 128K
remove C WIN1
create C 24 64M 2
ioctl C MAP_DMA @0
map C a 128K 64K
enable C
map C a+3M 0x2000000000000000 128K
