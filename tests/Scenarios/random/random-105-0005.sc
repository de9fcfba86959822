# random scenario, seed 105, number 5, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C a 1M
unmap C WIN1+64K 16320K
reg C a 2M
unmap C 4K 64K
fork
reg C a+128K 512K
map C a+192K 2M 256K flags=rw
map C a WIN1+0x1000000000000 0 flags=4
endfork
unmap C WIN1+0x1000000000000 0
unmap C WIN1+0x1000000000000 0
reg C a+2M 128K
map C a WIN1+4097 1M
reg C a 1M
info C argsz=15
reg C a 1M
unmap C WIN1+4097 1M argsz=23
unmap C WIN1+0x1000000000000 0 argsz=25
unreg C a+1M 3M
unset_container G
unmap C WIN1+0x1000000000000 0
unreg C a 512K
map C a WIN1+64K 0
eeh C 4
create C 16 16M 2
effcap on
map C a+2112K WIN1+64K 4K argsz=31
unmap C 2M 256K
unmap C WIN1+64K 4K
set_container G C
set_iommu C v2
map C a 4097 64K
unmap C 2M 256K flags=1
set_iommu C v2
map C a+128K 2097088K 64K
unreg C a+2M 128K
create C 12 1G 2
unmap C 4097 64K
map C a+2M 8M 128K flags=w
create C 16 2G 1 flags=1
check_ext C 5
map C a+192K 2K 64K
reg C a 65535
unset_container G
reg C a 2M
remove C 4K
remove C WIN1
unmap C 1M 64K
unmap C WIN1+8M 1M
unmap C 4097 64K
map C a+64K WIN1 0
set_container G C
disable C
reg C a+128K 512K flags=1
set_iommu C v2
info C
set_container G C
reg C a 65535
map C a+4K WIN1+2M 128K
map C a+3M 2097148K 4K
rlimit 8M+64K
create C 21 16M 2
effcap off
reg C a 4M
set_iommu C v2
map C a 2M 1M
effcap off
map C a+1M WIN1+0x1000000000000 4K
fork
unmap C WIN1+64K 0
unreg C a 65535 argsz=23
endfork
map C a+132K 64K 64K
fork
unmap C WIN1+64K 4K
endfork
info C
remove C WIN1-1
rlimit 12M
unmap C 4K 1M
map C a 0 65535 flags=r
create C 16 256M 1
remove C WIN1
effcap on
map C a 128K 256K
unmap C 64K 1M
rlimit 12M
map C a WIN1+16320K 64K
map C a+192K WIN1+128K 0 flags=4
unmap C WIN1+64K 4K
reg C a+128K 512K
effcap on
unmap C 4K 16380K
map C a 1M 64K
unmap C WIN1+64K 0
create C 16 64M 1
unreg C a+3M 1M flags=1
map C a+64K 0 4K
unmap C 0 4K
effcap on
unmap C 0x2000000000000000 4K
map C a+64K 4K 4032K
map C a+1M WIN1+8M 64K flags=w
reg C a+64K 64K
map C a WIN1+2M 64K
map C a+64K 1M 64K
map C a+128K WIN1-64K 256K flags=none
unmap C WIN1+0x1000000000000 4K flags=1
unreg C a+128K 512K
map C a+128K 8M 1M flags=4
unreg C a+64K 64K
unset_container G
reg C a+1M 64K
create C 13 16M 1
