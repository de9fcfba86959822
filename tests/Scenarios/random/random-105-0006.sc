# random scenario, seed 105, number 6, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
unmap C 2097088K 64K
map C b 64K 256K
ioctl C MAP_DMA @0
map C b+1M WIN1 64K
enable C
effcap on
enable C
map C b+2M 64K 64K
unmap C WIN1 64K
map C a+64K 64K 2M
map C a WIN1+64K 128K
map C a+64K 2097148K 4K flags=4
map C b+3136K WIN1+0x1000000000000 128K
enable C
map C b WIN1+1M 128K flags=rw
rlimit 8M+64K
enable C
rlimit 1M
map C a+1M 0x2000000000000000 0
enable C
map C b+2M WIN1+2M 64K flags=w
disable C
map C b+1M WIN1+4K 64K argsz=33
map C a+1M 128K 64K flags=4
unmap C 64K 64K
unmap C 128K 64K argsz=25
map C b+128K WIN1+4097 0
enable C
remove C WIN1
disable C
unmap C 0 16M
enable C
disable C
unmap C WIN1+1M 128K
create C 0 2G 1
unmap C 0 64K argsz=23
effcap on
unmap C 128K 64K
unmap C WIN1+128K 1M
map C a+3M 8M 256K
unmap C WIN1 32K
unmap C 128K 64K
fork
unmap C 64K 32K
endfork
fork
map C a+128K 0xfffffffffffff000 64K argsz=0
disable C
disable C
endfork
enable C
unmap C WIN1+2M 64K
unmap C WIN1+1M 128K
unmap C WIN1+0x1000000000000 128K argsz=25
map C a+4K WIN1+16320K 64K flags=4
info C argsz=15
fork
unmap C 0x2000000000000000 0
enable C
unreg C b+1M 128K
map C a+1028K 64K 256K
endfork
map C a 4K 64K
enable C
enable C
effcap off
enable C
map C a 8M 256K
unmap C 8M 256K
unmap C 2097148K 4K
unmap C WIN1+1M 128K
map C b+1M 8M 2M
effcap on
map C a+1M 2M 1M
map C a+2M 4K 64K
set_container H C
map C a WIN1+8M 4M
enable C
map C a+64K 0 64K
set_container G C
remove C 0
fork
map C b+2112K WIN1+2M 256K flags=rw
map C b+1028K WIN1+0x1000000000000 64K
endfork
map C b+128K 0 512K
map C b 128K 4M
map C b+2M WIN1+4K 2M
map C a+2M 2M 128K argsz=31
ioctl C REGISTER_MEMORY @0
map C a+3M 0 256K argsz=31
disable C
map C a+128K 0xfffffffffffff000 3968K
map C a 1T 64K
effcap on
disable C
map C b+128K 0 512K flags=none
fork
map C b+192K 1M 64K
unmap C 0 32K
unmap C 128K 64K
endfork
disable C
set_container H C
map C b+1M 1M 4K
rlimit 8M+512K
disable C
effcap on
unmap C 0x2000000000000000 0
set_iommu C v1
set_container H C
map C b+1M WIN1+2K 64K
