# random scenario, seed 105, number 15, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
map C a 8M 4K
set_iommu C v1
enable C
set_iommu C v2
map C b+128K 0 1M
unset_container H
unmap C 8M 4K
reg C b+128K 64K
disable C
remove C WIN1
ioctl C MAP_DMA @0
map C b+192K 2M 128K
map C b+128K 2097088K 4K flags=rw
reg C a 1M
remove C 4G
enable C
remove C WIN1+64K
fork
unreg C a 1M
map C b 128K 256K argsz=33
endfork
create C 16 1G 1
reg C a 512K
info C
map C a+64K 128K 64K flags=r
create C 12 2G 2
unmap C 2097088K 4K
fork
unmap C 1M 4K flags=1
endfork
disable C
map C a+64K 1M 64K
create C 24 256M 3
unreg C a 1M
reg C b+3M 2M
reg C a+3M 64K
create C 13 0 1
fork
map C a 64K 128K flags=rw
enable C
unmap C 2M 128K
endfork
map C b+2M 0 4K
map C a 2M 128K
map C b+128K 2M 64K
reg C a 1M
unmap C 128K 256K
unmap C 2M 128K
reg C b+2M 128K
map C a+3136K WIN1+16320K 64K
create C 16 0 3
reg C a 1M
unmap C 128K 64K
map C a+3136K 64K 128K
remove C 4K
fork
unmap C 8M 4K
unreg C b+128K 64K
reg C b+2M 64K
endfork
unmap C 2097088K 4K
unmap C 2M 128K
unmap C 1M 64K
map C b+3076K 64K 64K
map C b+128K WIN1 64K argsz=0
set_container H C
map C b+1M WIN1+4K 3M
map C b+128K 64K 64K flags=w
map C a+64K 4K 256K
unmap C 0 1M
unmap C WIN1+4K 3M
reg C b+2M 2M
unmap C 64K 128K
unmap C 64K 64K argsz=25
check_ext C v1
remove C WIN1
reg C a+3M 64K argsz=23
create C 21 256M 2
reg C a 512K
map C b+64K 0 64K flags=r
map C a+3M 128K 64K argsz=33
map C b+3M 0 2M
create C 16 1G 0
set_iommu C v1
remove C WIN1
reg C a+3M 64K
set_container I C
map C b+2M 16320K 64K
map C b+2M 2M 64K flags=r
status
map C b+2M 64K 4K flags=none argsz=33
rlimit 9M
create C 0 1G 1
create C 0 16M 2
map C a+128K 0 4K
map C b+2M 1M 2M
map C b 0 128K flags=4
remove C 0
map C b+2M 4K 64K
map C b+68K WIN1+8M 64K
reg C b+3M 2M
eeh C 4
create C 0 64M 0
effcap on
unmap C 64K 128K
reg C a+128K 128K
effcap off
map C b+2M 64K 64K
effcap on
