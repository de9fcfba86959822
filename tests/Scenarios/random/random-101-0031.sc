# random scenario, seed 101, number 31, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
fork
create C 0 2G 1
unmap C 0 1M argsz=25
unmap C WIN1+4K 4K
endfork
rlimit inf
map C a+2M WIN1 64K
reg C a+64K 2M
unreg C a 1M
enable C
map C a WIN1+0x1000000000000 64K flags=rw
reg C a 64K
rlimit inf
map C a+68K 64K 64K flags=4
unmap C WIN1+0x1000000000000 64K
ioctl C REGISTER_MEMORY @0
fork
reg C a 64K flags=1
unmap C WIN1+0x1000000000000 64K
endfork
reg C a+64K 2M
map C a WIN1+8M 64K argsz=0
eeh C 4
eeh C 4
set_container G C
map C a+64K 0 64K
unset_container G
unmap C 2097088K 64K argsz=23
map C a+64K 64K 2M flags=none
set_container G C
set_iommu C v2
reg C a 64K
remove C 0
set_container G C
unset_container G
map C a+1M 0xfffffffffffff000 128K argsz=0
map C a 0x2000000000000000 1M argsz=33
map C a+132K WIN1+2M 128K
map C a+68K 8M 64K
create C 21 64M 3
unreg C a+2M 0
map C a+64K WIN1+1M 64K
fork
map C a WIN1 128K flags=r
endfork
remove C WIN1+64K
unmap C 0xfffffffffffff000 64K
rlimit inf
disable C
create C 13 16M 1 argsz=39
unreg C a 128K flags=1
map C a WIN1 4K flags=r
map C a+128K WIN1+8M 128K
fork
create C 12 256M 1 flags=1
endfork
unmap C 64K 2M
unmap C 0 64K
create C 12 1G 0
unmap C 64K 32K
rlimit 10M
remove C WIN1
map C a+64K 16320K 64K
map C a+1M 64K 64K flags=none
reg C a+4K 2M
unreg C a+4K 2M
map C a 64K 64K
reg C a+2M 128K
rlimit 12M
set_container G C
set_iommu C v2
unreg C a 128K
reg C a+4K 2M
unmap C WIN1 4K argsz=23
unreg C a+64K 2M
create C 16 64M 2
set_container G C
map C a+2M 64K 128K flags=w
map C a+128K WIN1 64K
remove C WIN1
map C a+3M WIN1+128K 64K
unmap C WIN1 128K
map C a WIN1+4K 1M
unmap C 64K 1M
create C 16 256M 3
unreg C a 1M
reg C a+64K 2M
rlimit 9M
map C a+2M 0 128K
unmap C 64K 1M
reg C a+4K 2M
status
unreg C a 64K
map C a WIN1+1M 4K
ioctl C MAP_DMA @0
map C a+8K WIN1 256K
unmap C WIN1+1M 64K flags=1
map C a+2052K WIN1+0x1000000000000 4K
fork
reg C a+64K 2M
map C a 0 1M
map C a+64K 8M 2M
endfork
remove C WIN1+64K
map C a+64K WIN1+1 64K flags=rw
map C a 64K 64K flags=rw
set_iommu C v2
map C a+1M 64K 64K
enable C
map C a+8K WIN1+4097 128K
unmap C WIN1+2M 14M argsz=25
ioctl C MAP_DMA @0
unmap C 64K 64K
fork
reg C a+68K 4032K
unmap C WIN1+4097 128K
endfork
