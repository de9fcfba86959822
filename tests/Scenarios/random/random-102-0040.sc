# random scenario, seed 102, number 40, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
map C a+64K 64K 64K flags=rw
enable C
unreg C a 1M
unmap C WIN1 64K
map C a+4K 2097088K 64K
set_container I C
create C 12 1G 2
rlimit 1M
reg C a 512K
map C a 2097148K 4K
unmap C 2097088K 64K
reg C a 1M
unmap C 64K 64K
info C argsz=15
create C 12 16M 1
map C a 2M 64K flags=none
map C b+3M WIN1+4097 512K
unmap C 1M 15M
reg C a 1M
unmap C WIN1+0x1000000000000 64K
create C 0 64M 1 argsz=39
reg C a 512K
unreg C a+3M 1M
ioctl C 0x3bff =0
map C b WIN1+8M 4M flags=w
map C b+64K WIN1 64K
map C a 8M 64K
info C argsz=15
map C a WIN1+4097 64K
reg C b+1M 2M
rlimit 0
map C a 2M 4K
unmap C 8M 64K
unreg C b+3M 1M
unreg C b+1M 3M flags=1
reg C a 1M
map C a 2M 0
ioctl C MAP_DMA @0
reg C a 1M
map C a+4K WIN1+1M 256K
map C b+2052K WIN1+4K 256K flags=r
reg C a 1M
reg C b+1M 2M
map C a+64K 2M 4K argsz=33
group_status I
set_container G C
set_container G C
effcap on
group_status I
map C b+1M 4K 2M
reg C b+64K 1M
map C b+1M 64K 128K
map C b+64K 64K 256K
reg C a+128K 2M
map C b+64K WIN1+8M 1M
api C
map C a 0 256K flags=r
unmap C 2097148K 4K
map C a+132K 0xfffffffffffff000 4K flags=rw
rlimit 12M
map C b+64K WIN1 1M argsz=33
reg C a 1M
unreg C b+64K 1M
map C a+8K 4K 4K flags=w
reg C a 512K
map C a+128K 64K 64K
unmap C 0xfffffffffffff000 4K
reg C a 1M
map C b+2M 2M 128K flags=r
map C b+1028K WIN1+1M 512K
create C 24 1G 1
set_iommu C v2
reg C b+3M 128K
unmap C 2M 0
map C a+2052K WIN1 128K
rlimit 8M
map C b+3M 16320K 64K flags=none
unreg C b+1M 4M
fork
unmap C 2M 4K
reg C b+64K 2M
endfork
map C a+64K WIN1+4K 64K
map C b+64K 64K 512K flags=rw
unreg C b+3M 64K
enable C
reg C a 64K
unmap C 16320K 64K
remove C WIN1
rlimit 10M
reg C b 1M
unmap C 0 64K
unmap C 2097148K 4K flags=1
unmap C WIN1+1M 512K
remove C WIN1+64K
remove C WIN1+64K
unmap C WIN1+1M 4K
fork
map C b+3136K 64K 128K flags=4
unreg C b 128K
unmap C 0 256K
endfork
map C b+128K 16320K 64K
unset_container H
unreg C a+1M 2M
check_ext C v1
map C b+3M 128K 128K argsz=31
unmap C 16320K 32K
status
remove C 0
