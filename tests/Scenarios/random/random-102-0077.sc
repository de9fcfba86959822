# random scenario, seed 102, number 77, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
enable C
unmap C 64K 64K
map C a+128K 0xfffffffffffff000 4K flags=w
set_container G E
map C a WIN1+0x1000000000000 1M flags=rw
map C a 128K 4M
reg C a 1M
reg C a 1M
map E a+64K 1M 256K
unreg C a 1M argsz=23
map E a 128K 1M flags=4 argsz=0
enable C
remove C 4K
map E a+64K 64K 128K
unreg C a 1M
unmap E WIN1+0x1000000000000 1M
set_iommu C v2
map E a+2M WIN1+1M 256K
map C a 0x2000000000000000 256K flags=rw
effcap off
group_status G
set_iommu E v2
unreg C a+128K 3968K flags=1
create E 16 1G 1
set_iommu C v2
reg C a+64K 1M
effcap on
reg C a+64K 1M
set_iommu C v2
info E
map E a 16320K 64K
reg E a 1M
unmap C 0x2000000000000000 128K
reg C a+128K 1M
remove E 4K
map E a 1M 512K
map C a 64K 4K argsz=0
reg E a+3M 1M
unmap C 128K 1M
unreg E a+3M 2M
reg E a+2M 2M
status
enable E
remove E 0
set_iommu C 5
map C a+3M 4097 1M flags=4
unmap C WIN1+0x1000000000000 1M
reg C a 1M
unmap E 0x2000000000000000 256K
map C a WIN1 64K
unmap E WIN1+0x1000000000000 1M
remove C WIN1
unmap C 0xfffffffffffff000 4K
unmap C 2M 1M
fork
api C
endfork
remove C 4G
unmap E 4097 1M
reg C a+64K 64K
set_container I C
map E a+64K 128K 1M flags=rw
reg C a+2M 512K
unmap E 64K 4K flags=1
unset_container G
map C a+64K WIN1+128K 64K flags=none
info C argsz=15
unreg C a+2M 512K
fork
reg E a 2M
unmap E 64K 4K
endfork
unreg E a 512K
unreg E a 2M
unmap C 1M 256K flags=1
set_container H C
map E a+1028K 2097148K 4K flags=4
status
unmap C WIN1+1M 256K
reg C a 128K
effcap on
set_iommu E v2
map E a+128K 64K 3968K
create E 16 3M 1
map C a+1M 1M 4K
create E 12 3M 2 flags=1
map E a WIN1+128K 128K argsz=0
unmap E WIN1+1M 256K
map E a+64K 128K 64K
effcap on
unmap C 128K 1M
unmap C 64K 128K
unmap E 64K 4K
map C a 8M 128K flags=none
unmap C 16320K 64K
set_container G E
disable E
unmap C 0xfffffffffffff000 4K
unmap E 1M 256K
reg E a+1M 3M
unmap E 128K 512K flags=1
unmap C 64K 3968K
unmap C WIN1+1M 256K
map C a+1M 16320K 64K flags=4 argsz=33
unreg C a+64K 4032K
reg C a+128K 1M
map E a WIN1+0x1000000000000 512K argsz=0
set_iommu E v2
