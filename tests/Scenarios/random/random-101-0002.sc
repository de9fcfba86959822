# random scenario, seed 101, number 2, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 16M 0
remove C 4K
unmap C WIN1+1M 4K
rlimit 9M
reg C a 1M
map C a+1M 2M 4M
map C b+3076K WIN1+128K 64K
map C a WIN1+8M 64K
effcap on
set_iommu C v2
fork
unmap C WIN1+8M 32K flags=1
map C b+1M 2M 128K flags=r
endfork
reg C b+64K 512K
unmap C WIN1+8M 4K
unmap C 2M 4M
map C b+64K 128K 512K argsz=31
unmap C WIN1+4097 4K
unmap C 2M 2M
unmap C WIN1+128K 64K
remove C 4K argsz=15
unmap C 0 64K
reg C a 0
info C
remove C WIN1+64K
rlimit 8M+64K
ioctl C MAP_DMA @0
map C a 0x2000000000000000 256K
set_container G C
remove C WIN1
unmap C 2M 128K
eeh C 4
map C a+1M 1M 64K
map C b+4K 128K 64K
unmap C WIN1 4K
create C 24 16M 6
map C a+128K 128K 64K
map C a WIN1+1M 1M flags=4
reg C a 1M
unmap C 1M 64K
reg C b 1M
unmap C 128K 64K
status
unmap C 128K 512K
map C a 8M 4M argsz=31
api C
map C a+64K WIN1 64K argsz=31
rlimit 9M
map C b+128K 2097148K 4K flags=none
map C a+1028K 2M 256K flags=rw
create C 16 256M 2
set_container G C
disable C
unmap C 128K 512K
remove C 4K
unmap C 1M 32K
ioctl C REGISTER_MEMORY @0
map C b+3M WIN1-64K 512K
unreg C b 1M
remove C WIN1+64K
unmap C 128K 32K
reg C b+2M 4M
map C a 0 64K
remove C 4G
reg C b+2M 4M
set_container G C
unreg C a 1M
enable C
effcap on
create C 21 1G 1
map C a 16320K 64K
reg C b 4M
info C
remove C 0
map C b+64K WIN1+4K 4K
unreg C b+2M 4M
map C a+192K WIN1+4K 4K
map C b WIN1+128K 4M argsz=0
unreg C a 1M flags=1
create C 16 64M 6
rlimit inf
rlimit 10M
reg C b+128K 0
reg C b 64K
set_container G C
reg C a+64K 2M
create C 12 256M 1
set_container G C
set_container G C
map C a+4K 0 256K
map C b WIN1+64K 128K
set_iommu C v2
reg C a+64K 64K
effcap on
map C b+2M WIN1+4K 4M
reg C b+128K 0
map C b+64K WIN1+1M 128K
map C b+128K WIN1+0x1000000000000 0
map C b+64K 0x2000000000000000 128K
set_iommu C v2
fork
endfork
map C a WIN1+1M 256K
reg C a 1M
map C b+3076K WIN1 128K
unreg C a+64K 2M
unmap C WIN1+128K 64K
map C b+64K WIN1+4K 64K flags=w
unset_container G
create C 13 2G 3
set_container G C
set_iommu C v2
