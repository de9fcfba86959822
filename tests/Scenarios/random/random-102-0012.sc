# random scenario, seed 102, number 12, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_container I C
set_iommu C v1
reg C a 1M
set_iommu E v2
reg E a 1M
unmap E WIN1+64K 1M
map C a+128K WIN1+128K 3968K
set_iommu C v1
reg E a+128K 512K
unmap E WIN1+128K 3968K
reg E a 64K
reg E a+128K 512K
map E a+128K 8M 4K
map E a+3M WIN1+0x1000000000000 256K
remove C WIN1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
unmap E 1T 1M argsz=25
unmap E WIN1+0x1000000000000 128K
reg E a+128K 512K
set_iommu C v1
reg E a+1M 2M
disable C
set_iommu C v1
unmap E 8M 4K
map E a+64K 64K 256K flags=r
create E 16 256M 1
set_iommu C v1
set_iommu C v1
set_iommu C v1
reg E a 2M
unmap E WIN1+0x1000000000000 256K
map E a+3M 4K 256K
unmap E WIN1+0x1000000000000 256K
reg E a 128K
reg E a+64K 64K
set_iommu C 5
map E a+128K 1M 4K flags=4
reg E a+64K 128K
map E a+128K WIN1+4097 1M
set_iommu C v1
map E a+128K 0 512K
unmap E WIN1+4097 1M
set_iommu C type1
set_iommu C v1
reg E a+2M 2M
set_iommu C v1
set_iommu C v1
set_container H C
set_iommu C v2
map C a+3136K WIN1+64K 64K
remove E WIN1+64K
reg C a 1M
map C a WIN1+2K 128K flags=4
map C a+1028K 64K 64K
unset_container G
create E 30 2G 1
unset_container I
enable C
set_iommu E v2
unmap E 4K 128K
info E argsz=16
remove E 4K
map C a+128K WIN1 128K
effcap on
create E 0 16M 1
unmap C 64K 64K
set_container G E
unmap E 128K 4K
unmap E 8M 4K
set_container I E
map E a 16320K 64K
map E a+2M WIN1+64K 1M
unmap E 64K 256K
reg E a+64K 4032K
unmap C WIN1+2K 128K
group_status G
map C a WIN1+1M 1M flags=4
enable C
effcap on
map C a+128K 64K 0 flags=rw
unmap C 0 512K
api E
map C a 1M 1M
enable C
unmap E WIN1+4097 1M
reg E a+1M 1M
create E 0 16M 1
unmap C WIN1+64K 1M
reg C a+2M 2M argsz=23
effcap on
reg E a 4M
info C
unmap E WIN1+4097 1M argsz=23
set_iommu E v2
map E a 64K 1M flags=w
unset_container I
unmap E WIN1+64K 1M
map C a+64K 0xfffffffffffff000 128K
map C a+1088K 2097148K 4K
unmap C 0 4K
map E a 16320K 64K
unmap E 16320K 4K
reg E a+2M 2M
map E a+64K 64K 128K flags=w
unmap C 0xfffffffffffff000 128K
set_container I C
set_iommu C v1
unreg E a+2M 2M
