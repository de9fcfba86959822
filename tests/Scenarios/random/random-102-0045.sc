# random scenario, seed 102, number 45, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+4K 128K 128K flags=none
reg C b+2052K 64K
map C a WIN1+64K 4K flags=rw
map C a WIN1-64K 1M argsz=33
map C b+2052K 1M 64K
map C a+3M 64K 64K
map C b+64K 1M 4K flags=rw
reg C b+128K 128K flags=1
remove C WIN1
unset_container G
rlimit 9M
map C b+3136K WIN1 256K flags=rw
api C
reg C a+1M 64K
map C b+2052K WIN1+4K 64K
map C b+2052K 64K 64K
effcap on
info C
unmap C 2M 64K
remove C 0
map C a+4K 8M 64K
reg C a 64K
map C b+128K WIN1+2M 256K argsz=31
create C 16 64M 1
map C a+64K WIN1+8M 256K flags=none
group_status G
set_iommu C v1
set_iommu C v2
unmap C WIN1+8M 128K
unmap C 128K 128K flags=1
reg C a+3M 64K
map C b+192K WIN1 256K flags=4
map C b+2M 64K 4K argsz=31
map C a+4K 2K 128K
unmap C 1 64K
remove C WIN1-1
unmap C 128K 128K
map C b+64K 2097148K 4K flags=4
reg C a 2M
reg C a 2M
rlimit 0
map C b+2052K 4K 64K flags=none argsz=31
fork
reg C b+64K 512K
remove C WIN1-1
map C a+1M WIN1+1M 64K
unreg C b+128K 64K
endfork
map C b+2056K WIN1+16320K 64K flags=r
remove C 4K
map C b+3M 16320K 64K
unreg C a 1M
unreg C b+64K 1M
unmap C 1M 64K
unmap C 64K 64K
reg C a+1028K 3M
set_container G C
set_iommu C type1
reg C b 128K
unreg C b 128K
reg C a+1028K 3M
set_iommu C v2
map C a+2M WIN1 4K
map C a+3M WIN1 64K flags=r
remove C 4K
map C a 64K 1M
remove C 4K
check_ext C 5
create C 13 2G 1
map C b+3M WIN1+2K 256K flags=w
unreg C a 2M
map C a+4K 4K 128K flags=r
reg C a+128K 64K argsz=23
unmap C WIN1+16320K 4K
effcap on
remove C 0
effcap off
unmap C 16320K 64K
map C a+1028K WIN1+64K 128K flags=rw
remove C WIN1
rlimit 8M+512K
reg C a+3M 512K
unmap C 2K 128K
unmap C WIN1+16320K 32K
map C b WIN1+1M 128K
create C 16 256M 2
remove C WIN1
map C a+128K 128K 64K
unreg C b+1M 1M
effcap on
unmap C WIN1+8M 128K
unmap C WIN1 256K
unmap C 8M 32K
unreg C a+2M 2M
enable C
create C 16 16M 2
unmap C WIN1+0x1000000000000 16M
map C b+2052K 8M 256K flags=none
map C a+4K 64K 64K flags=none
map C a+2M WIN1+8M 2M
unmap C WIN1+8M 256K
effcap on
unmap C WIN1 256K
unmap C WIN1+1M 128K
unmap C WIN1+0x1000000000000 64K
map C a+3076K WIN1+64K 256K
unmap C 64K 64K
unreg C a+3M 64K
unreg C a+128K 64K
unmap C 1M 64K
reg C a+3M 64K
unmap C 4K 128K
remove C 0
