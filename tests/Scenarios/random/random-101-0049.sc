# random scenario, seed 101, number 49, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
reg C a 1M
map C q+64K WIN1+4K 64K
unmap C WIN1+1 1M
info C
map C b 1M 64K
info C argsz=15
enable C
remove C WIN1
map C a 2M 64K flags=rw
disable C
map C q+3M 2M 0
enable C
enable C
map C a 1M 1M
map C q+2052K WIN1 0
unmap C WIN1+4K 64K
map C a 64K 1M
map C b+2M 64K 64K flags=w argsz=0
effcap on
disable C
disable C
map C a+128K WIN1+128K 256K flags=r
map C a 2M 128K
enable C
map C a+64K 1M 64K flags=r
enable C
map C b+2M 128K 128K flags=rw
map C a 2097088K 64K
ioctl C MAP_DMA @0
status
map C q+2M WIN1 64K
unmap C 2097088K 64K
disable C
map C a+64K WIN1+4K 64K argsz=33
fork
map C a 4K 1M
endfork
enable C
map C q+3076K 16320K 64K flags=w
fork
map C a 8M 1M flags=rw
disable C
endfork
disable C
map C a+64K 128K 0 flags=none
unmap C WIN1+4K 64K
map C a 128K 1M flags=4 argsz=33
group_status G
set_container G C
enable C
map C q+3136K WIN1+16320K 4K
map C b+3M WIN1+8M 256K flags=w argsz=31
fork
map C b+128K WIN1+8M 512K
unmap C 4K 1M
endfork
disable C
unmap C 1M 32K
enable C
disable C
unmap C WIN1+0x1000000000000 16M
disable C
map C a+1088K 8M 64K flags=rw
enable C
unmap C 64K 4K
ioctl C MAP_DMA @0
map C a+68K 4K 64K
ioctl C MAP_DMA @0
group_status G
create C 21 256M 2
map C b+2M 64K 512K
map C q+2M 64K 0 flags=rw
map C a 64K 2M
map C q+128K 128K 4K flags=none
unmap C 2M 1M
map C b+1088K WIN1+2M 256K flags=4
map C a WIN1 4K
map C a+64K 0x2000000000000000 64K
fork
unmap C 8M 512K
map C q 64K 4K
endfork
effcap on
unmap C 1M 64K
map C q+3M 0 64K argsz=33
unmap C 1M 32K
set_container G C
map C a 64K 64K flags=none
create C 13 64M 1
map C a 64K 1M
unmap C 8M 64K argsz=23
set_iommu C v1
unmap C WIN1+8M 1M
unmap C 64K 256K
unmap C WIN1+4K 64K
map C a WIN1+64K 256K flags=none
map C a 64K 1M
disable C
map C a+68K 1M 256K
map C a+64K 1M 4K flags=4
enable C
disable C
enable C
map C a 4K 64K
map C a+64K 4K 64K flags=4
disable C
map C a 4K 64K
unmap C 64K 0
map C b+3M 1M 1M flags=w
create C 13 1G 1
eeh C 4
unmap C WIN1+0x1000000000000 16M
unset_container G
