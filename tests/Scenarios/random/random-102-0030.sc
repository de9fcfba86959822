# random scenario, seed 102, number 30, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_container H E
set_container I C
set_iommu C v2
set_iommu E v1
enable E
set_container H E
reg C b+128K 64K
rlimit 16M
map C b+128K 2M 64K flags=r argsz=0
rlimit 2G+8M
unmap E 2M 32K
unmap C 1T 16M
info E argsz=15
map C b+128K 8M 64K argsz=33
set_iommu C v1
unreg C b+128K 1M
map C a+2M 16320K 64K flags=r
reg C q+128K 512K
map C b+128K 64K 64K
unmap E 0 64K
reg C b+64K 64K
unmap E 64K 64K
reg C b+128K 64K
enable E
map E q+128K 64K 512K
effcap on
remove C WIN1
unmap E 64K 16320K
map E q+1M WIN1+0x1000000000000 0 flags=none
map C b+68K 4K 64K argsz=31
enable E
create C 30 2G 1
map C b+64K 64K 128K
map C b+64K WIN1 64K
map E q+1088K WIN1+128K 4K flags=none
map C q+128K 0 512K flags=none
unmap E 64K 64K
unreg C b+64K 64K
disable C
unmap E 128K 64K
unmap E 2M 64K
reg C b+128K 512K
fork
map E a+3M 64K 1M flags=4
endfork
ioctl C MAP_DMA @0
map C b+128K WIN1+4K 512K
remove E WIN1+64K
unset_container H
map C b+1M 64K 64K argsz=33
unmap E 0 4K
create C 0 64M 6
map E q+2M WIN1+64K 0 flags=none
create C 12 64M 1
unmap C 64K 512K argsz=23
map C a+3M 64K 1M
unreg C q 512K
reg C q+128K 512K
unset_container G
unmap C 8M 32K
create E 12 64M 1
effcap on
effcap off
unmap E 16320K 64K
map C a+2M 64K 64K flags=w
remove C WIN1
reg C q+1M 0
map E q WIN1+16320K 64K
unmap C 16320K 64K
disable E
map C b+64K 2097148K 4K
unmap C 2M 64K
unmap E 0 256K
map C q+128K 1 2M flags=rw argsz=0
unmap E 8M 64K
create C 16 3M 1
unmap E WIN1+128K 4K argsz=23
map E q+68K 1M 64K
reg C b+128K 64K
unmap E 64K 64K
remove E WIN1
set_container H C
map C b+128K 1M 128K
enable E
unmap C 64K 128K
disable C
reg E b+128K 512K
map C a+192K 8M 4K
map C b+132K WIN1+1M 256K
ioctl E REGISTER_MEMORY @0
map E b+128K 1M 64K flags=r
reg E q+128K 512K
map C q+128K 4K 64K
unmap E 64K 64K
map E b+3076K WIN1 256K
reg C b+64K 64K
unmap C 64K 1M
create C 16 2G 1 argsz=39
remove C WIN1+64K flags=1
reg C b+128K 64K
unmap E 64K 128K
map C q+128K WIN1+0x1000000000000 4K flags=rw argsz=31
unmap C WIN1+0x1000000000000 4K
reg C b+128K 512K
map C q+1028K WIN1+64K 128K flags=rw
disable E
unmap E 2M 64K
unmap E 64K 32K
map E q+2M WIN1+64K 64K
unmap E 64K 512K
set_iommu C type1
