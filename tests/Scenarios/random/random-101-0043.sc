# random scenario, seed 101, number 43, kind mix
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
reg C a 512K
reg C a 512K
unmap C 2K 1M
create C 30 1G 3
map C a WIN1+2M 512K
map C a+2M 128K 2M
reg C a+3M 512K
map C a+4K 64K 256K flags=w
unreg C a 512K
map C a+3M 64K 1M argsz=31
effcap on
remove C WIN1 argsz=15
unmap C WIN1+2M 512K
unreg C a 512K
reg C a 512K
unmap C 64K 256K
unmap C 128K 1M
map C a+128K 1M 4K argsz=0
map C a+3076K 64K 4K
enable C
map C a+3M 2M 256K flags=none
unmap C 1M 4K
map C a 128K 2M
map C a+3M 2M 512K
create C 21 2G 1
rlimit 8M+64K
map C a+64K 0 64K flags=r
reg C a+3M 512K
unreg C a+3M 512K
effcap off
reg C b+3M 1M
unmap C 64K 256K
remove C WIN1-1
unmap C 128K 2M
map C a+3M 0 512K
unmap C 64K 128K argsz=23
unmap C 128K 2M
disable C
ioctl C 0x3bff =0
unmap C 64K 1M
enable C
map C a WIN1+64K 64K flags=4
rlimit 10M
unreg C a 512K
effcap off
map C a+4K 1M 256K
set_iommu C v2
map C b+1M 128K 512K
map C b+3M 8M 128K
map C b+3M 16320K 64K flags=w
reg C a+128K 512K
group_status H
unreg C a+2M 64K
fork
unmap C WIN1+64K 64K
endfork
map C a+3076K WIN1+2M 256K flags=none
effcap on
enable C
unmap C 16320K 64K
map C a+3M 2097148K 4K flags=rw
unreg C a 512K argsz=23
create C 16 256M 2
reg C a+3M 512K
create C 12 2G 2 flags=1
map C b+64K 1 64K
set_container H C
unmap C WIN1 64K
unmap C WIN1+0x1000000000000 16M
remove C WIN1
remove C WIN1
effcap on
unreg C a 2M
create C 12 16M 3
reg C a 512K
remove C 4G argsz=15
map C a 0x2000000000000000 256K argsz=0
effcap on
rlimit 9M
remove C 0
unreg C b+2M 512K
map C a+4K 4K 4K flags=w
reg C a 512K
map C a+1M WIN1+8M 128K
reg C a 512K
create C 12 16M 1
unmap C 1M 256K flags=1
reg C a+128K 512K
map C b+128K WIN1 64K
unset_container G
unmap C 128K 1M
map C b+3M 8M 1M argsz=0
create C 0 16M 2
remove C WIN1
unmap C WIN1 64K
unmap C 1M 4K
map C a+64K 0 128K
effcap on
effcap on
unmap C 128K 2M
reg C a+128K 512K
fork
remove C WIN1
unreg C b+128K 3968K
unmap C 64K 1M
endfork
reg C b+3M 64K
remove C WIN1
create C 16 16M 2
map C b WIN1+8M 128K
