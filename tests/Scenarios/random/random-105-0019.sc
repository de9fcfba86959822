# random scenario, seed 105, number 19, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
map C a+132K WIN1+128K 64K
rlimit 8M
unmap C WIN1+64K 4K
unmap C WIN1+128K 32K argsz=25
unreg C a+3M 64K
unreg C a+128K 3968K
unmap C WIN1+128K 64K
unmap C WIN1-64K 4K
map C b+1028K 0 64K flags=w
map C b+2112K 16320K 64K
effcap on
map C b+128K WIN1 128K
unmap C 16320K 32K
map C a+1028K WIN1+4K 4K
unreg C a+1M 64K argsz=23
create C 30 2G 0 flags=1
map C b 64K 256K
unmap C 0 4K
ioctl C 0x3bff =0
unreg C a+64K 64K
ioctl C REGISTER_MEMORY @0
reg C b+128K 128K
map C a+3M 2097088K 64K flags=w
create C 16 64M 2
map C b+128K 0 64K flags=r
map C b+128K 4097 4K flags=none
unmap C 0 64K
map C b+128K 0 64K
check_ext C 5
remove C 4K
map C a+3M WIN1+0x1000000000000 64K flags=r
map C a+128K 64K 3968K
unmap C 0 64K
unmap C 64K 256K
map C a+2M 0 64K
reg C b+128K 128K
map C b+128K 0 128K
reg C b+128K 128K
unmap C 64K 3968K
map C b+132K 4K 128K
unmap C 0 64K
create C 16 2G 2
unmap C 128K 1M
unreg C a+2M 2M
map C b+128K WIN1+64K 128K
set_container I C
unmap C 8M 64K
map C b+68K 4K 4K
remove C WIN1
remove C WIN1 argsz=15
reg C a+1M 512K
unset_container I
remove C WIN1
map C b+128K 128K 4M flags=rw argsz=0
ioctl C REGISTER_MEMORY @0
reg C a+2M 128K
api C
map C a+2112K 1M 64K
create C 12 16M 3
fork
reg C a+2M 128K
create C 13 256M 1
unmap C 0 64K
endfork
map C b+2M 64K 128K
map C a+1M 0 512K
unmap C 0 128K
unreg C a 64K
reg C a+64K 64K
map C b+132K 0 64K flags=r
create C 0 16M 0
map C a+1M 8M 512K
set_iommu C v2
unmap C WIN1+128K 32K
map C a+2112K WIN1 256K
unmap C WIN1+64K 128K
enable C
map C a+3M WIN1+8M 4M flags=4
ioctl C REGISTER_MEMORY @0
remove C WIN1
map C a+2112K 0xfffffffffffff000 64K
unmap C 128K 4M
unmap C 1M 4K
reg C b+128K 64K
reg C b+128K 128K
reg C b 0
remove C 0
unmap C 8M 512K
effcap off
map C b WIN1+64K 0 flags=r
map C b+2M WIN1+2K 128K
reg C a+64K 64K
reg C a+64K 64K
disable C
map C b+1M 0xfffffffffffff000 64K
reg C b+2M 512K
create C 0 256M 1
map C b+2M 64K 512K flags=w argsz=31
reg C b+3M 64K
map C b WIN1+4097 0 flags=rw
reg C a 128K
map C a+64K WIN1+1M 256K
set_container H C
set_container I C
unmap C WIN1+1M 4K flags=1
remove C WIN1
enable C
unreg C a+1M 512K
map C a+3136K 16320K 64K
effcap on
map C b+128K WIN1+8M 64K flags=w
