# random scenario, seed 105, number 28, kind mix
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
reg C a 1M
set_iommu E v2
reg E a 1M
unmap C 128K 4K
map E a 1M 1M flags=4 argsz=31
map C a 16320K 64K
reg C a 1M
unreg C b 512K
unreg E b 2M
map E a 1M 1M flags=r
map E b+3M 1T 1M flags=w
map E b WIN1+128K 0
rlimit 9M
remove C 0
unreg C b 2M
unmap C WIN1+128K 0
reg C b+2M 64K
unreg C b+2M 64K
unset_container G
map E a+2052K 4K 256K flags=r
create E 24 16M 6
unmap E 1M 1M
unmap C 1M 1M
reg C b+2M 64K
unreg C b+2M 64K
unmap C 4K 256K
rlimit 12M
unmap E 1M 1M
reg E a 512K
set_container G E
reg E a+1M 128K
create C 12 16M 1
reg E a 1M
rlimit inf
unmap C 8M 64K
unmap E WIN1+128K 0
remove C 4K
effcap on
reg C a 1M
unreg E b 128K
api E
reg C b+3M 1M
map C b+3M 64K 1M flags=4
map C b+128K 64K 64K
map C a+2M 1M 2M
unmap E 4K 256K
set_iommu C v2
map E a WIN1 64K
map E b+128K 0 64K
map E b+3076K WIN1+1M 64K
map E a+3076K 1T 4K
map E b+3M WIN1+4K 4K
map E a 1 64K
map E b+3M 8M 4K
unmap E WIN1 32K
create E 12 16M 0
set_container I E
unreg E b+3M 1M
unmap E 1T 4K
reg C a 1M
reg C a+3076K 64K
info E argsz=15
map C a+1088K 0xfffffffffffff000 64K argsz=31
unreg C a+3M 1M
remove C 0
effcap off
unreg E a 4M
create E 30 2G 1 flags=1
map C b+2M 2M 128K
enable C
unset_container G
effcap on
create E 12 1G 2
unmap E 1T 64K
map C a+64K 8M 64K
remove E WIN1
reg C a+3076K 64K
set_container H C
create C 24 16M 1
remove C WIN1
unreg E b+128K 512K
map E b WIN1+0x1000000000000 2M
remove C WIN1-1
enable C
fork
unreg E a 1M
unmap C 8M 64K
map C a 0 512K
endfork
unmap E 64K 16320K
unmap C 1M 1M
rlimit inf
unmap E 64K 1M
map E a+4K 64K 0
unmap E 8M 64K
disable E
unreg E a 512K
remove C 4K
unmap E 0 64K
unreg E a+1M 3M
unmap E 1T 1M
unmap C WIN1+64K 16320K
reg C a+2M 128K
unreg E a 1M
unset_container H
map E a+2112K 4K 4K
unmap C 1T 4K flags=1
reg E a+3M 1M
reg C a 512K argsz=23
