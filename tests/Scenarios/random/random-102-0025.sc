# random scenario, seed 102, number 25, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
map C a WIN1+64K 1M
reg C a 4M
reg E a 1M
map E a+68K WIN1+1 4K
unmap C WIN1+64K 1M
reg E a+128K 64K
create E 16 16M 0
remove C WIN1
effcap off
effcap on
create E 12 1G 2
create C 16 16M 1 flags=1
unmap C WIN1 16M
map E a+128K 4K 128K
fork
create E 30 2G 1
map E a+128K 2M 128K flags=w
reg C a+1M 512K
endfork
map E a+64K 16320K 64K
unreg C a+1M 64K
unmap E 2097148K 4K
map E a+4K WIN1+64K 64K
fork
unmap C 0x2000000000000000 64K argsz=23
unmap E WIN1+16320K 64K
map C a 8M 128K
endfork
map C a+132K 64K 4K
reg C a 4M
unreg E a 1M
remove C WIN1 flags=1
map C a+3076K 16320K 64K
disable C
reg C a+3M 64K
create E 16 64M 6
map E a+4K 8M 128K
map C a+4K 0 0
remove C WIN1
map E a+3M 4K 64K flags=w
fork
create E 0 256M 0
reg E a+1M 2M
map C a+128K 64K 128K
endfork
map C a+1M WIN1 512K
map E a 1 64K
create C 12 128G 1
unmap C 4K 4K
effcap off
set_container G E
map C a 64K 64K flags=4
map E a+2112K WIN1+2M 128K flags=w
create C 12 256M 2
unreg C a 64K
map C a WIN1+64K 64K
unreg C a+132K 64K
check_ext E 5
map E a+128K WIN1+2M 64K
remove E WIN1
map C a 8M 1M
map E a 64K 64K
unmap E WIN1+2M 128K
map C a+128K 0xfffffffffffff000 4K flags=rw
reg C a+3M 1M
set_iommu E v2
map C a+3M 0 64K
api C
reg C a 2M
check_ext C 5
unmap E WIN1+1 4K
reg E a 128K
map E a+1028K 2M 64K
map E a+4K WIN1+2M 64K flags=4 argsz=31
fork
map C a+2M WIN1+128K 128K flags=4
map E a WIN1+4097 64K
map C a+4K 16320K 64K flags=w
unreg E a+1M 512K
endfork
reg C a+3M 128K
reg E a 2M
remove C 4K
unmap C 128K 64K
unreg C a+3M 64K
map E a+3076K 16320K 64K
map E a+2M 64K 128K
map E a+3M 128K 1M
map C a+128K 0 64K
create C 16 256M 3
unmap C 64K 128K
map C a+128K 2M 64K
unmap C 64K 128K flags=1
unmap E 2M 128K
unreg E a+1028K 512K
unreg C a+3M 2M
reg C a 4M
rlimit 12M
set_iommu C v2
map C a+64K WIN1+8M 0 flags=rw
unmap C 4K 32K
map C a 64K 64K flags=none
unmap E 128K 512K
map C a 64K 256K flags=r
create C 24 1G 1
unmap E 64K 64K
reg C a 4M argsz=23
map C a+1M WIN1+8M 2M flags=rw
map E a+1M WIN1+2M 2M
