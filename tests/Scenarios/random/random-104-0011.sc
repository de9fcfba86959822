# random scenario, seed 104, number 11, kind v1
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
effcap on
enable C
reg C a+2M 128K
set_container G C
disable C
map C a+2M WIN1+8M 64K
map C a+3M 4097 0
map C a+2M 0 128K
disable C
unmap C 0 64K
unmap C 1M 4K flags=1
unmap C 0 64K
set_container G C
map C a+4K 2M 64K flags=r
map C a+2M 128K 256K
disable C
map C a+2M 64K 128K
map C a+2M 64K 128K
remove C 4K flags=1
map C a+2M WIN1+16320K 64K flags=r
check_ext C v1
unmap C 64K 64K
reg C a+128K 512K
unreg C a+2M 128K
unmap C 2M 64K
check_ext C 5
check_ext C 5
map C a 4K 64K
set_container G C
map C a+128K WIN1+2M 512K flags=none
map C a+2M WIN1+4K 128K
map C a WIN1+1 1M argsz=33
fork
map C a+2M 1M 128K
endfork
eeh C 4
unmap C WIN1+1 1M
map C a WIN1+8M 4K argsz=33
unmap C WIN1+2K 1M flags=1
map C a+68K 128K 64K
map C a+2112K 8M 128K flags=4
map C a+2M 1M 64K
enable C
map C a+128K 2M 512K flags=none
map C a+3136K WIN1+2M 64K flags=4
effcap off
enable C
disable C
enable C
map C a+2M 64K 128K
map C a WIN1+64K 64K
group_status G
unmap C WIN1+16320K 64K
map C a+2052K 128K 128K
unmap C WIN1+64K 64K
enable C
map C a+128K 8M 512K
map C a+2M 16320K 64K flags=4
map C a WIN1 128K argsz=31
map C a+128K 0 512K
unset_container G
disable C
set_iommu C v1
unmap C WIN1+4K 128K
create C 16 16M 1
map C a+2M 0 128K
rlimit 8M+64K
map C a+2052K 4097 256K flags=rw
map C a+1M 128K 64K
map C a+2M 0 4K
enable C
enable C
unmap C WIN1+16320K 64K flags=1
effcap off
unmap C 2M 64K
map C a 0xfffffffffffff000 64K
rlimit 10M
unmap C 0 1M flags=1
map C a+2112K 0 128K
map C a+3076K 0 64K
set_iommu C v1
disable C
set_iommu C v1
unmap C WIN1+2M 512K
map C a+1M WIN1 4K
check_ext C v1
map C a+64K 8M 128K
eeh C 4
enable C
rlimit 1M
map C a+2M 2M 128K
map C a+2M WIN1+4K 4K flags=rw
map C a+2052K 128K 256K argsz=33
map C a+132K 1M 64K
rlimit 0
check_ext C 5
map C a+128K 64K 512K flags=none argsz=33
unreg C a+128K 512K
set_iommu C v1
map C a+128K WIN1+4K 512K
unmap C 64K 512K
disable C
map C a+128K 64K 512K flags=w
unmap C WIN1+1 1M
set_iommu C v1
map C a+2M 0 128K
enable C
rlimit inf
enable C
set_container G C
set_iommu C v1
unmap C 0 128K
unmap C 1M 32K
map C a+128K WIN1+2M 512K
