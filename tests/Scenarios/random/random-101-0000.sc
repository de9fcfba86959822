# random scenario, seed 101, number 0, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 13 48M 2
unreg C b+128K 3968K
create C 21 1G 1
unmap C 0 1M
create C 21 16M 1 argsz=39
unreg C b+1M 2M
create C 21 16M 2
set_container G C
disable C
map C a WIN1+64K 64K flags=none
create C 12 48M 1
reg C b+64K 2M
set_iommu C v2
reg C a 1M
map C a 0xfffffffffffff000 1M
map C a 64K 1M flags=4
map C a 1T 1M
map C b+128K 2M 512K flags=none
map C b+128K 16320K 64K flags=4
enable C
map C b+1M WIN1 128K
reg C b 4M
map C b 16320K 64K
reg C b+64K 2M
reg C b+64K 2M
info C argsz=16
map C b 64K 128K
map C b WIN1+1M 4M
group_status G
map C a+68K WIN1+64K 256K flags=rw
map C b+68K WIN1+64K 128K flags=none
unmap C WIN1+64K 256K
reg C b+64K 2M argsz=23
map C b+64K WIN1+1M 2M
unreg C a+3M 516K
map C b+2052K 2M 64K flags=4
remove C WIN1-1
unmap C WIN1+64K 1M
map C b+64K 64K 2M
map C b+128K 1M 4K
map C b+64K 4K 2M
map C b 4K 4M
reg C b 4M
create C 16 2G 3
rlimit 4G
reg C a 64K
reg C b+3M 64K
map C a+64K WIN1 4032K
remove C WIN1
map C a+2052K WIN1 128K flags=4
info C argsz=15
reg C a 64K
map C b WIN1+4097 4K argsz=33
reg C a+3M 64K
eeh C 4
remove C WIN1+64K
unset_container G
create C 24 16M 0
unmap C 0xfffffffffffff000 1M
rlimit 9M
create C 12 1G 3
enable C
unreg C a+3M 64K
unmap C WIN1+1M 1M
remove C 0
unreg C a 2M
map C b+132K 8M 4K flags=4
unmap C WIN1+64K 64K
eeh C 4
reg C a 64K
remove C WIN1+64K flags=1
map C a+64K 8M 64K flags=none
unreg C a 64K
map C b+128K 8M 64K
unmap C 1M 4K
unreg C a 524287
reg C b+64K 1M
map C a WIN1+0x1000000000000 64K flags=w
create C 0 256M 2
reg C a 1M
unmap C 16320K 32K
set_container G C
set_iommu C v2
info C argsz=15
reg C a 64K
map C a+3M WIN1+0x1000000000000 64K
unmap C 0xfffffffffffff000 4K
set_iommu C v2
map C b+64K 16320K 4K
remove C 4G
map C b+64K WIN1 1M flags=r argsz=31
create C 12 1G 3
unmap C WIN1+64K 16320K
reg C a+3M 64K
effcap on
map C b+2M 16320K 64K
enable C
check_ext C 5
set_iommu C v2
remove C 0
remove C WIN1-1 argsz=15
create C 21 256M 1
unset_container G
create C 16 2G 1
unreg C b+64K 64K
set_container G C
set_iommu C v2
unmap C 16320K 64K
map C b+68K 0 4K
map C a+2M WIN1+1M 128K
reg C a+2M 0 argsz=23
unmap C 0 4K
reg C b 4M
