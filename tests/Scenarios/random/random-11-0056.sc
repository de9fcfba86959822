# random scenario, seed 11, number 56, kind mix
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
unmap E WIN1+64K 4K
create E 12 1G 1
unmap C 64K 16320K
reg C a+2M 4M
unreg E a 1M
api C
reg E a+3M 64K
effcap on
reg C a+3M 64K
enable C
unmap C WIN1+128K 16256K
unmap E 16320K 4K
remove C 0
effcap on
unset_container H
map C a+3136K WIN1 64K
set_container G C
unmap E WIN1 64K
map C a 4K 2M flags=none
map C a+1M 2097148K 4K
reg E a 1M
effcap off
map C a+2M 16320K 64K flags=rw
unmap E 16320K 64K
create C 16 16M 6
fork
unmap E WIN1 32K
endfork
fork
unmap E 2097148K 4K
create C 12 64M 6
endfork
eeh E 4
map C a+128K 8M 128K
unreg C a+2M 4M
unmap C 4K 2M
map C a+68K 2097088K 4K flags=w
reg E a 1M
unmap E 4K 2M
unreg C a+1M 64K
map C a+1028K 64K 64K flags=4 argsz=0
group_status H
create C 12 1G 1
unreg C a+2M 4M
reg E a 128K
check_ext E 5
unmap C 64K 64K
map C a 128K 64K
reg C a+2M 4M
set_iommu C v2
unmap C 2097148K 4K
remove C 4K
map E a WIN1+64K 1M
info E argsz=16
map E a+64K 1M 256K flags=w
reg E a+3M 64K
create C 16 1G 1 flags=1
unmap C 128K 64K
reg C a+128K 1M
unreg C a 1M
ioctl E MAP_DMA @0
unmap C WIN1+64K 1M
create E 21 256M 3
map E a 64K 4M
reg E a 1M
unmap E WIN1+64K 1M flags=1
check_ext C 5
remove E 4G
map E a 1M 256K
create E 30 2G 1
unmap C 2097148K 4K
create E 21 16M 6
rlimit 8M
unmap C 0 1M flags=1
unreg C a+64K 2M
fork
unreg E a+3M 64K
create C 16 1G 1
map E a+1M 0 64K
map C a WIN1+16320K 64K
endfork
map C a WIN1+128K 1M
remove E 4G
remove C WIN1
unmap C 64K 4M
api E
remove C 4G
remove E WIN1
map E a+128K 0x2000000000000000 64K flags=w
