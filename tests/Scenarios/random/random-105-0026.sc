# random scenario, seed 105, number 26, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
remove C 4G
create C 0 16M 3
map C a 64K 1M
reg C a 1M
unset_container G
remove C WIN1
map C a WIN1+2M 1M flags=w
map C a WIN1+4K 1M flags=4
map C a 4K 1M flags=w
unmap C 64K 1M
map C a WIN1+2K 1M
map C a 16320K 64K flags=w
effcap on
set_iommu C v2
create C 16 16M 1
set_iommu C v2
map C a WIN1+4K 1M
reg C a 64K
reg C a 1M
map C a WIN1+128K 64K
rlimit 8M+64K
info C
map C a+2052K WIN1+128K 128K
unmap C WIN1+2K 1M
status
unmap C 2M 14M
map C a WIN1+0x1000000000000 64K
unmap C 64K 1M
unreg C b 2M
rlimit 10M
unmap C 16320K 64K
create C 21 256M 1
reg C a 64K
check_ext C 5
ioctl C REGISTER_MEMORY @0
unmap C WIN1+128K 64K
map C a WIN1+4K 64K argsz=33
unmap C WIN1+4K 1M
map C a+64K 4K 0 flags=rw
unmap C 64K 16320K
fork
map C a+64K WIN1+8M 1M flags=rw
map C a+64K 128K 64K
unmap C WIN1 16M
endfork
map C b+2M 8M 64K flags=none
map C b 4K 128K
map C a+128K WIN1+128K 64K flags=4
map C a 64K 4K
set_container G C
set_iommu C v2
remove C 0
map C a+64K 2K 0 argsz=0
map C a+4K 1M 256K flags=none
reg C a 1M
unmap C WIN1+128K 64K
effcap on
unmap C WIN1+8M 1M
map C a WIN1+128K 64K
unmap C 2K 0 argsz=23
unmap C WIN1+128K 128K
remove C WIN1
map C a+2M 64K 0
unmap C WIN1+4K 1M
map C a 2M 1M
reg C a+2M 2M
unreg C a 1M
unmap C 64K 0
unmap C WIN1+2M 1M flags=1
create C 16 3M 1
group_status G
unmap C WIN1+128K 32K
reg C a 64K
remove C WIN1-1
map C a 1T 256K
map C a+2M 4K 2M flags=4
create C 13 256M 2
create C 12 256M 2
unmap C 1M 256K
set_iommu C 5
set_iommu C v2
set_iommu C 5
unmap C 128K 64K
enable C
unset_container G
unmap C WIN1+2M 1M
map C a 64K 1M flags=w
info C argsz=15
map C a 64K 64K
map C a 0 4K argsz=31
map C b+128K 2M 512K flags=w
status
group_status G
map C a 0 1M flags=none
unreg C a+2M 2M
set_iommu C v2
unreg C a+128K 512K flags=1
reg C a+2M 2M
unreg C a 1M
reg C b+64K 4032K
unmap C WIN1+4K 1M
set_container G C
set_iommu C v2
remove C WIN1+64K
enable C
map C a 64K 1M flags=none
remove C WIN1
reg C b+2M 128K
unmap C WIN1+0x1000000000000 64K
remove C 4K argsz=15
map C a 8M 1M
ioctl C REGISTER_MEMORY @0
set_container G C
