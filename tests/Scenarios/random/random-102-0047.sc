# random scenario, seed 102, number 47, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
reg C a 1M
map C a+4K 16320K 4K argsz=31
reg C a 1M
set_container H C
reg C a+1M 128K
map C a+64K 64K 64K flags=w
map C a+4K WIN1-64K 64K
enable C
unmap C 64K 64K
unmap C 16320K 4K
unmap C WIN1-64K 64K
reg C a+1M 128K
map C b+3136K WIN1+2M 64K flags=r argsz=33
map C b 8M 4M
map C a+1028K 2097148K 4K
unset_container G
create C 12 1G 2
rlimit 10M
create C 16 16M 2
reg C b 64K
unmap C 8M 4M
unmap C WIN1-64K 64K
unmap C 2097148K 4K
reg C b 64K
unreg C b 64K
map C b+64K 64K 64K flags=rw
unreg C a+1M 128K flags=1
rlimit inf
reg C a 1M flags=1
unmap C 64K 64K
map C a WIN1+64K 0 flags=rw
unmap C 16320K 4K
map C a+1M 8M 64K
remove C WIN1-1
unreg C b+1028K 2M
remove C 0
remove C 0
map C b+2112K 1M 64K
enable C
unmap C 8M 4M
rlimit 8M+64K
unmap C 2097148K 4K
set_iommu C v2
map C b+1M 4K 1M
unmap C 4K 1M
map C a+1M WIN1+64K 2M
map C b+3M 128K 1M flags=none
reg C b 64K
map C b+64K 0x2000000000000000 512K
map C b+3M 16320K 64K
map C b+3136K WIN1+1M 4K
unmap C 0 1M
map C a+64K WIN1 64K flags=r
reg C a+128K 128K
set_container G C
map C b WIN1 64K argsz=33
unmap C 8M 4M
reg C a 1M
set_iommu C v2
reg C a 64K
disable C
reg C a+128K 128K
rlimit inf
create C 16 256M 0
status
unmap C WIN1 64K
unreg C b 64K
unreg C b+3076K 64K
map C a+3M WIN1+64K 64K flags=rw
create C 12 128G 1
effcap off
ioctl C REGISTER_MEMORY @0
map C a 16320K 64K
unmap C 16320K 32K
unreg C a+1M 128K
unmap C 1 4K
reg C a+64K 512K
set_iommu C v2
map C b+3M 0 64K flags=none
ioctl C 0x3bff =0
reg C b+2M 64K
map C a 0 1M
unset_container G
reg C b+3M 64K flags=1
unmap C 64K 64K
map C a WIN1+128K 128K flags=rw
reg C a+128K 128K
effcap on
disable C
enable C
check_ext C v1
effcap on
info C argsz=15
reg C a+2M 2M
remove C WIN1-1
unreg C b+2M 64K
map C a+2M 1M 128K flags=r
map C a WIN1+2M 1M flags=4
create C 12 16M 6
create C 16 256M 1
unmap C 2097148K 4K
map C a+2M 128K 256K
unmap C 64K 64K
map C a+64K 64K 64K
remove C 0
unmap C 8M 64K
remove C WIN1
map C b+3076K 128K 64K
map C a 1M 64K flags=w
map C b 64K 64K
reg C a 1M
