# random scenario, seed 102, number 53, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
ioctl C 0x3bff =0
fork
unmap C 8M 4K
unmap C 4K 16380K
map C a+64K 64K 64K
endfork
effcap off
map C a+2M 128K 128K
reg C a+2M 2M
create C 13 1G 1
map C a+2M 8M 128K
map C a+3M WIN1+2M 64K
map C a+4K 128K 64K flags=w argsz=31
map C a+2M 2M 4K
map C a 2M 2M
create C 12 1G 1
unreg C a+2M 2M
create C 24 256M 6
remove C WIN1-1 flags=1
unmap C 2M 4K flags=1
map C a+128K WIN1+4K 1M flags=rw argsz=0
reg C a+128K 3968K
map C a+2M 0 64K flags=w
map C a+1028K 64K 128K argsz=31
map C a+132K 1M 256K
map C a+2M 16320K 64K
map C a+1M 64K 256K argsz=0
create C 16 64M 2
remove C WIN1-1
reg C a 64K flags=1
create C 12 128G 1
map C a+1M 2M 3M argsz=31
unmap C 64K 128K
remove C 0
map C a+128K WIN1+4K 128K
reg C a 1M
unmap C 128K 128K
map C a 0 1M
unmap C 1M 256K
unmap C 0 1M
map C a+3M 2097148K 4K
reg C a+128K 3968K
map C a+64K WIN1+8M 128K argsz=31
disable C
unmap C WIN1+4K 128K
map C a+132K WIN1+1M 4K
eeh C 4
reg C a 512K
map C a+2M WIN1+2K 2M
create C 12 48M 3
unmap C 16320K 32K argsz=25
map C a WIN1+64K 64K
remove C WIN1+64K
map C a WIN1+8M 2M
create C 12 2G 1
remove C WIN1
unmap C 2M 3M
effcap off
map C a+64K 0 64K flags=rw
fork
endfork
unset_container G
remove C 0
reg C a+2M 2M
reg C a+1M 64K
reg C a+128K 3968K
map C a+128K WIN1+64K 64K
remove C WIN1
map C a+2M 1M 256K
reg C a 1M
create C 16 16M 1
reg C a+2M 2M argsz=23
reg C a+64K 64K
reg C a+2M 64K
map C a+2M WIN1+1M 2M
map C a+4K WIN1+64K 64K
remove C WIN1+64K
map C a+64K 64K 64K
set_container G C
set_iommu C type1
unmap C WIN1+2K 2M
set_iommu C v2
remove C WIN1
unmap C 1M 256K
unmap C WIN1+64K 32K
map C a+3M WIN1+1M 2M flags=none
fork
map C a+132K WIN1+128K 64K
map C a+64K 0 64K
unmap C WIN1+4K 1M
endfork
remove C 0 flags=1
create C 16 16M 6
map C a 8M 128K
map C a+128K 4K 64K
map C a+64K 0 64K
reg C a 64K
enable C
unmap C WIN1+64K 4K argsz=25
effcap on
set_container G C
create C 24 16M 1
unmap C 0 64K
unreg C a+128K 3968K
map C a+128K 4K 256K flags=none
reg C a 2M
map C a+2112K 4K 64K argsz=31
create C 16 1G 1
set_container G C
unmap C 64K 64K
map C a+1M 2M 128K argsz=31
effcap on
remove C 4K
unreg C a 64K
enable C
