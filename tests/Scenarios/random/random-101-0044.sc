# random scenario, seed 101, number 44, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 0 64K
remove C WIN1-1
unmap C 1M 64K
map C a+4K 64K 4K
fork
reg C a+64K 128K
ioctl C MAP_DMA @0
endfork
unmap C 64K 4K
unreg C a 1M
create C 16 1G 0
effcap on
map C a WIN1+8M 64K flags=4
rlimit 10M
fork
unmap C WIN1+8M 32K
endfork
set_container H C
reg C a 128K
remove C WIN1+64K
enable C
reg C a 128K
reg C a 128K
reg C a+64K 64K
map C a+64K 64K 256K flags=none argsz=31
unmap C 64K 4K
map C a+64K 64K 128K argsz=31
unmap C 64K 256K
map C a+64K 0 4K flags=r
map C a 1M 64K
remove C 0 argsz=15
create C 0 1G 3
map C a+64K 1T 64K
map C a 2M 64K
unmap C 1M 32K
unmap C 64K 256K
map C a+68K 2M 256K flags=r
map C a 2M 4K flags=rw
map C a 16320K 64K
unmap C 1T 64K
set_iommu C v2
unreg C a 4M
map C a+64K 8M 1M
map C a WIN1 128K flags=rw
map C a+1M 16320K 64K argsz=0
unreg C a 1M
reg C a+64K 128K
unmap C WIN1+128K 1M
map C a+192K 64K 64K flags=none
create C 30 2G 1
create C 12 128G 1
remove C 0
reg C a+1M 2M
remove C WIN1-1
set_container G C
create C 16 2G 2
map C a+64K 16320K 64K
reg C a+64K 128K
map C a WIN1+1M 1M flags=none
api C
map C a+4K WIN1+64K 64K
unmap C 64K 256K
create C 13 64M 1
unmap C 1M 64K
map C a+128K 0 128K
unset_container H
map C a+2M 8M 1M
reg C a+3M 64K
fork
unmap C WIN1+64K 64K
unmap C 64K 64K
unmap C WIN1+2M 4K
unmap C 64K 4K
endfork
map C a+3076K 64K 128K flags=w
unmap C 8M 4K
reg C a+128K 128K
unreg C a 64K
unmap C 2M 64K
map C a+1M WIN1+64K 64K
effcap on
map C a 2M 128K
create C 21 256M 1
map C a+192K 16320K 64K flags=4
unreg C a+1M 2M
rlimit 12M
reg C a+3M 1M
fork
unreg C a 0
reg C a+128K 128K flags=1
unreg C a+1M 2M
endfork
create C 12 2G 2
reg C a+3M 1M
remove C WIN1
remove C WIN1
unmap C 16320K 64K
ioctl C 0x3bff =0
map C a+3M 64K 64K flags=none
unreg C a+128K 128K
reg C a+3M 64K
reg C a+1M 2M
effcap on
map C a+2M WIN1+1M 1M flags=r
group_status G
reg C a+2M 64K
unmap C 64K 64K
map C a+128K WIN1 256K
rlimit 4G
reg C a+128K 2M
unmap C WIN1+4097 64K argsz=23
disable C
map C a+3M 8M 64K argsz=0
