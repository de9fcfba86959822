# random scenario, seed 105, number 23, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
unreg C a 1M
unmap C WIN1+0x1000000000000 64K
unreg C a 1M
reg C a 1M
remove C 0
map C a 16320K 64K flags=r
rlimit 4G
map C b+3M 16320K 64K flags=w
remove C WIN1+64K
create C 12 256M 2
reg C b+2M 64K
effcap on
reg C b+3M 1M
map C b+3136K 1M 64K flags=rw argsz=33
rlimit 8M
reg C b+3M 1M
unset_container G
set_iommu C v1
map C b+3076K WIN1+128K 64K
remove C WIN1
unmap C WIN1+128K 64K
remove C WIN1
rlimit inf
set_container G C
unmap C 16320K 64K
effcap off
unmap C 1M 64K
map C b+3M WIN1+8M 64K flags=r
map C b+3M WIN1-64K 64K argsz=31
map C a 64K 4K
set_container I C
reg C a+3M 1M argsz=23
unreg C b+1M 64K flags=1
map C a+3M WIN1+4K 4K
fork
unmap C 16320K 64K
map C b 64K 64K
endfork
create C 21 16M 1
check_ext C 5
map C a+2M 1M 64K
map C a+4K 8M 64K
reg C a 1M
create C 21 16M 2
ioctl C MAP_DMA @0
map C b+2M 8M 64K
reg C b+1M 128K
unmap C 64K 64K
create C 16 16M 1
unmap C 8M 64K argsz=25
fork
create C 12 1G 1
endfork
effcap on
eeh C 4
unmap C 4K 4K
ioctl C 0x3bff =0
unmap C 16320K 32K
reg C a+3M 1M
effcap on
unmap C 8M 64K
unmap C 8M 64K
map C b+2M 64K 0
unset_container I
remove C 0
unreg C a+64K 1M
unmap C 64K 64K
set_iommu C v2
disable C
unset_container H
eeh C 4
reg C b+3M 2M
map C a+64K 8M 64K
unreg C b+1M 128K
map C a 2K 4K
set_iommu C v2
unmap C 64K 64K
reg C b+128K 64K
unmap C WIN1+8M 32K
map C b 8M 64K flags=4
unreg C a+2M 512K
map C b+1M 16320K 64K flags=rw
create C 16 48M 1
unmap C 64K 0
create C 30 1G 6
set_container H C
map C a 0 4K
unmap C 1M 64K argsz=23
reg C b+64K 1M
remove C WIN1
disable C
rlimit 12M
map C a+4K 2M 128K flags=none argsz=31
unmap C WIN1 1M
reg C b+128K 64K
create C 16 2G 6
unreg C b+1M 128K
map C b+64K 0 64K
unmap C 64K 64K argsz=25
map C b+64K 0x2000000000000000 64K flags=rw
map C b+3M 0xfffffffffffff000 64K
reg C a 64K
map C a+64K 16320K 64K
create C 24 256M 2
set_iommu C 5
reg C b+3M 128K
map C a+3136K 0xfffffffffffff000 64K
create C 12 1G 1
unreg C b+1M 128K
