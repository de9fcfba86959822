# random scenario, seed 103, number 2, kind v1
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
status
enable C
map C a 0 256K flags=r
map C a+3M 64K 256K
reg C a+64K 0
map C a+2M WIN1+8M 1M
unmap C WIN1+8M 1M
map C a+64K 0 0
unmap C 64K 256K
map C a+128K WIN1 3968K flags=r
create C 16 1G 1
map C a+132K 8M 128K argsz=31
map C a+2052K 2097088K 64K
unmap C WIN1 3968K
unmap C 64K 1M
enable C
map C a+64K 64K 64K
unmap C 0 64K
set_container G C
unreg C a+64K 0
unmap C 0 0
map C a+1M 2M 64K
remove C 4K
set_iommu C v1
map C a+64K WIN1+2M 512K
check_ext C 5
enable C
remove C WIN1-1
unmap C 64K 64K argsz=23
disable C
map C a+64K 2M 64K flags=r
map C a+2M WIN1+1M 64K
map C a+64K WIN1+8M 512K
map C a+64K 2M 0
unmap C WIN1+8M 8M
map C a+1028K 128K 4K
map C a+128K 0 64K
unmap C 0 64K flags=1
effcap off
set_iommu C v1
map C a+1028K WIN1+2M 256K
unmap C WIN1 1M
map C a 0 4M flags=r
disable C
remove C 0
enable C
map C a+128K 2097088K 64K
unmap C 2M 0
map C a+128K WIN1+1 64K flags=rw
map C a+64K 16320K 4K
unreg C a+1M 512K
set_container G C
unmap C WIN1+2M 256K
map C a+2112K 1M 128K
map C a+128K WIN1+16320K 64K
unmap C WIN1 3968K
unreg C a+64K 0
map C a+3M 2M 1M
unmap C 2M 64K
enable C
unmap C WIN1+1 4K
effcap on
map C a+132K 1M 128K
unmap C 16320K 4K
set_iommu C v1
map C a+128K 2K 64K flags=none
unmap C 1M 128K
enable C
unmap C 1T 4K
map C a+2M WIN1+4K 0
map C a+128K 4K 4M
unmap C 64K 16320K flags=1
unset_container G
unmap C 8M 64K
map C a+3M WIN1+128K 64K
unmap C 2097088K 64K
map C a+64K WIN1+8M 0
disable C
check_ext C 5
map C a WIN1+4K 64K flags=rw
map C a 0 64K
enable C
effcap on
map C a+128K 64K 64K
map C a+68K 0 4K argsz=0
create C 30 1G 6
disable C
reg C a+2M 4M
unmap C 16320K 4K
map C a+2M WIN1+4097 128K
disable C
ioctl C MAP_DMA @0
map C a+64K 4K 64K
unmap C 0 0
enable C
enable C
enable C
unmap C 2K 64K
unmap C WIN1+16320K 64K
disable C
unmap C 8M 128K
map C a+2M 128K 64K
rlimit 0
reg C a+64K 0
unmap C WIN1+2M 512K
unmap C WIN1 3968K
set_container G C
set_iommu C v1
unmap C 1M 64K
disable C
unmap C 2M 1M
map C a+2052K 4097 4K
map C a+64K 64K 0 flags=4
disable C
