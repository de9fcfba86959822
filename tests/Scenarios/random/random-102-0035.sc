# random scenario, seed 102, number 35, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
unmap C WIN1 1M
map C a+4K 1M 128K flags=4
status
map C a+64K 0 128K flags=none
enable C
enable C
create C 24 16M 1
unset_container G
enable C
map C a+2M 64K 512K
disable C
disable C
map C a 64K 4K
map C a+1M 4K 256K flags=none
set_container G C
set_iommu C v1
enable C
create C 12 64M 1
map C a+1M 0 64K flags=w
set_container G C
disable C
enable C
map C a+1088K 1M 256K flags=r argsz=31
map C a+128K 0 64K
rlimit 0
reg C a+64K 128K
unmap C 1M 256K
info C argsz=15
map C a+68K 4K 4K
enable C
ioctl C MAP_DMA @0
map C a+2M 128K 64K
group_status G
unmap C 4K 4K
map C a+68K 128K 4K
map C a+128K WIN1-64K 4K
enable C
unset_container G
unmap C 0 64K
map C a+68K WIN1+4K 64K
map C a+4K WIN1+64K 256K
map C a+64K 128K 128K
map C a+128K 64K 64K flags=rw
create C 24 64M 2
enable C
remove C WIN1
unmap C 128K 4K
unmap C 64K 64K
map C a+64K WIN1+0x1000000000000 256K
unmap C 1M 256K
enable C
api C
unmap C 0 64K
map C a+64K 64K 4K
map C a+64K 1 128K
map C a+2052K 0 64K argsz=31
rlimit 2G
unmap C 64K 512K
fork
unmap C 128K 32K
enable C
endfork
unmap C 4K 16380K
enable C
effcap on
fork
map C a+64K 0 64K flags=w
disable C
endfork
map C a+64K WIN1+64K 64K
set_container G C
set_iommu C v1
map C a+3076K 2097088K 64K argsz=31
unmap C WIN1+64K 128K
map C a+64K 2M 128K
enable C
map C a+64K WIN1+64K 64K argsz=31
map C a+68K 0 64K
unmap C WIN1+64K 32K
reg C a+64K 2M
map C a WIN1+0x1000000000000 4K
disable C
map C a+2M WIN1+8M 4K
unmap C WIN1+64K 256K
disable C
map C a+1088K 64K 64K
map C a+68K 1M 4K
map C a+64K WIN1+64K 128K argsz=31
map C a+2M WIN1+1M 4K
map C a+132K 2097148K 4K
remove C WIN1-1
map C a 128K 1M
unmap C 4K 4K
reg C a 512K
map C a+64K 64K 128K
enable C
map C a+4K WIN1+8M 64K
unmap C WIN1+8M 4K
disable C
unset_container G
enable C
map C a+3136K WIN1+4097 4K flags=w
effcap on
map C a+3M 0x2000000000000000 64K
map C a+1M 4K 64K argsz=31
set_container G C
set_iommu C v1
unmap C 1M 15M
enable C
effcap on
disable C
disable C
unmap C 0 64K
map C a+1M WIN1+16320K 64K flags=w
effcap on
