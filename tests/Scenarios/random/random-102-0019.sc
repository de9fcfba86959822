# random scenario, seed 102, number 19, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unmap C WIN1+2M 64K
create C 30 1G 6
set_iommu C v2
reg C a+2M 1M
unmap C WIN1+4K 16380K
remove C WIN1-1
remove C 0
map C a+64K 128K 128K
fork
map C b 1M 512K
create C 12 128G 1
unreg C a 1M
endfork
create C 16 16M 1 flags=1
map C a+2M 1M 128K flags=none
fork
unreg C a 1M
endfork
map C a+2M 2097148K 4K
map C a+64K 2M 0
map C a+64K 64K 128K
unmap C 1M 128K
set_container H C
map C a 16320K 4K flags=none
unmap C 128K 128K
map C a WIN1+0x1000000000000 256K
status
eeh C 4
ioctl C MAP_DMA @0
check_ext C 5
map C a+128K 0xfffffffffffff000 64K
map C b WIN1+2M 64K
map C a WIN1+1 1M
unmap C WIN1+0x1000000000000 128K
map C a+2M 64K 1M
reg C a 1M
create C 21 2G 2
reg C a 1M
reg C a 1M
unmap C 1M 512K
map C a+2M WIN1+64K 1M flags=r
create C 16 256M 1
map C a+1028K 8M 512K
map C b 128K 2M
remove C 0
unmap C 8M 256K
unset_container G
map C a+2112K 16320K 64K
effcap off
reg C a 1M
enable C
reg C a+2M 1M
unmap C 1M 128K
create C 12 16M 3
remove C WIN1+64K
unreg C a 1M
unmap C 2097148K 4K
ioctl C MAP_DMA @0
remove C WIN1-1
map C b+64K 4K 128K
reg C a+1M 1M
map C a+1088K WIN1+0x1000000000000 64K flags=rw
status
reg C a 1M
map C a+64K 2M 64K flags=4
map C a+3M WIN1+2M 128K
reg C a+1M 1M
map C a 2097088K 64K argsz=0
rlimit 16M
unmap C 64K 1M
fork
unmap C WIN1+0x1000000000000 256K flags=1
create C 16 256M 1
endfork
map C b+4K 16320K 64K argsz=31
reg C a 64K
map C a+64K 64K 64K flags=w
remove C WIN1
unmap C 64K 1M argsz=25
reg C b+128K 128K
map C b+128K 0 128K
effcap on
remove C WIN1
reg C a 2M
unreg C a+3M 1M
reg C a+64K 64K
effcap on
unreg C a 128K
create C 13 2G 1
disable C
map C a+2M WIN1+2M 256K argsz=33
create C 30 2G 1
map C a WIN1 1M flags=none
unmap C 64K 128K
unreg C a+2M 512K
map C b+128K WIN1+128K 64K flags=w
reg C b+3M 128K
reg C b+3M 128K
map C a+128K 4K 64K
reg C a+2M 1M
map C b+68K 16320K 64K
map C b+128K WIN1 64K
unmap C WIN1+0x1000000000000 64K
map C a WIN1+4K 256K
unmap C 16320K 4K
set_container G C
map C a+64K 64K 4032K
group_status G
unreg C a 2M
remove C 0
map C a WIN1 128K
