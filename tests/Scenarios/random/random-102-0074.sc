# random scenario, seed 102, number 74, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unreg C a 1M
remove C 4G
map C a+64K WIN1+8M 64K
remove C WIN1
create C 24 16M 2
reg C a 1M
unreg C a 1M
unreg C b+1M 64K
disable C
map C a WIN1+64K 4K
reg C a 1M
unreg C a 1M
reg C a 1M
set_container H C
reg C a 512K
set_container I C
reg C b 64K
remove C 0
set_iommu C v2
unreg C b 64K
reg C a 512K
map C b+3M WIN1+8M 64K flags=none
map C b+3M 2K 4M argsz=33
create C 24 16M 2
map C b+132K 0 64K
map C b+2M 1M 4M
map C a+3M WIN1+64K 64K
unmap C 0 64K
map C a+2M 128K 4M
unmap C WIN1+4K 1M
map C b 128K 2M
create C 12 64M 1
set_iommu C v2
effcap on
map C a+2112K 0 256K
map C b+4K WIN1 64K
unmap C WIN1+8M 8M
remove C 0
enable C
reg C a 1M
reg C b+3M 64K
fork
map C b+64K 2M 2M flags=rw
endfork
create C 21 16M 2
create C 16 16M 2
unmap C 128K 2M
remove C 4K
unmap C WIN1+64K 32K
rlimit 4G
set_iommu C v2
unset_container H
map C a 1T 64K
enable C
rlimit 12M
map C b+128K 64K 128K
reg C b+128K 1M
map C b+68K WIN1 0 argsz=0
effcap on
unmap C 1T 64K
create C 12 1G 1
reg C b+128K 1M
map C b+128K WIN1+64K 64K flags=none
map C b+2112K 64K 256K flags=none argsz=31
map C a+4K 8M 64K
reg C b 64K
map C b+3M 64K 64K
map C a 8M 1M
map C a+128K 64K 64K flags=w argsz=33
create C 16 256M 3 argsz=39
map C a+2M 128K 128K
map C a+2M 128K 64K
map C a+4K WIN1+64K 128K
unset_container I
reg C b 64K
map C a+64K 8M 256K
effcap on
map C b 64K 64K
map C b 0 64K
unmap C WIN1+64K 64K
map C b+128K WIN1 2M flags=4
map C a+128K 16320K 64K flags=4
map C b+2M 0 2M
unmap C WIN1+8M 64K
map C a WIN1 1M flags=4 argsz=33
reg C a 1M
map C b 0 64K
effcap on
reg C a 512K
effcap on
map C a+1M 0 2M flags=none
reg C b 1M
create C 16 256M 2
reg C b+2M 512K
check_ext C v1
create C 13 1G 3
map C b 64K 256K
check_ext C 5
set_iommu C v2
map C a+1M WIN1+4K 512K flags=none
unmap C 128K 128K
map C b 0 256K
map C b WIN1+64K 4M flags=r
unmap C WIN1+4K 4K
map C b+2M 1T 64K
ioctl C MAP_DMA @0
unreg C a+1M 64K
map C b 64K 4M
reg C b 64K
create C 12 256M 3
remove C WIN1
