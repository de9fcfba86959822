# random scenario, seed 102, number 70, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
map C b+1M WIN1+4097 128K
unset_container G
unmap C WIN1+4097 128K
map C a+128K 0 2M
remove C WIN1
unmap C 0 2M
reg C a 1M
reg C a+1M 64K
create C 30 2G 1
create C 16 16M 2
enable C
unmap C WIN1+4097 128K
map C a+1M 128K 4K
unmap C 0 2M
unmap C 0x2000000000000000 1M
unreg C a+3M 128K
unmap C 128K 4K
unreg C a 1M
reg C a+2M 64K
reg C b+128K 1M
map C b+128K 8M 2M
unmap C 2K 15M
unreg C b+128K 1M
map C a+2M 64K 64K
unreg C b+128K 1M
map C b 64K 64K
unmap C 64K 4K
map C a+1M 2097148K 4K
enable C
set_container G C
set_iommu C v2
unmap C 0 1M argsz=25
unmap C 128K 4K
remove C WIN1-1
rlimit 8M+512K
info C
enable C
map C a+1028K 128K 128K
unset_container G
reg C a 1M
reg C b+1M 64K
reg C a+2M 64K
map C b+64K WIN1+64K 128K flags=none
map C a+2M WIN1+4K 128K argsz=31
unmap C 128K 128K
map C b+1M 64K 1M
reg C b+1M 1M
reg C a 512K
create C 12 16M 1
set_iommu C v2
check_ext C 5
unmap C 128K 128K
reg C a+1M 64K
create C 24 256M 1
create C 12 16M 2
map C b+4K 64K 128K
unreg C a+2052K 64K
set_container G C
set_iommu C v2
unmap C WIN1+4K 128K
unmap C 128K 64K
info C
map C b+1028K 1M 128K flags=rw
unreg C a+1M 64K
map C b+64K 64K 256K
unmap C 64K 1M
reg C b+128K 1M
map C a+1M 1T 128K argsz=33
unmap C 8M 64K
unmap C 64K 256K
map C b+2052K WIN1 512K
unmap C 0 2M
unreg C a+1M 64K
reg C b+128K 64K
map C b+1M 64K 64K flags=w
unreg C a+2M 512K
set_iommu C v2
reg C b+1M 1M
group_status G
unmap C WIN1+4097 128K
unmap C 1T 128K
reg C a 512K
effcap off
remove C WIN1
set_iommu C v2
unmap C 64K 1M
map C a+2M 0 64K flags=4
unset_container G
unmap C WIN1 512K
map C a+2M WIN1 64K
reg C a+128K 64K
map C b+64K 8M 64K
unreg C b+128K 64K
rlimit 8M+64K
remove C WIN1-1
reg C a+3076K 512K
map C b+128K WIN1+4K 64K
map C a+4K 0 256K
remove C WIN1
set_container G C
set_iommu C v2
set_iommu C v2
map C a 8M 128K flags=4
map C a+132K WIN1+1M 65537 flags=r
set_iommu C v2
map C a+1M 64K 4K flags=4
unreg C b+4K 2M
unmap C 64K 64K
map C b+128K 1T 3968K flags=r argsz=33
map C a 16320K 64K
map C b+2M 0 64K
unmap C 64K 256K
remove C 0
