# random scenario, seed 101, number 64, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
set_iommu E v1
enable E
map C a+64K WIN1+128K 4032K argsz=0
unset_container I
unreg C b+3M 128K
map C a+128K 1 2M argsz=31
create C 16 16M 1
unmap E WIN1+128K 4032K
map E a+1M 0xfffffffffffff000 64K argsz=0
info E
map C a+64K 0 256K
create C 21 1G 1
create C 24 1G 0
map E b+3136K WIN1 64K
map C b 8M 512K
rlimit 8M+512K
unreg C a+3M 64K
create C 16 256M 1
map E b+64K 4K 128K
map C b+3M WIN1+16320K 64K argsz=31
map C b+2M 4097 64K
map E a WIN1+64K 64K
unreg C a+2M 2M
enable E
set_container G E
reg C a+1M 128K
set_container G C
unmap E 0xfffffffffffff000 64K flags=1
set_iommu C v2
map C a+1028K 128K 256K
map E b+128K WIN1+64K 2M flags=4
map C a+1M WIN1+2M 128K
rlimit 8M+64K
map E a+3M WIN1+1 0
set_container I E
disable E
rlimit 8M+512K
unmap C 64K 1M
map E a+1M 16320K 64K
map E a+1028K 4K 4K flags=4
disable E
unmap E WIN1+2M 128K flags=1
reg C a+1M 128K
remove E WIN1+64K
map E b WIN1 64K
effcap on
rlimit 8M+64K
map C a+128K 64K 64K flags=none
unmap E 16320K 64K
map C b+64K 1M 4K flags=w argsz=33
reg C a 128K
map C a 0 128K
map E a+1028K 8M 128K flags=4
enable E
set_iommu C v2
unmap C 128K 256K
unmap E 16320K 64K
unmap E WIN1+64K 2M
map E b+3M 0 512K argsz=0
enable E
unmap E 4K 128K
api E
unmap C 4097 64K
map E a+1M 0 64K
map E a+1M 64K 128K
unmap C 0xfffffffffffff000 64K
eeh E 4
unmap C WIN1 64K
map E a+64K 8M 128K
map C a+1028K 2M 128K
map C a+1028K 2M 64K
unmap C 4K 4K
unreg E b+64K 128K
effcap off
unmap E WIN1 32K
remove C WIN1-1
effcap off
eeh C 4
unreg C b+64K 1M flags=1
info C argsz=16
unmap E 0 512K
disable E
unmap E 0 512K argsz=23
unmap E 0 1M
map C b+128K 2M 3968K
effcap on
unmap C 1 2M
map E a+1M 0 0
remove C 4K
group_status I
unmap E WIN1+16320K 64K
unmap C WIN1+4K 4K
reg C a 128K
unmap E 1 1M
remove C WIN1+64K
set_iommu C v2
map E b 4097 64K
enable E
map E a+1M 64K 512K flags=w
unmap E 64K 64K
unreg C b+64K 64K
unmap E 4K 128K
unmap E 8M 64K
unreg E a+2M 64K
map C a+3M 0 4K
map E a+1M 0 128K
fork
endfork
effcap off
