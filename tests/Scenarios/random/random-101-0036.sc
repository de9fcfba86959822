# random scenario, seed 101, number 36, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
reg C b+1M 128K argsz=23
map C b+64K 0 128K
unmap C 0 128K
map C b+2M 128K 64K
unmap C 0 128K
map C b+128K WIN1+8M 128K argsz=31
map C b+1M 4K 64K flags=none
enable C
unmap C 128K 64K
enable C
disable C
map C b+1M 2M 128K argsz=0
enable C
check_ext C v1
map C b+1M 64K 256K flags=none
rlimit 4M
eeh C 4
unmap C 4K 64K
unmap C 0 1M
map C b+64K WIN1+0x1000000000000 2M
unmap C WIN1+8M 8M
disable C
info C argsz=15
map C b+1M WIN1+64K 256K
map C b+1088K 0 128K
map C b+1088K WIN1+2M 4K flags=none
map C b+1M 2M 256K
unmap C WIN1+2M 4K
check_ext C v1
map C a WIN1 256K flags=w
map C a+128K WIN1+1M 4K
unset_container G
unmap C WIN1+2M 4K
map C b+2M 8M 512K
effcap off
set_container G C
set_iommu C v1
map C b+2M 1M 64K
unmap C 4K 64K
unmap C 2M 256K
unmap C WIN1+1M 4K
unmap C 0 128K argsz=23
set_container H C
enable C
unmap C 0 64K
disable C
unmap C 64K 1M
disable C
unmap C WIN1+1M 4K
map C a 64K 64K
map C b+1M WIN1+4097 128K
unmap C 0 128K
map C b+1M WIN1+4K 64K
map C b 0 65537 argsz=0
fork
unmap C 0 64K
endfork
map C a 128K 128K
set_container H C
enable C
ioctl C MAP_DMA @0
disable C
enable C
map C b 0x2000000000000000 0
enable C
map C b+1M 0 256K
rlimit 4M
map C b+1M 64K 128K flags=r
info C argsz=16
fork
map C b+1M WIN1+16320K 64K
map C b+1M 1M 64K
disable C
api C
endfork
map C b+1M 0 128K
unmap C 128K 128K flags=1
rlimit 10M
unmap C 0 4K
effcap off
set_container G C
unmap C 64K 64K
unmap C 2M 256K
enable C
enable C
map C b+68K WIN1 64K flags=4
unmap C 0 1M
unmap C WIN1 64K
enable C
unmap C 0 65537
map C a+128K WIN1+128K 64K
set_container H C
map C a 0x2000000000000000 512K flags=r
set_iommu C v1
unmap C 0x2000000000000000 512K
map C b+1M 16320K 64K argsz=0
map C b+2052K 4K 64K
map C a+64K WIN1+1 64K flags=r
map C a+128K WIN1+2M 1M
unmap C 128K 64K
group_status H
unmap C WIN1+1M 4K
set_iommu C v1
map C b+1M WIN1+0x1000000000000 128K flags=w
set_container H C
map C b+1M WIN1+64K 128K flags=rw
unmap C 0 64K
map C b+1032K 4097 64K
disable C
info C
map C b+2M WIN1+4K 1M
unmap C WIN1 128K argsz=23
