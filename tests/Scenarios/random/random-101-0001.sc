# random scenario, seed 101, number 1, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
unreg C a 1M
unmap C WIN1+4K 1M argsz=25
reg E a+64K 1M
unreg C a 1M
map C a+2M 8M 0
map C a+4K WIN1+4097 4K
map C a 0 1M
create C 12 1G 0
eeh C 4
reg E b+128K 2M flags=1
map E a+64K 0 4K
remove E WIN1+64K
reg C a+2M 64K
rlimit 10M
map C a+2052K 64K 128K
create C 13 16M 1
unmap E 0 4K
unmap C 0 1M
reg C b+64K 1M
map C a+64K WIN1+4K 64K
unreg E a 1M
reg E b 1M
unreg E a+1028K 64K
unmap C 8M 0
map E b+128K 0 64K flags=w
map E a+64K WIN1 256K flags=r argsz=0
map C a+2M WIN1+64K 64K flags=r
map E b WIN1+2M 64K flags=4
unmap C WIN1+64K 64K
unset_container G
unmap C WIN1+64K 64K
reg E a+3M 64K
effcap off
map E b+3076K WIN1+128K 128K flags=r
set_container G E
set_container G E
map E b WIN1 4K flags=w
unreg C a+3M 64K
set_container H C
set_iommu C v2
unmap C WIN1+64K 64K
unmap C WIN1+4097 4K
fork
map C a+64K 64K 1M
map C a WIN1+16320K 64K argsz=31
map E a 0x2000000000000000 64K
endfork
create E 13 64M 2
remove C WIN1
create E 0 64M 3
create C 30 2G 6
unreg C b+1M 128K
unmap C 0 1M
info C
map C b+2052K WIN1+8M 64K
reg C a+3M 64K
effcap off
fork
reg E b+64K 1M
endfork
fork
map C a+3M WIN1 4K argsz=31
unreg E a 1M
remove E WIN1
reg C a+64K 2M
endfork
reg C b+64K 1M
map E b+64K 64K 256K
reg C a+2M 64K
reg E a+1M 2M
fork
reg E b+128K 2M
remove C 0
endfork
map C a+68K WIN1+2M 256K
map E a 0 64K argsz=0
reg E a+3M 64K
eeh E 4
effcap on
reg E a 1M
map E a+2112K WIN1 4K
info E
remove E 0
map C a WIN1-64K 64K
unreg C b+128K 2M
reg C a+1M 64K
unreg C b+3M 1M
map E a WIN1+1M 64K
unmap C WIN1 4K
map C a+3136K 2097148K 4K
create C 16 64M 1
unmap E WIN1 4K
remove C 4G
reg C a+64K 64K
remove C WIN1
eeh C 4
unreg E a+2M 512K
reg E a+64K 2M
map C b 1M 256K flags=4
reg E b 2M
map C a+64K 1M 256K
remove C WIN1
reg C a+1M 128K
map C b+128K WIN1+64K 256K
remove C WIN1
create C 12 16M 0
unreg E b+128K 2M
unmap E WIN1 4K
