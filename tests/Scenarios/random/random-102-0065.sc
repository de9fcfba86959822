# random scenario, seed 102, number 65, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
unreg C a 4M
create C 12 48M 2
map C b+2M 128K 128K
unmap C 8M 1M argsz=25
map C b 16320K 64K
map C b 128K 64K
unset_container G
enable C
unmap C WIN1+0x1000000000000 1M
unmap C 16320K 64K
remove C 4K
effcap on
set_iommu C v2
map C a+3M 8M 64K flags=rw argsz=33
map C b+64K 16320K 64K
map C a+68K WIN1 1M flags=none
unreg C b+128K 64K
unmap C WIN1 1M
reg C b+64K 64K
effcap on
unmap C 16320K 64K
map C b+1088K 8M 64K
reg C a+132K 1M
unreg C b 128K
create C 30 1G 1
create C 16 64M 1
remove C WIN1 argsz=15
reg C a+132K 1M
ioctl C REGISTER_MEMORY @0
reg C a+132K 1M
map C b+4K WIN1+4K 128K
set_container G C
set_iommu C v2
unmap C 8M 32K
remove C WIN1
remove C 0
unreg C a+132K 1M
remove C 0
unmap C WIN1+2K 64K
map C b 64K 64K
unmap C WIN1 4K
rlimit 2G+8M
rlimit 0
map C b+64K 64K 256K
unmap C WIN1 512K
enable C
unmap C 64K 32K
map C a+132K 8M 1M
unreg C a 1M
reg C a+64K 4032K
unmap C 8M 64K
unmap C 64K 64K
fork
create C 16 64M 0
endfork
remove C WIN1
map C a+64K 8M 64K flags=none
set_iommu C v2
map C a+68K 4K 4K
reg C b 1M
unmap C 128K 64K
remove C WIN1
reg C b 1M
reg C a+132K 1M
map C b 16320K 64K
create C 16 1G 1
api C
effcap on
unmap C WIN1+1 4K
fork
unmap C 4K 4K
unmap C WIN1 512K
create C 16 1G 2
endfork
reg C a+2M 1M
unreg C b+64K 64K
reg C b 64K
effcap on
rlimit 9M
reg C b 64K
map C a+1M WIN1 128K
map C a+64K WIN1+2M 128K
unreg C b 1M
create C 16 16M 1
map C b+64K WIN1+8M 256K
create C 16 256M 1
check_ext C 5
unreg C b+64K 64K
map C b+4K 4K 4K
remove C WIN1-1
unreg C a+128K 64K
remove C 0
unmap C WIN1 128K argsz=23
map C b 0 512K
map C b WIN1+2M 1M
map C b WIN1+0x1000000000000 128K
reg C a+128K 1M
map C b+132K WIN1+0x1000000000000 65535 flags=r
fork
create C 16 64M 2
map C b 4K 128K
unmap C 8M 64K
reg C a+2M 2M
endfork
set_iommu C type1
map C b+4K 1M 128K
remove C WIN1
map C a+64K 2M 4032K
map C a+2M WIN1+0x1000000000000 64K
remove C WIN1
remove C 4G argsz=15
reg C a+2M 2M
rlimit 8M+64K
unmap C 8M 64K
