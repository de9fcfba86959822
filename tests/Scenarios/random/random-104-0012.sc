# random scenario, seed 104, number 12, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C a 4K 256K
map C a+1088K 128K 64K
info C
disable C
disable C
enable C
enable C
unmap C 128K 64K
info C
unmap C 128K 64K
map C a+64K WIN1+8M 4K
map C b+2112K 2M 64K argsz=0
enable C
enable C
unreg C a 64K
rlimit 8M+512K
info C argsz=15
map C b+128K 64K 4K
info C argsz=16
disable C
map C b+1M WIN1+128K 128K
unmap C 2M 64K
enable C
ioctl C MAP_DMA @0
rlimit 12M
info C argsz=16
unmap C 2M 32K
map C b+1M WIN1+8M 2M
unmap C WIN1+128K 128K
unmap C WIN1+8M 2M
map C b+2M WIN1+1M 64K
map C b+1M 2M 3M
map C b 128K 128K
set_container G C
map C a+128K 0 3968K flags=r
map C b+1088K 128K 64K
group_status G
map C b+1M WIN1+2M 64K argsz=33
unmap C 64K 4K
map C b+1M WIN1+16320K 64K argsz=31
disable C
map C a WIN1+64K 128K
status
map C b 16320K 64K
enable C
map C b+1M 1M 1M
remove C 4K
unmap C 0 16M
unmap C 2M 64K
unmap C WIN1+16320K 64K
unmap C WIN1+8M 4K
map C b+1M WIN1 128K
unmap C WIN1+8M 2M
unmap C 4K 4K
map C b+2052K 8M 4K
enable C
map C a+3076K WIN1+16320K 64K
unmap C WIN1+8M 2M
set_container G C
map C b+1M WIN1+64K 4K argsz=33
map C a+64K 8M 128K
map C b 0xfffffffffffff000 4K
unmap C 128K 64K
disable C
remove C WIN1-1
enable C
effcap on
unset_container G
map C a+68K 128K 256K flags=w
map C a 0 128K flags=r
map C a+64K WIN1+128K 64K argsz=0
group_status G
set_container G C
set_iommu C v1
enable C
unset_container G
enable C
map C b+1M WIN1 0 flags=w
map C a+4K 1 4K
enable C
enable C
enable C
map C a+2M 0 256K
unmap C 2M 3M
enable C
map C a+1M 0xfffffffffffff000 3M argsz=0
unmap C WIN1 64K
fork
endfork
check_ext C v1
map C b+64K WIN1+128K 128K
map C b+3076K 4K 4K flags=w
unmap C WIN1+16320K 64K
enable C
reg C b 1M
enable C
map C a 2M 128K flags=none
remove C WIN1+64K
set_container G C
set_iommu C v1
unmap C 16320K 32K
map C a+128K 16320K 64K flags=4
unmap C 128K 64K
map C b WIN1+2M 128K flags=rw
map C b+3M 4K 4K
unmap C 2M 128K
remove C WIN1-1
disable C
unset_container G
unmap C WIN1+4K 4K
unmap C WIN1+2M 128K
set_container G C
set_iommu C v1
