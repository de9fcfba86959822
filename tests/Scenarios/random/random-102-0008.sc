# random scenario, seed 102, number 8, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unreg C a 64K
map C a 0 1M
reg C a 1M
ioctl C REGISTER_MEMORY @0
unreg C a+2M 2M
reg C a 1M
rlimit 12M
eeh C 4
reg C a+128K 64K
map C a 1 256K flags=rw
set_container H C
map C a+132K WIN1+64K 4K argsz=31
eeh C 4
map C a WIN1+64K 1M
unmap C WIN1+64K 512K
unreg C a 1M
unmap C WIN1+64K 1M
rlimit 0
reg C a+2M 64K
unmap C 64K 1M
map C a+2M 0 64K flags=4 argsz=33
remove C WIN1+64K
unreg C a+1M 128K
reg C a+2M 512K
set_iommu C 5
unreg C a+4K 2M argsz=23
map C a+192K 64K 64K flags=rw
unmap C 64K 64K flags=1
reg C a 128K
map C a 16320K 64K
create C 16 16M 1
reg C a 128K
set_iommu C type1
map C a+2052K WIN1+64K 128K
map C a+2M 0 64K flags=none
map C a+128K WIN1+2M 64K flags=w
reg C a+64K 64K
map C a+2M WIN1+64K 4K
map C a 2097088K 64K flags=none
reg C a+64K 4032K
map C a 1M 4M
unreg C a 512K
map C a 0 0 flags=none
unmap C 2097088K 64K
map C a+68K 0 128K
remove C WIN1
map C a WIN1 64K
create C 24 1G 6
unmap C 16320K 64K
map C a+2M 0xfffffffffffff000 64K flags=rw
create C 12 1G 2
ioctl C MAP_DMA @0
effcap off
unset_container G
create C 16 1G 1
map C a+2M 1 64K
create C 12 48M 2
unset_container H
set_container G C
set_iommu C v2
unmap C 8M 4K argsz=25
set_iommu C v2
unreg C a+3M 512K
unmap C 1 64K
map C a+4K 2097148K 4K flags=rw
check_ext C v1
reg C a+1M 64K
reg C a+2M 1M
remove C WIN1
reg C a+3M 128K
map C a 2M 256K
map C a+2M 16320K 64K
effcap on
map C a+64K 4K 4K argsz=31
map C a+2112K WIN1+1 128K flags=w
map C a+64K 64K 4K
enable C
create C 16 16M 6
remove C 0
map C a+2M 2K 64K
eeh C 4
unreg C a+64K 512K
map C a+2M 8M 256K
fork
remove C 0
map C a WIN1+4K 1M
endfork
map C a+4K 64K 256K
effcap on
unmap C WIN1+64K 128K
set_iommu C v2
unreg C a+3M 128K
map C a+2M 2M 64K
map C a 1M 64K
unmap C 2097148K 4K
map C a+3M 0 1M flags=w
reg C a 64K
map C a 4K 512K argsz=0
unmap C 4K 4K
map C a+2112K 128K 128K
unreg C a+2M 64K
ioctl C REGISTER_MEMORY @0
enable C
rlimit 12M
map C a+3136K 1M 256K
map C a+64K 1M 4032K flags=w
set_iommu C v2
unreg C a+1M 64K
unreg C a+1M 64K
unmap C WIN1+64K 4K
unset_container G
map C a WIN1+128K 2M flags=rw
