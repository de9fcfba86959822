# random scenario, seed 102, number 24, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v1
reg C a 1M
set_iommu C v2
reg C a+128K 64K
reg C a 1M
unmap C 0 16M
effcap on
unmap C WIN1+8M 8M argsz=23
reg C b+2M 2M
unmap C 64K 64K
create C 16 16M 6
reg C a+128K 64K
create C 16 256M 1
map C b+2M 0 2M
set_iommu C v2
reg C b+2M 2M
reg C a 1M
reg C a 1M
create C 13 16M 1
reg C b+2M 2M
create C 12 128G 1
map C a+64K 1M 256K
remove C WIN1 flags=1
map C b+132K 8M 64K
effcap on
reg C a+128K 64K
map C b+64K WIN1 256K
unreg C b+64K 64K
remove C 4G
unreg C b+128K 512K
api C
map C b+1M 1M 64K flags=4
unreg C a+1M 3M
reg C a+2M 0
unreg C a+64K 2M flags=1
map C a+2M 64K 256K
unmap C 8M 64K flags=1
reg C a+128K 64K
map C b+3M WIN1 512K
rlimit 4M
unset_container G
unmap C 1M 256K
unmap C 2M 14M flags=1 argsz=23
unmap C WIN1+2M 4K
reg C b+3M 512K argsz=23
reg C b+1M 2M
unset_container I
disable C
map C b+3136K WIN1+0x1000000000000 128K flags=4
map C b WIN1+64K 0
disable C
unreg C b 2M argsz=23
unreg C a 1M
map C b+64K 2M 256K
create C 24 16M 0
map C a 1 512K
map C b+192K WIN1+64K 64K flags=r
set_iommu C v2
create C 16 2G 0
set_container I C
create C 12 1G 1
effcap off
reg C a+1M 0
map C b+1088K 64K 256K
unreg C a 1M
map C b+1M 1M 2M
reg C a+2M 0
set_iommu C type1
map C a 2K 64K flags=r
map C a+2M 64K 64K flags=none
remove C WIN1
unmap C WIN1 256K flags=1
unset_container H
fork
unmap C 1M 4K
unmap C 64K 4K
unmap C 64K 256K
reg C a+1M 64K
endfork
map C a+2M 0 0
reg C b+1M 2M
map C a+2M 8M 0 flags=4
unset_container I
unmap C 0 64K
map C b+1M 4K 2M
map C a+128K WIN1+4K 0 argsz=33
reg C a+1M 0
remove C 4G
unreg C b 512K
unmap C 64K 256K argsz=23
map C a+128K 2M 2M
map C a+1028K 64K 64K
set_container G C
set_iommu C v2
map C b+1088K WIN1-64K 4K
eeh C 4
set_iommu C v2
reg C b+1M 2M
unmap C 2M 1M
rlimit 4M
unmap C 64K 32K
unmap C 64K 16320K
unmap C 4K 1M
map C a+1M WIN1 4K
map C a+1028K 8M 128K
unset_container G
reg C b+68K 4032K
enable C
unmap C 2M 256K
unmap C 1M 2M
unmap C WIN1+64K 0
