# random scenario, seed 101, number 12, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
create C 21 16M 1
unmap C 64K 64K
map C b+3M WIN1-64K 128K flags=none
map C b+3136K WIN1 128K flags=4
map C b+1M WIN1+64K 1M flags=none
map C b+1M WIN1+16320K 64K
map C b+64K WIN1+1 256K
remove C WIN1+64K
reg C a 512K
map C a+4K 0 128K
map C b+1M 0 128K
unreg C b 4M
map C a+64K 2097088K 64K
map C a+1M WIN1+4K 256K
reg C a+3M 1M
map C a WIN1+128K 64K
map C a+2M 2M 64K
remove C 4K
create C 13 16M 2
unreg C b+128K 132K flags=1
reg C a+3M 1M
map C a+3M WIN1+4K 1M
reg C b+64K 128K
set_iommu C v2
unreg C a+3M 1M
create C 21 16M 2
unreg C a 512K
map C a+128K 2M 64K
group_status G
reg C a+1M 1M
map C a 0 1M
unmap C 2M 64K
reg C a 512K
reg C a+1M 1M
map C b+2112K WIN1 256K
unreg C a+3M 1M
unreg C a 512K
unreg C b+132K 2M
map C b+3136K WIN1+128K 256K
map C a WIN1+1M 128K flags=none
unmap C 2097148K 4K
create C 16 64M 6
map C b+64K 4097 64K flags=w
remove C WIN1+64K
fork
map C a+3M 128K 1M
create C 16 16M 0
map C a+1M 2M 1M
endfork
map C b WIN1-64K 64K flags=none
map C b WIN1+4K 128K
remove C WIN1-1
map C a+3M 1M 64K
remove C WIN1-1
map C a+64K 64K 64K
map C b+128K 0 256K
rlimit 0
reg C b+4K 128K
info C argsz=15
map C b+4K 2K 64K
set_container G C
map C b+3M 1M 256K
reg C b+4K 128K
reg C b+3M 1M
reg C b+2M 512K
group_status G
map C a+1M 8M 1M flags=4
unmap C WIN1-64K 32K
info C
unset_container G
unmap C WIN1+64K 1M
reg C a+64K 64K
reg C b+2M 4M
map C a 128K 1M flags=4
reg C a 512K
unreg C a+64K 64K
map C a+64K WIN1 256K flags=none
map C a+3136K WIN1-64K 128K flags=w
unmap C 2M 1M
unmap C WIN1+4K 1M
rlimit 9M
unreg C b+2M 4M
set_container G C
set_iommu C v2
info C
map C a+1M 0 1M
map C a+64K 2M 128K flags=rw
map C a+3M WIN1+128K 1M argsz=33
ioctl C MAP_DMA @0
unmap C 2M 512K
remove C WIN1
unmap C WIN1 128K
reg C b+3M 1M
unreg C b 4M
api C
reg C b+2M 4M
unreg C a+1M 64K
rlimit 4M
create C 12 1G 0
set_iommu C v2
create C 12 1G 1
create C 21 256M 1 flags=1
map C a+2M 64K 64K
map C b+132K WIN1+2M 128K
unmap C WIN1-64K 64K
map C b+3M WIN1+16320K 64K
effcap off
effcap off
ioctl C REGISTER_MEMORY @0
unmap C 1M 256K
reg C b+2M 512K
create C 30 2G 3
fork
unreg C a+2M 64K
unmap C 64K 64K
unreg C b+1M 2M
create C 21 48M 2
endfork
