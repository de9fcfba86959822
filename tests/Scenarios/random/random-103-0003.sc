# random scenario, seed 103, number 3, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C b+64K WIN1+64K 64K
enable C
map C a+128K WIN1+128K 64K
map C a+128K 64K 256K
fork
map C a+1M WIN1+4097 3M flags=w
unmap C WIN1+64K 64K
unreg C b+2M 64K
unmap C WIN1+4097 3M
endfork
effcap off
reg C a+64K 4032K
map C a+64K WIN1-64K 4032K flags=r
info C argsz=16
map C a+64K WIN1 4032K argsz=0
unmap C WIN1-64K 4032K
unreg C a+64K 4032K
remove C WIN1
effcap on
info C
disable C
enable C
unmap C WIN1+64K 64K
enable C
unset_container G
map C b+2M 1M 1M flags=w
enable C
map C a+128K 16320K 64K flags=none
enable C
map C a 1M 256K
enable C
map C a+2M 16320K 64K
map C a+1M 64K 128K
remove C WIN1
ioctl C MAP_DMA @0
map C a+64K 128K 128K
enable C
enable C
map C b+1M 64K 64K
enable C
disable C
disable C
disable C
unmap C 16320K 32K
map C b+1028K 8M 256K flags=r
unmap C 1M 256K
disable C
unmap C 16320K 64K
effcap on
map C b 0 64K
map C b+3136K 2097088K 4K
map C a+64K 4K 4032K
map C b+3136K WIN1 256K
enable C
map C a+64K 0 4032K
map C a+128K WIN1+2M 4K
map C a+64K 8M 64K
map C b+68K 8M 256K
map C a+128K 16320K 64K
unmap C 64K 256K
effcap off
unmap C WIN1+128K 64K
map C b+2112K 0 4K argsz=0
map C a+64K 1M 4032K
enable C
set_container G C
set_iommu C v1
unmap C 16320K 64K
map C a+64K 1M 256K flags=r
unset_container G
enable C
fork
map C a+64K 64K 4032K
endfork
enable C
set_container G C
set_iommu C v1
unset_container G
map C b+128K 8M 256K
map C b+3M WIN1+0x1000000000000 128K
disable C
map C a+64K 16320K 64K flags=r
enable C
map C a+64K WIN1+64K 4032K flags=w
map C a+128K 16320K 0 flags=4 argsz=31
map C b+64K 16320K 4K flags=w
map C a+64K WIN1 4032K argsz=31
fork
map C b+1M WIN1+16320K 64K
map C a+3M WIN1+128K 64K
endfork
disable C
group_status G
set_iommu C v1
disable C
enable C
map C a+64K 8M 64K argsz=31
unmap C 8M 256K
enable C
map C a+64K 16320K 64K flags=none
map C a+64K WIN1+1M 128K flags=4
set_container G C
set_iommu C v1
set_iommu C v1
unmap C WIN1+4097 1536K
enable C
map C a+64K WIN1+2K 4032K argsz=33
map C a+68K 1M 4K flags=w argsz=0
fork
info C argsz=15
map C b+1028K 128K 64K flags=rw
enable C
enable C
endfork
