# random scenario, seed 102, number 41, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v1
reg C a 1M
set_iommu E v1
reg E a 1M
enable E
map C b+2M WIN1+8M 256K flags=4
unmap C WIN1+8M 256K
disable C
map C a+4K WIN1+4K 128K
map C a+64K WIN1+16320K 64K
map C b+2M 0 256K
map E a+64K WIN1-64K 128K
unmap C WIN1-64K 128K
unmap C WIN1+4K 128K
remove C 4K
unmap C 1M 15M
unmap C 0 16M
map C b+64K WIN1+64K 512K
map C a 128K 1M
rlimit 8M+512K
unmap E WIN1+64K 512K
enable C
map C a 8M 1M
map E b WIN1+0x1000000000000 128K
map E a 2M 1M argsz=33
enable C
map E a 128K 4K
rlimit 4G
set_iommu E type1
map C a+128K 64K 512K
unmap C 8M 1M
enable C
map C a 1M 4K
enable E
api E
unmap C WIN1-64K 128K
map E a+2M WIN1-64K 2M flags=rw
map E b+64K WIN1+1M 65535 flags=none
set_iommu C v1
disable E
unmap C WIN1+8M 256K argsz=23
ioctl E MAP_DMA @0
map E a+64K WIN1+0x1000000000000 64K
map C a+1M 0 64K flags=w argsz=0
enable E
enable C
unmap E WIN1+64K 512K
set_container G E
info E argsz=15
unmap C 1M 4K
unmap C 2M 512K
map C a+3M 1M 4K
unmap C WIN1+4K 128K
map C a+4K WIN1+2M 64K
map C a 8M 64K
unmap C WIN1+16320K 64K
rlimit 10M
unmap C WIN1+0x1000000000000 64K
map E a+128K WIN1 64K
map C b+128K WIN1+64K 4K
unmap C 0 64K argsz=25
enable E
set_container H C
map E a 1M 64K
disable E
effcap off
map C a+64K 2K 4K
map C b+1028K WIN1+64K 128K flags=rw
map C a WIN1+2K 64K
unmap E 2K 4K
map E a 1M 64K
disable C
ioctl C REGISTER_MEMORY @0
unmap E WIN1-64K 1M
map E a+1M 1M 256K flags=w
enable C
map C b+8K 8M 64K
unreg C a+2M 0
map E a 0 1M flags=4
unmap C 1M 64K
api E
enable E
effcap on
group_status H
unreg C a+3M 512K
fork
map E a+64K WIN1+64K 128K
map C a 16320K 64K flags=r
endfork
disable E
enable C
reg C a+3M 1M
map E a WIN1 1M
set_iommu C v1
enable E
map E a+2M WIN1 4K
disable C
map C a+128K 64K 64K flags=rw
enable E
map E a 64K 1M
map C a+3M 0 64K flags=w
unset_container G
unmap C WIN1+64K 4K
enable C
map C a WIN1 2M
unmap E 2M 1M
remove E 4K
unmap E 128K 1M
enable E
fork
unmap C 128K 4K flags=1
map C b+192K 4K 64K flags=none
enable E
unreg C a+3M 1M
endfork
