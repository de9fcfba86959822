# random scenario, seed 102, number 20, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
group_status G
remove C WIN1+64K argsz=15
fork
unreg C a+2M 512K
endfork
map C a 64K 128K
unmap C 64K 128K
map C a+128K 1M 64K
set_container G C
unset_container G
set_container G C
set_iommu C v2
reg C b+2M 1M
reg C b+64K 64K
remove C WIN1
unmap C WIN1 16M argsz=23
info C argsz=15
map C a+64K 16320K 64K
unmap C 64K 128K
remove C 0
unmap C 64K 128K
map C b+68K WIN1 4K
unreg C a+2M 64K flags=1
map C a+3076K 64K 64K
effcap off
set_container G C
effcap off
remove C 4G
unmap C 16320K 64K
unmap C 64K 64K
map C a+128K 4097 512K
unmap C WIN1+4K 64K
unmap C WIN1+8M 8M
effcap off
reg C a+1M 64K
remove C WIN1-1
map C b+64K 0 64K flags=4
unset_container G
reg C a+3076K 512K
set_container G C
set_iommu C v2
unmap C 16320K 32K argsz=25
unmap C WIN1 16M
unmap C 64K 128K
reg C a+1M 4M flags=1
unmap C 0 1M
unmap C 64K 4K
remove C WIN1
reg C b 512K
unmap C WIN1 1M
reg C a+128K 512K
map C a+64K 0x2000000000000000 512K flags=w
create C 13 256M 2 flags=1
unmap C 0x2000000000000000 512K
reg C b+132K 128K
unset_container G
map C b+64K 2097148K 4K
unmap C 64K 1M
unreg C a+1M 4M
info C argsz=15
reg C a+3M 1M
set_iommu C v2
set_container G C
set_iommu C v2
set_container G C
create C 12 2G 1
reg C b 512K
unmap C 2097148K 4K
map C b 4K 64K flags=none
map C a+1M 128K 64K
map C b+64K 0xfffffffffffff000 256K
map C b+132K 0x2000000000000000 128K argsz=0
reg C a 64K
unmap C 64K 32K
create C 16 16M 1
reg C a 2M flags=1
disable C
create C 13 1G 1
unreg C a+2M 128K
map C a+3076K 1M 512K
create C 30 2G 1 flags=1
reg C a 64K
map C b+3M 64K 64K
effcap on
fork
reg C b+3M 4M
endfork
unmap C 64K 128K
map C a+1M 0 64K flags=rw
remove C WIN1-1
map C b+2M WIN1+4097 4K
reg C a+1M 4M
unreg C b+2M 1M
set_iommu C v2
map C a+3M 0x2000000000000000 64K
map C a 2M 64K flags=4
remove C 4K
unmap C 1 64K
status
map C a+2052K WIN1+64K 4K flags=w argsz=0
map C b+2M WIN1+1M 64K argsz=0
map C b+64K WIN1+0x1000000000000 64K
rlimit 4M
unmap C 2M 1M
map C a+2052K WIN1+64K 128K flags=w
create C 12 16M 3
remove C 4G
remove C WIN1
status
remove C WIN1
ioctl C REGISTER_MEMORY @0
unmap C 64K 32K
set_container G C
