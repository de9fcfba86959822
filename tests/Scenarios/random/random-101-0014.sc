# random scenario, seed 101, number 14, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+64K WIN1+1M 256K
reg C a 1M
set_container G C
reg C a 512K
unmap C WIN1+1M 256K
check_ext C v1
map C a+4K 1T 256K argsz=31
map C a+64K WIN1 256K
unreg C a 512K
reg C a 4M
create C 16 1G 2
reg C a 512K
map C a WIN1+2M 64K
create C 16 1G 6
reg C a 1M
unreg C a 1M
map C a 0 4M flags=w
map C a 1M 256K
effcap on
set_container G C
unset_container G
create C 13 16M 0
remove C 4G
enable C
map C a+4K 128K 128K
create C 24 256M 2
reg C a+64K 64K
map C a+64K WIN1+64K 64K
set_container G C
set_iommu C v1
unmap C WIN1+2M 32K
unmap C 1M 256K
map C a+3M 64K 64K
map C a WIN1+128K 1M flags=r
disable C
enable C
unset_container G
map C a+132K 0 128K
set_container G C
set_iommu C v2
unset_container G
map C a+2M 16320K 64K flags=none
unmap C WIN1+128K 1M
reg C a 1M
map C a 8M 4100K flags=rw
remove C 4G
reg C a+128K 3968K
unreg C a 64K
map C a+192K 1M 256K
reg C a+1M 3M
map C a+64K WIN1 4K
unreg C a 512K
unmap C 128K 16256K
remove C WIN1+64K
reg C a 1M
set_container G C
set_iommu C v2
unset_container G
reg C a+2M 64K
create C 30 2G 3
fork
reg C a+68K 64K
unmap C WIN1+2M 64K
endfork
remove C WIN1-1 flags=1
map C a+1088K 4K 64K flags=rw argsz=31
map C a 128K 4K flags=4
unmap C 4K 64K
create C 16 1G 6
set_container G C
set_iommu C v2
remove C WIN1+64K
remove C 4G
effcap on
enable C
unmap C 128K 128K
unreg C a 64K
enable C
set_iommu C v2
map C a WIN1+8M 2M
map C a 128K 64K
create C 21 256M 1
rlimit 16M
reg C a+1M 512K
map C a+4K 128K 4K
unmap C 16320K 64K
reg C a+128K 3968K
map C a WIN1+4K 512K
unreg C a+2M 1M
unset_container G
remove C 4K
create C 16 16M 1
set_container G C
map C a WIN1+128K 128K flags=w
set_iommu C v2
disable C
rlimit 16M
reg C a 4M
set_iommu C v2
unmap C WIN1 4K
unmap C WIN1+16320K 64K
eeh C 4
effcap on
reg C a+128K 1M argsz=23
unmap C WIN1+4K 256K
unset_container G
map C a 128K 512K
ioctl C 0x3bff =0
map C a+64K WIN1+64K 128K
unmap C 0 2M
unmap C WIN1+2M 32K
map C a+2112K WIN1+8M 256K flags=r
map C a+132K 8M 256K
set_container G C
set_iommu C v2
