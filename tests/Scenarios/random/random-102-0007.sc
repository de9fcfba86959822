# random scenario, seed 102, number 7, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C 5
reg C a 1M
unmap C 64K 1M
unmap C WIN1+4K 64K
set_iommu C v2
reg C a 1M
map C b+132K 8M 256K
map C a WIN1+2K 4K
map C a 1M 64K
reg C a 128K
ioctl C MAP_DMA @0
enable C
map C a 64K 1M flags=r
map C a 64K 128K
unmap C 1M 64K
reg C a 128K
unmap C 64K 128K
reg C a 128K
map C a+64K WIN1+4K 4K flags=rw
map C a 0 128K flags=none
unmap C 8M 256K
unmap C 8M 256K argsz=25
unmap C 64K 128K
fork
map C b+1M WIN1+2M 64K
map C a+4K WIN1+128K 128K
endfork
set_container G C
map C a 8M 1M
unreg C a 1M
unreg C a 128K
map C b 128K 64K
reg C a 128K
create C 12 128G 1
reg C a 1M
map C b+2M WIN1+128K 64K
create C 12 16M 3
unmap C 0 64K
set_container G C
map C a+4K WIN1+64K 256K
map C a 0 128K
map C a WIN1+1 256K
create C 13 1G 1
map C b+1088K 0 64K
unmap C WIN1+64K 256K
set_container G C
set_iommu C v2
reg C b+3M 128K
effcap off
reg C b+64K 64K
unmap C WIN1+2K 4K
map C a+64K 1T 64K
unmap C 0 128K
map C a+3136K WIN1+64K 64K
create C 0 256M 1 argsz=39
map C a WIN1+64K 64K
unmap C WIN1+64K 32K flags=1
enable C
unmap C 1T 32K
remove C WIN1+64K
unmap C WIN1+2M 64K
unmap C 8M 1M
map C a 8M 128K flags=w
set_container G C
create C 24 64M 3
remove C WIN1
disable C
unreg C b+64K 2M
unreg C a+64K 64K
unmap C 128K 64K
ioctl C REGISTER_MEMORY @0
unmap C WIN1+64K 64K
reg C b+3M 128K
unset_container G
info C argsz=15
unmap C 0 128K
remove C 4G
unmap C WIN1+64K 64K
reg C b 64K
reg C b+64K 64K
effcap on
map C b+3136K 64K 64K flags=4
unmap C 1M 64K
unmap C WIN1+64K 64K
reg C b+3M 128K
group_status G
map C a+64K 4K 128K
reg C b 64K
map C a 2M 128K argsz=33
map C a+68K 64K 64K
unmap C 64K 1M
map C a WIN1+8M 128K
set_container G C
set_iommu C v2
reg C b+64K 64K
unreg C b+2M 1M
effcap on
reg C b+3M 128K
unset_container G
effcap off
rlimit 9M
map C a+128K WIN1+2M 0 flags=r
map C b+68K 128K 256K argsz=31
remove C WIN1+64K
effcap on
map C b 0 256K
fork
create C 16 16M 1
disable C
unmap C 64K 128K
endfork
map C a 128K 128K
remove C WIN1
map C b+3076K WIN1+16320K 64K
remove C WIN1
