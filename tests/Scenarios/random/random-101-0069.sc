# random scenario, seed 101, number 69, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
map C b+132K 1 256K flags=w argsz=31
unreg C a 1M
reg C a 1M
unreg C a 1M
remove C WIN1-1
set_iommu C v2
remove C 0
map C b 16320K 64K
unset_container G
create C 21 16M 2
create C 16 64M 2
unmap C WIN1-64K 64K
create C 12 64M 1
unreg C a+2M 1M
ioctl C 0x3bff =0
set_iommu C v2
map C b+1088K 0 128K
unreg C a+3M 1M argsz=23
effcap on
enable C
unmap C 2097088K 64K
map C a+64K WIN1+2K 128K argsz=33
map C b+128K 1 3968K
disable C
reg C a 1M
remove C 4K
reg C a 1M
unmap C 0 64K
unmap C 0 64K flags=1
unmap C 0 128K
map C b+128K WIN1+8M 1M
reg C a 1M
reg C a+1M 2M
unmap C 1 3968K
map C b+1M 4K 64K
rlimit 8M
map C b+3M 0x2000000000000000 64K flags=r
create C 12 2G 0
unmap C 1 1984K
set_container H C
create C 24 1G 6
map C a+1M WIN1+16320K 64K
reg C b+1M 4M
unmap C WIN1+2K 128K
remove C 0
reg C a+2M 64K
map C a+4K WIN1+1M 256K
map C a+1M 1T 64K flags=rw
remove C WIN1
remove C WIN1
effcap on
unmap C 1 128K
unmap C WIN1+8M 1M
unmap C WIN1+1M 256K
unreg C a+1M 2M
map C a+4K WIN1+64K 64K argsz=33
set_container H C
map C a+64K 4K 128K
reg C a+3M 64K
unmap C WIN1+8M 1M
ioctl C MAP_DMA @0
unmap C WIN1+64K 64K
map C a+128K 4097 1M
map C b+2M 8M 2M
map C a+3M 16320K 64K
reg C a+3M 1M
unset_container H
map C a+128K WIN1 64K
map C a+3M WIN1+4K 64K
effcap off
remove C WIN1+64K
effcap off
rlimit 9M
create C 16 16M 2
unreg C a+1M 2M
map C a+2052K 64K 256K
map C a+2M 64K 64K
remove C WIN1-1
reg C b+2M 512K
map C a+1M 2M 128K
unmap C WIN1+64K 32K
unmap C WIN1+16320K 64K
disable C
enable C
group_status I
create C 12 1G 1
remove C 4G
reg C b+2M 512K
unmap C WIN1+4K 64K
set_iommu C v2
map C b+2112K 128K 4K
remove C 0 flags=1
set_container H C
set_iommu C v2
reg C b+2M 512K
api C
unmap C 8M 1M
unmap C WIN1+16320K 64K
map C a+68K 4K 64K
unmap C 16320K 64K
effcap on
reg C b 64K
create C 24 1G 1
set_iommu C v1
map C a+64K WIN1+16320K 64K flags=4
create C 12 2G 6
disable C
map C a+3M 0xfffffffffffff000 1M flags=rw
unmap C WIN1+8M 1M
set_container H C
