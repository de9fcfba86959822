# random scenario, seed 105, number 13, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
fork
map C b+3M WIN1 1M
enable C
endfork
reg C a+1M 512K
unset_container G
map C a+64K WIN1+64K 512K
disable C
remove C WIN1
map C a+1M 4K 512K
set_iommu C v1
unmap C 64K 64K flags=1
enable C
unmap C WIN1+64K 512K
unmap C WIN1 1M
check_ext C v1
unmap C 4K 512K
unmap C 4K 256K
map C a+1M 0xfffffffffffff000 4K flags=none
enable C
info C argsz=15
create C 0 1G 0
unmap C 16320K 64K flags=1
unmap C 4K 512K
map C a+1M WIN1+1 512K flags=4
unmap C WIN1+64K 256K flags=1
check_ext C 5
unmap C 0xfffffffffffff000 4K
map C b 8M 256K argsz=33
map C b+2M 4K 2M
enable C
enable C
set_iommu C type1
enable C
unmap C WIN1+64K 512K
map C a+1M 16320K 64K
disable C
enable C
enable C
map C a+1M 2K 128K
enable C
unmap C 1M 4K
map C a+1M 1T 512K
unmap C WIN1+64K 512K
map C a+132K 64K 64K
enable C
enable C
unmap C WIN1+1 256K flags=1
create C 16 1G 1
map C b+68K 4K 64K
effcap off
disable C
group_status G
map C a+4K WIN1+8M 128K
map C a+128K 4K 3968K
disable C
map C a+3136K 64K 64K
unmap C 64K 64K flags=1
map C b+3M WIN1+0x1000000000000 64K
disable C
set_iommu C v1
unmap C WIN1 1M
unmap C WIN1+1 512K
map C a+128K 1M 2097153 flags=4
map C b+1M 16320K 64K flags=4
set_container G C
set_iommu C type1
set_container G C
set_iommu C v1
disable C
disable C
enable C
unmap C 0 1M
unmap C 128K 4K
reg C a+128K 4M
enable C
map C a+1M 64K 512K
enable C
enable C
effcap on
status
set_iommu C v1
map C a+192K WIN1+64K 64K
unmap C 4K 512K
effcap on
unmap C 4K 64K
rlimit 4G
unmap C WIN1 1M
check_ext C 5
enable C
map C a+128K WIN1+128K 4K
map C b+4K 4K 128K
unmap C 8M 8M
map C a+192K 2097088K 4K
fork
disable C
map C a+3M 4097 1M
map C a+3M 1T 64K
endfork
enable C
map C a+1M 64K 128K flags=rw
map C a+2052K 4K 0
map C b+2112K 16320K 64K
unmap C 1M 15M
map C a+1028K 4K 64K flags=w
unmap C 64K 128K
map C a+1M WIN1 512K flags=none
effcap on
set_container G C
enable C
unmap C 1T 512K
map C b+64K WIN1+2K 1M flags=w
map C b+192K WIN1+8M 128K
