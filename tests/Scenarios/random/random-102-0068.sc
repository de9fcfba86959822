# random scenario, seed 102, number 68, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
enable E
enable C
disable C
unmap C 16320K 64K
unmap C WIN1+8M 64K flags=1
info E argsz=15
enable C
set_iommu C v1
enable C
disable C
unmap E 0 16M
unmap C 128K 64K
unmap E 1 1M
disable E
map E a+3M WIN1+0x1000000000000 64K
disable C
unmap E WIN1+0x1000000000000 64K
enable C
enable C
unmap E WIN1+0x1000000000000 32K
map C a 0x2000000000000000 4M
reg E a+3M 512K
effcap off
effcap off
map E a+64K 64K 2097151 flags=w argsz=33
map C a+3076K WIN1+4K 64K flags=w
map C a+2M WIN1 64K flags=none
set_container G E
map C a+3M 16320K 64K
info C argsz=16
map C a+4K 8M 64K
unmap C WIN1+1M 4K
fork
unmap C 0x2000000000000000 4M
map E a 0 128K
enable C
endfork
disable E
unmap C WIN1+2M 14M
map E a+128K 1 1M
unmap E 0x2000000000000000 4M
rlimit 2G+8M
set_container H C
map C a+1M 4K 64K
map C a+64K 8M 64K flags=rw argsz=33
unmap C 1M 1M
map E a+2052K WIN1+1M 4K flags=none
unmap C 8M 64K
map C a+3M WIN1+0x1000000000000 512K flags=r
map C a 2M 64K
enable C
enable C
map E a+1M WIN1+128K 0
unmap C WIN1 32K
map E a+3076K WIN1 64K flags=w argsz=31
unmap E 0x2000000000000000 4M
map E a+128K 4K 64K
map C a 0 2M argsz=31
map C a+3M 0 4K
map C a WIN1+1M 512K
unmap C WIN1+0x1000000000000 256K
create C 16 1G 1
effcap on
enable C
map E a+3076K WIN1+1M 256K
disable C
enable E
unmap C 16320K 64K
map C a+192K 0 4K flags=4
unmap E 8M 64K flags=1
map E a+3M 128K 1M
set_container G C
map C a+3M WIN1+128K 512K argsz=0
map C a WIN1+64K 64K argsz=33
effcap on
enable C
map E a+3M WIN1+64K 512K
unmap E 64K 2097151
map E a+128K 2M 256K
map C a+3136K 2M 64K
enable C
effcap off
group_status G
unmap C 128K 1M argsz=25
unmap C WIN1+128K 512K flags=1
enable E
enable E
fork
unmap C 8M 8M
unmap C 128K 1M
endfork
map E a+128K WIN1+128K 4K
map E a+128K WIN1+0x1000000000000 256K flags=rw
unmap E WIN1+1 1M
unmap C 8M 64K
set_container G C
unmap E WIN1 64K
enable E
map E a+128K WIN1+4K 256K flags=4
enable E
map C a+2M 1T 256K
map C a 1M 512K
map E a+192K 4K 64K
unmap E 0 4K
enable C
enable E
map E a+3M 128K 512K
ioctl E MAP_DMA @0
enable E
effcap on
