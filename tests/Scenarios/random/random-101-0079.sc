# random scenario, seed 101, number 79, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+2M 64K 64K flags=rw
unset_container G
set_iommu C v2
remove C 0
map C a+64K 16320K 64K
fork
remove C WIN1 flags=1
endfork
remove C WIN1
map C a+3M WIN1+4097 4K argsz=0
remove C WIN1
map C a 2M 256K
map C a 8M 2M
map C a WIN1+8M 4K flags=4
reg C a+2M 512K
unreg C a+1M 0
reg C a+2M 512K
set_iommu C v2
unmap C WIN1+8M 4K
unreg C a 1M
unmap C 128K 1M
set_container G C
set_iommu C v2
map C a+1M WIN1 1M
unmap C 16320K 64K
set_container G C
unmap C WIN1+4097 4K
unreg C a+64K 512K
map C a+2M WIN1+64K 4K
map C a 0 256K
map C a WIN1 1M argsz=31
reg C a+2M 512K
unmap C 16320K 64K
unmap C WIN1+4097 4K
reg C a+128K 64K
create C 0 1G 1
rlimit 8M+64K
unmap C WIN1+2M 14M
remove C WIN1
unmap C WIN1 4K
unreg C a 64K
unreg C a 0
map C a+68K WIN1+0x1000000000000 128K
set_iommu C v2
unreg C a+128K 64K
create C 16 2G 6
map C a 1M 128K
enable C
effcap on
effcap on
unmap C WIN1+4097 4K
unset_container G
map C a+64K 4K 64K
unmap C 128K 16256K
reg C a+2M 512K
create C 13 1G 1
reg C a+128K 64K
set_container G C
set_iommu C v2
unreg C a+128K 64K
unmap C WIN1 1M
set_iommu C v2
remove C 0 flags=1
effcap on
disable C
map C a+64K WIN1 64K
unmap C WIN1+64K 4K
effcap on
check_ext C 5
map C a+128K 0 128K
remove C WIN1+64K
remove C WIN1 argsz=15
create C 12 1G 1 flags=1
remove C 4G
unmap C 8M 64K
unmap C 8M 2M
map C a 1M 64K
enable C
map C a+3136K WIN1+2K 128K flags=r
unmap C 1M 64K
map C a+64K WIN1+0x1000000000000 256K
remove C WIN1-1
create C 13 64M 0
unreg C a 1M
reg C a+128K 128K
map C a+128K 8M 128K flags=w
map C a+128K 64K 128K
unmap C 8M 128K argsz=25
unmap C 8M 2M
set_iommu C v2
map C a+64K WIN1+64K 128K
map C a+3076K WIN1+0x1000000000000 128K
map C a+64K 4K 128K argsz=33
map C a+132K 2097148K 4K
unmap C 1M 64K
unmap C WIN1+0x1000000000000 128K
unmap C 8M 8M
map C a+2112K 0 128K flags=r
reg C a+3M 1M
unreg C a+1M 2M
effcap on
map C a 2M 64K
reg C a 64K flags=1
fork
reg C a+128K 64K
endfork
reg C a 64K
reg C a+128K 64K
effcap on
map C a+4K WIN1 128K
map C a 2M 1M argsz=31
map C a+192K WIN1+64K 64K argsz=31
unmap C 16320K 64K
set_container G C
