# random scenario, seed 101, number 40, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 128K 64K
unmap C 128K 64K flags=1
map C b+2M WIN1+8M 2M flags=4
unmap C WIN1+8M 2M argsz=23
unmap C WIN1+8M 2M argsz=23
reg C a+128K 128K
reg C a+1M 4M
set_container G C
remove C 4K
map C a+128K 64K 64K argsz=33
reg C a+128K 128K
rlimit 64K
remove C 4K
map C a+3M 64K 1M flags=none
reg C b+2M 2097153
map C b+2112K WIN1 128K
remove C WIN1
map C b+64K 64K 64K argsz=31
unmap C 64K 64K argsz=25
map C a+132K WIN1+0x1000000000000 64K
unreg C b+1M 2M
set_container H C
unreg C a 516K argsz=23
unmap C 16320K 64K
map C a+64K 2M 64K argsz=31
map C b+1028K 0 64K
effcap on
reg C a+64K 64K
map C a+128K WIN1+1M 256K flags=none
effcap off
map C a+2112K 1M 128K flags=4
remove C WIN1+64K
set_iommu C v1
set_iommu C v2
map C b+4K 0xfffffffffffff000 4K
create C 13 64M 6
unreg C a 1M
unreg C b+128K 1M
map C b+68K 0 4K
map C a+3M 4K 1M flags=r
unmap C 4K 64K
create C 12 64M 3
fork
unmap C 2M 32K
endfork
reg C a+128K 64K
map C b+68K WIN1 256K
map C b+2M 128K 2097153
reg C b+1M 128K
map C b+2M 0 2097153
unmap C 0 64K
unmap C 0 2097153
remove C 0
ioctl C MAP_DMA @0
map C a+64K WIN1+8M 64K
create C 16 0 3
unmap C 64K 1M
map C b+64K 0 2M flags=4
map C b+64K 8M 64K
map C a+1088K WIN1+64K 256K
create C 21 1G 2
reg C a+64K 64K
fork
unmap C WIN1 128K
map C b+64K WIN1 4032K
remove C WIN1
endfork
map C b+1M 64K 4K
create C 16 48M 1
unmap C 0 1M
map C b+1M 0 64K
unreg C a+128K 128K
effcap off
set_container G C
map C a 4K 256K
map C a 0x2000000000000000 512K flags=none
unmap C 64K 1M flags=1
check_ext C v1
map C a+1M 0x2000000000000000 4M argsz=33
unset_container G
unmap C 128K 2097153
rlimit inf
unmap C WIN1+0x1000000000000 32K
remove C 4G
map C a+68K 2097148K 4K flags=4
fork
api C
reg C b+1M 128K
endfork
unreg C b+2M 2097153
set_container G C
map C a+3136K 4K 64K argsz=31
map C a+128K 2M 1M flags=rw
status
create C 21 3M 2
reg C a+1M 64K
unmap C WIN1 128K
fork
unreg C b+1M 64K
map C a 0 1M
unmap C 64K 64K
endfork
set_container G C
remove C WIN1-1
map C b+1M 0 256K
reg C a 128K
unmap C 4K 1M
unreg C a+1M 4M
unmap C 0 256K
reg C a+64K 64K
rlimit 64K
unmap C WIN1+128K 16256K
