# random scenario, seed 101, number 56, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf q 1M prot=r
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
fork
map E a 1M 4K
create E 12 16M 0
endfork
unset_container G
eeh E 4
reg E a 1M
map C a+64K 8M 2M
map E a+128K 1M 128K
unmap E 1M 128K argsz=23
fork
map C q WIN1+4097 64K flags=rw
endfork
effcap on
remove E 0
reg C q 128K
unmap E WIN1+4097 32K
map E a+128K 2097088K 64K
unset_container H
reg E q+128K 896K
set_container H E
set_iommu E v2
unreg C a+3M 1M
reg E q+132K 917505
map E q+132K 0 128K flags=none
map C q+132K WIN1+1M 64K
set_container G E
unmap C WIN1+1M 64K flags=1
unmap E 1M 4K
map E q+1M 4K 1M
remove E 4G
map E q WIN1+64K 128K
unreg C q 1M
api E
rlimit inf
unmap C 1M 128K
map C q+132K 2M 917505
map C q+128K 4K 4K
reg E a+64K 4032K
map E q+3M WIN1+1 64K
effcap on
unmap C 4K 1M argsz=23
reg C a 1M
create C 16 16M 2
unreg C a+3M 1M
unreg E a+64K 4032K
unmap E WIN1+4097 32K
unset_container G
map C q 2M 256K
remove C 0
unreg C q+132K 917505
disable C
unset_container H
map C a+3M 2M 128K flags=rw
unmap C 2M 128K
unmap C WIN1 4K
unreg C a+2M 1M
set_iommu C v2
rlimit 16M
map E q+3M 1M 4K
remove C 4G
map C a+64K WIN1+128K 64K flags=4
set_container G E
set_iommu E v2
map E a 1M 128K
map C a+192K 128K 128K flags=rw
reg C a+64K 4032K
create C 0 64M 0
remove E WIN1-1
reg E a+64K 4032K
enable E
unmap C 128K 64K
fork
map C a+64K 16320K 64K
map C a+64K 0 4K
endfork
set_container G E
reg C a+64K 4032K
create C 13 64M 2
eeh E 4
remove E WIN1
disable C
map C a+64K 4K 4032K
remove E WIN1
api C
map C q+132K 8M 128K
unreg E q+128K 896K
unmap E 2M 256K
reg E q+64K 960K
api E
remove E WIN1+64K
map C a+2M 2M 1M flags=rw
reg E q+1M 0
unmap C 2M 917505
effcap on
reg E q 128K
create C 12 256M 1 argsz=39
map C q+128K 0 64K flags=w
unmap C 128K 128K
unmap E 0 128K
unmap C 0 16M
reg E q+128K 896K
map C q WIN1 128K flags=r
unmap E 4K 4K
map C q+132K 0 64K
unmap C 0 128K
group_status G
map E a+64K 128K 4032K
