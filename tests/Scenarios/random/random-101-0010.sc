# random scenario, seed 101, number 10, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
reg C a 1M
reg C a 1M
remove C WIN1
unset_container H
set_container H C
remove C WIN1+64K
fork
create C 16 16M 1
endfork
remove C WIN1-1
fork
reg C a+4K 4M
unmap C 0 64K
endfork
reg C a+4K 4M
unset_container H
unreg C a+4K 4M
unreg C b+1M 64K
map C a+64K 2097088K 64K
map C a+4K 128K 64K
map C a+4K 8M 64K
unreg C b 128K
unmap C 2097088K 64K
remove C 4G
effcap off
unmap C 128K 32K
reg C a 1M
unmap C 8M 64K
remove C WIN1
set_iommu C v2
unmap C 2097088K 64K
set_container H C
unmap C 128K 64K argsz=23
reg C a+2M 0
map C a+8K 2097088K 64K
map C a+4K 16320K 64K flags=4
reg C a+2M 0
map C a+2M 64K 0
unmap C 2097088K 64K
map C a+8K 4K 4K
unmap C 128K 64K
rlimit 9M
info C argsz=15
reg C a+4K 4M
unreg C a 1M
enable C
map C a+68K 2M 128K
unset_container G
map C a+2052K WIN1+1 256K
remove C WIN1
map C a+4K WIN1+64K 256K
check_ext C v1
unmap C 128K 64K
remove C WIN1-1
remove C WIN1
remove C WIN1
unmap C WIN1+1 256K
create C 16 1G 1
map C a+2M 1T 0
map C b+2M 16320K 64K flags=w argsz=31
ioctl C REGISTER_MEMORY @0
map C b+3M WIN1+4097 64K
reg C b 4M argsz=23
set_container G C
map C a+68K 16320K 64K
reg C b+3M 512K
map C b 0 64K
reg C b+2M 128K
unreg C b+128K 512K
unmap C 1T 0 argsz=25
reg C a+64K 4032K
map C b+2052K WIN1+1 0
group_status H
map C b WIN1+8M 256K flags=4 argsz=0
map C b+128K 8M 64K flags=r
map C a+2M 2097148K 0
map C a+3M 1M 64K
info C argsz=15
unmap C 16320K 32K
map C a+4K 0 64K flags=none
create C 30 2G 2
remove C WIN1
map C a+4K 1M 4M
remove C 4K flags=1
reg C a+64K 64K
set_iommu C v2
enable C
remove C WIN1
ioctl C 0x3bff =0
unreg C b 4M
fork
reg C b+1M 1M
unmap C WIN1+4097 64K
endfork
disable C
reg C b+128K 64K
create C 13 1G 2
unmap C 8M 64K
ioctl C 0x3bff =0
reg C a+64K 0
reg C a 64K
create C 12 64M 1
unmap C 2097088K 64K
map C b+64K WIN1+0x1000000000000 1M
map C a+68K WIN1-64K 64K
map C b+2M 64K 64K flags=rw
fork
create C 12 16M 0
map C b+192K WIN1 4K
unmap C WIN1 4K
endfork
