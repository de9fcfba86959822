# random scenario, seed 102, number 37, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 64K argsz=23
remove C 4K
rlimit 9M
map C a+128K 1M 3968K
map C a WIN1+2M 256K
unmap C 1M 3968K
unreg C a 64K
map C a 0 256K
ioctl C 0x3bff =0
unreg C b+1M 1M
set_container H C
unreg C a 64K
map C b+64K 64K 256K
map C b+128K WIN1+8M 64K
remove C 4G argsz=15
reg C a 64K
ioctl C MAP_DMA @0
create C 12 16M 2
map C b+128K WIN1+128K 64K
map C a WIN1+2M 64K
unreg C a 64K
unmap C 64K 128K
set_iommu C v2
unmap C 0 64K
map C a+2112K WIN1+4097 64K flags=r
reg C a 128K
reg C a 64K
map C a WIN1+4K 256K
reg C a 64K
unset_container G
unmap C 1M 64K
unset_container H
map C a+4K 2K 128K
status
unreg C a 64K
remove C 0
map C a+128K WIN1+16320K 64K flags=r
remove C WIN1
map C b WIN1+64K 0
reg C a+64K 64K argsz=23
reg C a 64K
remove C WIN1+64K
unreg C a 128K
unmap C WIN1+16320K 64K
enable C
remove C 0
reg C b+3M 64K
effcap off
unmap C 64K 4K
reg C a 64K
unreg C a 4M
remove C WIN1
api C
effcap off
fork
remove C WIN1+64K
remove C 4G
unmap C WIN1+2M 64K
endfork
map C a 2M 128K
set_container H C
set_iommu C v2
remove C 0
map C a+64K WIN1+128K 256K
map C b+2052K WIN1+64K 256K
set_container G C
map C b+3M WIN1+1M 64K
unmap C 0 256K
create C 16 16M 2
map C b+128K WIN1+1M 256K
map C b+64K 0 128K flags=w
remove C 0
reg C b+3M 1M
reg C a+64K 64K
map C b+3M WIN1+4097 4K
unreg C b+3M 1M
group_status G
remove C 4G
unmap C 2M 128K
effcap off
unset_container H
reg C a+1M 64K
unmap C WIN1+128K 256K
unmap C WIN1+128K 64K
map C b+1M WIN1+4K 64K
map C b+3M WIN1 64K
set_container H C
map C b+2M 0 64K
map C a+4K 64K 64K flags=r
reg C b+3M 64K
rlimit inf
unset_container H
map C a 0x2000000000000000 128K flags=none
create C 24 16M 2
unmap C WIN1+4K 64K
reg C a 128K
map C b+3136K 2M 4K
unmap C WIN1 32K
create C 16 16M 1
set_container G C
map C b WIN1 64K
unreg C b+128K 128K
reg C b+3M 64K
enable C
effcap on
reg C a 64K
map C b+64K WIN1+16320K 64K
unreg C a+64K 1M
set_container H C
remove C WIN1
unreg C a+1M 64K
effcap off
unmap C 128K 4K
