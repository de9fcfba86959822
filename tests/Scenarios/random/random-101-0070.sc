# random scenario, seed 101, number 70, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 0 256M 0
unmap C 0 4K
reg C b+3M 512K
unmap C 16320K 64K
unreg C b+3M 512K
unmap C WIN1+16320K 64K
map C a+128K 0 1M flags=none
reg C a 1M
unmap C 0 1M
unreg C b+3M 512K
reg C b 64K
reg C b 64K
unmap C 0 1M
fork
unmap C 64K 4K
map C b 0 4K
unreg C b+64K 4032K
unmap C 0 4K
endfork
map C b+3M 1M 128K
disable C
map C b+4K 8M 128K
map C b WIN1+128K 64K
map C a+2M WIN1+1M 64K
unmap C 0 4K
reg C a+1M 64K flags=1
unset_container G
remove C WIN1 argsz=15
map C b+3M 0 128K
reg C b+64K 64K
map C b+3M 64K 1M flags=none
fork
reg C a 1M
unreg C b+3M 512K
endfork
unreg C b+64K 4032K
create C 16 1G 6
remove C WIN1 argsz=15
reg C b+3M 512K
set_iommu C v2
unmap C 0 128K
unmap C 0 1M
unreg C b+3M 512K
info C argsz=16
map C b+3M WIN1+4K 512K
unmap C 64K 64K
map C b+64K WIN1+1M 512K
unmap C 0 4K
rlimit 8M+512K
remove C WIN1+64K
unreg C b+64K 64K
disable C
map C a WIN1+2M 4K
map C b+2052K 0 64K
map C b+1028K 4K 4K
reg C b+64K 64K
set_iommu C v2
set_container G C
set_iommu C v2
status
set_container G C
remove C WIN1+64K
map C b+2M 2097148K 4K flags=4
info C
reg C b 64K
unset_container G
unmap C WIN1+1M 64K
map C a+1M 0 64K
unmap C 0 128K
check_ext C v1
set_container G C
set_iommu C v2
effcap on
eeh C 4
create C 16 48M 2
unmap C WIN1+2M 4K
map C a+64K WIN1+64K 64K
map C b+64K 0 4K flags=none
reg C b+2M 2M
map C a+4K WIN1+1 64K
unmap C WIN1+2M 4K
map C a 2M 128K flags=w
map C a 4097 256K flags=r
set_iommu C v2
reg C a+1M 64K
map C b+3M 8M 512K
map C a+1028K 0 256K flags=w argsz=0
set_container G C
unreg C b+2M 64K
set_iommu C v2
map C b+2M WIN1+4097 64K flags=r argsz=33
map C b WIN1+0x1000000000000 64K argsz=33
create C 30 2G 0
unmap C 8M 512K
map C b+64K WIN1-64K 128K
info C argsz=16
rlimit 16M
unmap C 64K 4K
create C 16 16M 6
reg C a 1M
create C 0 16M 1
map C a 8M 1M flags=none
map C b+3076K 0xfffffffffffff000 128K
map C a+3M 0 1M flags=r
unmap C 0 4K
map C a+2M WIN1+128K 64K argsz=0
create C 12 16M 1
rlimit 4M
map C b 16320K 64K
remove C WIN1
unreg C a 64K
reg C b+2M 2M
unmap C 4097 256K
