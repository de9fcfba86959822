# random scenario, seed 101, number 26, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
map C b+3M 1M 64K flags=r
unset_container H
map C b+68K 2M 64K
unset_container I
map C a+3M 64K 64K
map C b+128K 64K 512K flags=r
map C a 128K 512K
unmap C 2M 32K
unmap C 128K 512K argsz=25
unreg C b+1M 128K
unreg C b+128K 128K
set_container G C
create C 16 1G 1 flags=1
map C a 0 128K
effcap on
info C
map C b+64K 0 64K flags=r
map C b+2M 4K 64K
create C 12 1G 1
create C 12 1G 1
create C 16 1G 0
map C a+68K 2097148K 4K
create C 30 2G 2
reg C b 2M
reg C b+64K 128K
map C b+64K 2097088K 64K
create C 12 2G 1
effcap off
map C a+64K 4K 4K
unreg C b+1M 1M
map C b 1M 2M
check_ext C 5
create C 24 256M 1
map C b+4K 4K 256K flags=r
map C b+128K 2M 128K
unreg C b+64K 64K
map C b+64K 16320K 64K
reg C b 2M
map C b+3M 2M 64K
map C b+1M 0 128K argsz=33
remove C WIN1-1
map C b+64K WIN1+16320K 64K argsz=33
disable C
unmap C 2M 32K
reg C b+64K 2M
map C b+64K 0 64K
remove C 0
reg C b+2M 64K
reg C b+1M 64K
ioctl C MAP_DMA @0
remove C WIN1 flags=1
map C a 1M 2M flags=rw
remove C 4K
map C a 0 64K
set_container I C
map C a+64K WIN1 4K flags=4
map C a 0 64K flags=rw
map C b+1M 128K 0
create C 16 256M 2
unreg C b 2M
unmap C 1M 2M
unmap C WIN1+16320K 64K
reg C b+1M 64K
ioctl C REGISTER_MEMORY @0
map C b+64K WIN1+1M 4K
map C a+1088K 0 64K
reg C b+2M 64K
unmap C 0 1M
unmap C WIN1+0x1000000000000 1M
unreg C b 2M
map C b+3M 0 64K
map C a+128K 0 128K
disable C
map C b+128K WIN1 0 flags=rw
reg C a+64K 512K
unmap C 128K 64K
effcap off
reg C b+2M 64K
unreg C b+1M 64K
map C a+3136K 8M 64K
map C b+64K 64K 128K flags=none
map C b 16320K 64K
unmap C 0 64K argsz=23
reg C a 4M
unmap C 4K 64K argsz=23
map C b+64K 64K 2M flags=none
disable C
unreg C b 512K
effcap on
map C b 8M 2M flags=r
unreg C a+1M 64K
status
reg C b+2M 64K
create C 12 128G 1
remove C WIN1+64K
remove C WIN1
remove C 4G
unmap C 128K 0
disable C
create C 16 3M 0
reg C b 2M
map C a+2M 64K 64K argsz=31
reg C b+64K 128K
effcap on
set_iommu C v2
map C b+128K 64K 4K argsz=33
reg C a 512K
unreg C b+128K 4M
map C b 64K 128K
map C a+1M WIN1+8M 64K argsz=33
