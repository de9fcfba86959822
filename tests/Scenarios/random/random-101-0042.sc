# random scenario, seed 101, number 42, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a 8M 256K flags=rw
map C a+64K WIN1+1 4K flags=4
effcap off
remove C 4G
remove C 0
create C 16 256M 2
reg C a 4M
unmap C WIN1+1 4K flags=1
remove C WIN1
check_ext C v1
unset_container G
unmap C WIN1+1 4K
reg C a 1M
disable C
create C 12 16M 1
create C 16 16M 0
unmap C 8M 256K
effcap on
map C a 1 1M
map C a 2K 1M
create C 12 1G 1
reg C b+2052K 512K
unmap C WIN1+1 4K flags=1
unmap C WIN1+64K 16320K flags=1
set_container G C
set_iommu C v2
map C b+2052K 64K 512K
unmap C 8M 128K
fork
remove C WIN1+64K
map C a WIN1-64K 2M flags=rw
endfork
create C 13 16M 2
map C b+3M WIN1+128K 256K
map C a+3076K WIN1+4K 128K argsz=0
map C b+2M 64K 128K
remove C WIN1+64K argsz=15
remove C WIN1
disable C
map C b+128K 0xfffffffffffff000 256K
effcap off
enable C
rlimit 2G+8M
unmap C WIN1+4K 128K
unset_container G
map C a+1028K 128K 64K
map C a+64K WIN1 64K flags=rw
effcap on
map C b+2M 64K 2M flags=4
unreg C b+2052K 512K
remove C WIN1-1
api C
unreg C a 1M
unmap C 2097148K 4K
effcap off
info C argsz=16
reg C a 1M
map C a+128K WIN1+0x1000000000000 4K flags=r
unmap C 64K 128K flags=1
reg C a 64K
unmap C WIN1+4K 128K
map C a 4K 64K
reg C b+128K 64K
map C b+68K 2M 64K
map C b+128K 64K 64K
reg C b+1M 1M
map C b+1M 0 128K
reg C b 128K
reg C b+2M 64K
remove C 4G
create C 24 256M 2
reg C a+2M 68K
unreg C b+128K 1M
unreg C a 4M
unmap C 128K 64K flags=1
map C a 64K 64K flags=none
unmap C WIN1+4K 64K
reg C a+64K 2M
map C a+2052K 128K 128K
remove C 0 argsz=15
reg C b+128K 64K
map C b+64K 64K 64K argsz=0
create C 13 16M 2
map C b+2M WIN1 128K
map C b+1088K 64K 128K flags=r
map C a 8M 128K flags=rw
set_iommu C v2
map C a+1M 0 1M flags=r
map C b+2M 0x2000000000000000 64K
unmap C 0 1M
reg C a 1M
map C b WIN1 256K
map C a 64K 64K flags=none
check_ext C v1
reg C a+64K 64K
effcap off
reg C a+1M 64K
reg C b+1M 64K
disable C
remove C 0
unmap C WIN1+16320K 64K
remove C 4K
create C 21 1G 3
rlimit inf
unreg C b+3M 64K
remove C WIN1
unmap C 1 1M
map C a+2M 2M 64K flags=w
set_container G C
set_iommu C v2
unmap C WIN1+128K 128K
unreg C a+2M 68K
map C b+1M 0 256K flags=4
