# random scenario, seed 105, number 18, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
fork
map C a 4K 64K
endfork
info C argsz=16
effcap on
set_container G C
reg C a+3M 1M
set_container G C
set_container G C
create C 16 1G 3
set_iommu C v2
unset_container G
unreg C a+3M 1M
unmap C 2M 14M
reg C a+3M 1M argsz=23
unreg C a+64K 2M
set_container G C
set_iommu C 5
set_iommu C v2
create C 12 16M 1
reg C b 1M argsz=23
reg C b+2M 512K
map C a 8M 128K
reg C b+1M 0
fork
create C 30 2G 2 flags=1
map C b+128K WIN1+64K 64K flags=w argsz=0
endfork
check_ext C 5
map C a+3M 0 1M
map C a+1088K WIN1+1 4K
unmap C WIN1+16320K 64K
map C b 2K 1M
unmap C 8M 8M
reg C a+3M 1M
reg C a+2M 512K
map C a+64K 4K 64K flags=none argsz=33
reg C a+3M 1M
ioctl C 0x3bff =0
map C a+3M WIN1 1M
reg C a 4100K
create C 16 16M 1
set_iommu C v2
map C b WIN1+4K 2M
set_iommu C v2
map C b+2052K WIN1+64K 128K argsz=31
create C 12 1G 1
map C a+64K 1T 256K flags=r
map C b+1M 4K 0 argsz=31
create C 12 1G 1
reg C b 1M
create C 16 64M 6
map C a+3M WIN1+128K 4K
disable C
remove C 0
set_iommu C v2
remove C WIN1-1
map C b+2M 1M 512K flags=none
map C a+64K 64K 64K
map C a+3M 128K 1M flags=rw
unmap C 1M 1M
remove C 0
unreg C b+1M 3M
create C 30 2G 2
unmap C 0 1M
rlimit inf
unset_container G
map C b+1088K WIN1 4K
unmap C 128K 4K
unmap C WIN1+64K 64K
remove C WIN1
map C a 64K 1M
map C a+2052K 2M 64K flags=none
reg C b+1M 0
reg C a 1M
info C
map C b+64K 4K 2M
unmap C 0 1M
unmap C WIN1+2M 4K
create C 21 1G 6
reg C a+3M 1M
effcap on
set_container G C
set_iommu C v2
unmap C WIN1 1M
create C 16 2G 0
create C 24 256M 2
map C b+64K 0 4K
reg C b 1M
map C a+2112K 16320K 64K flags=none
unreg C a+2M 512K flags=1
group_status G
reg C b 64K
rlimit 4M
unmap C 4K 0
unmap C WIN1 1M
remove C WIN1+64K
map C a+2M 2097088K 64K flags=none
reg C b 4M
enable C
remove C WIN1+64K
group_status G
unmap C WIN1+1 4K
unmap C 4K 0
unmap C 64K 4K
reg C a 4M
remove C WIN1-1
effcap on
enable C
map C b+132K WIN1+16320K 64K
unset_container G
reg C b+3M 512K
set_container G C
set_iommu C v2
