# random scenario, seed 101, number 23, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 64M 3 argsz=39
check_ext C 5
fork
unreg C a+128K 64K
map C a 16320K 4K flags=none
endfork
reg C b 1M
remove C 0
eeh C 4
reg C a 2M
map C a 4K 1M
map C a+64K WIN1+8M 64K
map C a 8M 64K flags=r
set_container H C
remove C WIN1
unreg C b 1M
unreg C b 1M
remove C WIN1
map C a+128K WIN1+2M 4K
rlimit 12M
unmap C 16320K 4K
map C b+64K 2M 256K
remove C 4G
reg C a 64K
create C 16 64M 0
map C a+2052K 0 64K flags=none
unmap C 16320K 4K
set_iommu C v2
reg C a 1M
remove C WIN1
map C a 128K 64K flags=none
unmap C 4K 16380K
create C 16 16M 2
map C b+1028K 1 256K flags=r
create C 16 2G 2
rlimit 64K
set_container H C
reg C b 1M
effcap on
map C b 64K 4K
create C 12 16M 3
unreg C b+3M 1M
reg C a+3M 512K flags=1
map C a+64K 1 512K
create C 0 2G 3
map C b+1088K 0xfffffffffffff000 128K
reg C b+64K 4032K
enable C
unreg C b+3M 512K
info C
effcap on
unset_container G
map C a WIN1+4K 256K flags=none
unmap C WIN1+4K 256K
rlimit 10M
remove C 0
unmap C 4K 16380K
reg C a+64K 64K
map C a 0x2000000000000000 128K
set_iommu C v2
reg C a+3M 512K
remove C WIN1+64K
map C a+1088K WIN1+4K 64K flags=r
unmap C 1 256K
reg C b+128K 64K flags=1
enable C
set_container G C
remove C WIN1
remove C WIN1
eeh C 4
unmap C 128K 64K
set_iommu C v2
unreg C a+64K 131071
set_iommu C v2
reg C a 2M
map C a+128K WIN1+64K 256K flags=r
map C b WIN1+0x1000000000000 64K
reg C a 2M
unmap C 1 512K argsz=23
map C b+64K WIN1+64K 4K
map C a+3M 4K 1M
remove C WIN1-1
remove C 0
remove C WIN1
set_container G C
reg C a+3M 512K
map C a WIN1+1M 512K argsz=31
unmap C 4K 512K argsz=25
map C a+2M WIN1+16320K 64K
api C
map C a+1088K WIN1 4K flags=r
create C 24 256M 1
unmap C 1 256K argsz=23
map C a WIN1+1M 2M
remove C WIN1
reg C b+3M 1M
reg C a 2M
unmap C WIN1+4K 64K
unmap C WIN1+8M 64K
set_iommu C v2
unmap C WIN1 4K
map C a+1088K 0xfffffffffffff000 64K
unmap C 0 64K
map C a 0 2M flags=r
map C b+2052K 2097148K 4K
fork
remove C 4K
endfork
rlimit 8M+512K
unmap C WIN1+4K 256K
map C a WIN1+64K 2M flags=4
effcap off
