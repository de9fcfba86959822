# random scenario, seed 104, number 5, kind v1
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
unmap C 64K 1M
map C a 16320K 64K argsz=0
unmap C 16320K 32K
unmap C 16320K 32K
unmap C 16320K 32K argsz=25
disable C
map C a+128K WIN1+4097 64K
unmap C WIN1+4097 64K
set_container G C
fork
map C a+64K 8M 512K
unmap C 8M 512K
endfork
ioctl C MAP_DMA @0
unmap C WIN1+4097 64K
reg C a 64K
disable C
map C a+64K 2097088K 64K
enable C
map C a 8M 64K
eeh C 4
set_container G C
map C a+3M 1T 128K
disable C
map C a+3M WIN1+8M 1M
map C a+1M WIN1+64K 512K flags=none
effcap off
map C a 1M 256K
map C a WIN1+1M 64K
unmap C 8M 512K
map C a WIN1+16320K 64K
map C a WIN1+4097 128K argsz=31
unmap C 16320K 64K
unmap C WIN1+4097 128K
map C a+4K WIN1+8M 256K
eeh C 4
set_iommu C v1
map C a 4K 64K
unset_container G
disable C
map C a 8M 64K
enable C
unmap C WIN1+1M 64K
enable C
unmap C 8M 64K
set_container G C
set_iommu C v1
map C a WIN1+2M 64K
map C a WIN1+128K 64K
effcap on
enable C
enable C
map C a 4K 256K
unset_container G
unmap C WIN1+64K 1M
map C a+64K 2M 128K flags=none argsz=33
set_container G C
set_iommu C v1
group_status G
map C a 128K 256K
map C a WIN1+2M 256K
set_iommu C v1
remove C WIN1+64K
unset_container G
unmap C 2097088K 32K
set_iommu C v1
unmap C WIN1+16320K 64K
map C a WIN1+8M 64K
check_ext C v1
ioctl C MAP_DMA @0
enable C
map C a+3M 1 128K argsz=31
unmap C 16320K 64K
status
effcap off
map C a+2M WIN1+2K 128K
set_container G C
unmap C WIN1+16320K 64K
set_iommu C v1
enable C
rlimit 10M
unmap C 2M 128K
map C a+4K 8M 128K
map C a+64K 64K 64K flags=4
enable C
disable C
unmap C WIN1+128K 32K
disable C
set_iommu C v1
map C a+128K WIN1+2K 64K flags=4
enable C
unreg C a 64K
map C a 64K 64K
unmap C WIN1+4097 64K
disable C
rlimit 10M
enable C
unmap C 16320K 64K
rlimit 2G+8M
unmap C 16320K 64K
set_container G C
disable C
unmap C WIN1+4097 64K
enable C
map C a WIN1+1M 4K
enable C
enable C
unmap C 64K 4K
map C a+2052K 0x2000000000000000 4K
set_container G C
map C a+128K WIN1+1 64K argsz=33
map C a+2M WIN1+16320K 64K
map C a+64K WIN1+2M 128K
disable C
