# random scenario, seed 101, number 77, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unreg C a 1M
info C argsz=15
remove C WIN1
enable C
map C a 4K 1M
reg C a 512K
reg C b+128K 4063233
reg C a+1M 128K
unmap C 4K 1M
unmap C 128K 64K argsz=25
unreg C a+64K 64K
unmap C 4K 1M
unreg C a 1M
unmap C 4K 1M
unmap C 4K 512K
unreg C b+2052K 2M
reg C b 4M
unreg C a 1M
unreg C a 1M
remove C WIN1+64K
rlimit 9M
unmap C 4K 1M
map C b+3136K 64K 4K flags=4
set_container G C
map C b+128K 64K 64K
create C 24 16M 1
create C 30 2G 1
reg C b+128K 4063233
reg C a+64K 512K flags=1
unreg C a+64K 512K
remove C 4G
reg C b 4M
effcap on
unset_container H
reg C a 1M
unmap C 1T 16M
map C a+64K WIN1+16320K 64K flags=none
reg C a+1M 512K
map C b+1028K 2097148K 4K flags=w
reg C a+64K 512K
reg C b 1M
ioctl C REGISTER_MEMORY @0
unmap C 0 64K
map C a+2M WIN1 64K argsz=33
reg C a+2M 2M
set_container H C
set_container H C
set_container H C
remove C WIN1-1
remove C WIN1+64K
remove C 0
unmap C WIN1+2M 1M
effcap on
remove C WIN1
unmap C WIN1+16320K 64K
create C 30 2G 1 flags=1
reg C a+128K 64K
reg C b 64K
set_iommu C v2
map C a+192K 0xfffffffffffff000 4K flags=w
map C b+1028K WIN1+0x1000000000000 4K
map C b+1M 1M 64K
unreg C b 64K
disable C
remove C WIN1
map C b WIN1+1 64K argsz=31
reg C a+1M 512K
remove C 0
map C a 4K 64K flags=rw
effcap on
map C a+128K 64K 64K flags=rw argsz=33
map C b+128K 2M 4063233
unmap C 4K 64K
effcap on
check_ext C v1
create C 21 16M 1
group_status G
unset_container G
unmap C 2M 1M
reg C a+128K 64K
map C b+2052K 64K 4K flags=r
reg C a 1M
unmap C 2M 1984K
rlimit 8M+512K
unreg C a+2M 1M
unreg C a 1M
unreg C a 64K
remove C WIN1
unreg C a+128K 3968K
map C b WIN1+8M 64K flags=w
unset_container H
effcap on
create C 16 16M 2
unmap C 2097148K 4K
map C b+64K 1M 128K flags=rw
map C a+128K 64K 64K
unreg C a+1M 128K
create C 30 1G 1
unmap C 1M 64K flags=1
reg C b 4M
map C a+1028K 0 4K
map C a+3M 8M 64K
create C 12 16M 0
map C b WIN1+128K 4K
map C b+128K 64K 128K flags=rw
map C b WIN1-64K 1M
unreg C b 1M
set_container G C
set_iommu C v2
create C 30 2G 3
unmap C WIN1+8M 4K
