# random scenario, seed 102, number 18, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unreg C a+2M 64K
reg C a+64K 4032K
fork
map C a+64K 64K 64K
create C 16 1G 3
unmap C 64K 64K
reg C b 128K
endfork
unreg C a 1M
unmap C 64K 64K
create C 0 1G 3
reg C a+1M 64K
effcap on
map C a+1088K 4097 128K flags=rw
unreg C b+64K 128K
unmap C 4097 128K
unmap C 64K 64K
map C b 64K 2097151 flags=rw
map C a+1M 128K 64K
fork
unmap C 2097088K 4K
reg C a 1M
remove C 0
endfork
unreg C a+64K 4032K
reg C b 128K
reg C b+1M 512K
unmap C 128K 32K
reg C b+3M 65535
unmap C 128K 64K
map C a+64K WIN1+64K 512K flags=4
create C 21 16M 0
remove C WIN1+64K
reg C b+3M 65535
enable C
unset_container G
unreg C a+3M 128K
unreg C b+2M 64K
effcap on
unmap C 64K 1048575
map C b+1028K WIN1+64K 128K
unmap C WIN1+64K 512K flags=1
unreg C b 128K
unreg C a 1M
unreg C a+128K 3968K
effcap on
create C 30 1G 2
map C a+2112K 8M 256K
set_iommu C v2
unmap C 128K 64K
reg C b 128K
create C 30 2G 2
create C 12 2G 1
unreg C a 512K
unreg C b 128K
disable C
reg C b+128K 68K
map C b+2112K 0 128K
enable C
unmap C 2097088K 64K
unmap C WIN1+64K 512K flags=1
rlimit 8M+512K
reg C a+64K 512K
set_container G C
set_iommu C v2
map C b+4K WIN1+0x1000000000000 128K
unmap C WIN1+64K 128K
ioctl C 0x3bff =0
map C b+3136K 8M 64K
set_container G C
reg C b 1M
create C 12 64M 2
reg C a+128K 3968K
map C b+64K 64K 256K argsz=33
map C a+2112K 0xfffffffffffff000 256K
map C b+1M 1M 128K
map C a+1M 8M 4K
unmap C 0 128K
reg C a+3M 1M
map C a+1M 0 1M
unmap C 4097 64K
create C 12 256M 6
fork
unreg C b 1M
map C b+132K 16320K 64K
endfork
unmap C WIN1 64K
reg C a+1M 64K
map C b+128K 1T 64K
unmap C 8M 4K
unset_container G
unreg C a+128K 3968K
remove C WIN1
reg C a+1M 64K
unmap C 4K 1M
reg C a+3076K 1M
eeh C 4
create C 21 48M 1
map C b+2M 1M 64K
unmap C 1M 64K
set_iommu C v2
unmap C 16320K 64K
create C 12 64M 0
map C a+64K WIN1+1M 64K flags=none
unmap C 4097 128K
rlimit inf
map C a+64K 16320K 64K
check_ext C v1
reg C a 64K
reg C a 1M
map C b WIN1+0x1000000000000 64K argsz=0
map C a+64K 1M 64K
reg C a+128K 3968K
