# random scenario, seed 105, number 17, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a WIN1+0x1000000000000 1M
unreg C a+3M 2M
reg C a 2M
unreg C a 2M
create C 24 1G 1
unset_container G
map C a WIN1+1M 64K
create C 16 256M 1
reg C a+3M 64K
group_status G
set_container G C
set_iommu C v2
unmap C WIN1+1M 32K
remove C WIN1 flags=1
unset_container G
unmap C WIN1+1M 64K
effcap on
map C a 64K 1M flags=r
create C 21 16M 2
remove C 0
remove C 0
unmap C 128K 16256K
map C b WIN1 2M
reg C b 1M
unreg C a 2M
remove C WIN1
enable C
create C 16 2G 1
unmap C 16320K 64K
reg C a+3M 64K
disable C
set_iommu C v2
reg C b 1M
map C a 0 64K flags=r
create C 30 1G 1 argsz=39
map C a+64K 1 128K
create C 16 256M 2
unmap C WIN1 4K
disable C
info C argsz=16
info C argsz=15
map C a+64K WIN1+2M 64K
remove C WIN1
unreg C a+3M 64K
remove C WIN1+64K
unreg C a 1M
map C b+3076K 64K 64K flags=w
create C 16 16M 0
map C a 2M 2M
reg C b 1M
status
map C b+128K 1M 256K
unmap C WIN1+4K 1M
reg C b+128K 512K
set_iommu C v2
reg C a+3M 64K
reg C a 2M
reg C a+3M 512K flags=1
map C b+64K 2M 0 flags=4
unreg C a+3M 64K
enable C
map C b 0 64K
map C a 4K 128K
unmap C 0 64K
set_iommu C v2
map C b+4K 4K 64K
map C a 4K 64K argsz=31
map C a 8M 256K
unmap C 4K 128K
map C a+3076K 4097 64K flags=r
map C a 64K 0 argsz=33
reg C a+128K 2M
unmap C 1 4K argsz=25
reg C a+64K 512K
remove C 0
unmap C WIN1+2M 64K
map C a 64K 2M
unreg C a 2M
fork
reg C a+128K 2M
endfork
unmap C WIN1 2M
reg C a 1M
fork
map C b 8M 64K flags=none
map C b+1088K 128K 128K argsz=31
map C b+2M 128K 256K argsz=31
endfork
rlimit 1M
check_ext C 5
unmap C WIN1-64K 1M
unmap C 8M 1M
map C b+3M 0 64K
map C b+8K WIN1+64K 4K flags=w
remove C WIN1
unreg C a+64K 128K
create C 21 2G 1
map C a+1M 2M 128K
reg C a+1M 2M
unmap C 128K 256K
map C a 8M 1M
reg C a+1M 2M
fork
unmap C 64K 0
info C
disable C
endfork
unmap C 0 16M
remove C 4G
disable C
unmap C 2M 128K
reg C b+64K 1M
reg C a+1M 3M
