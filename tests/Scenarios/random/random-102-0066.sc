# random scenario, seed 102, number 66, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
reg C a 1M
set_iommu C v2
unmap C 4097 15M flags=1
map C a+1M WIN1+64K 3M
unmap C WIN1+64K 3M
disable C
unmap C WIN1+64K 3M
unmap C WIN1+64K 3M
set_iommu C v2
remove C WIN1
enable C
create C 12 3M 2
unreg C b+2M 64K
unmap C 1M 1M
map C b+4K WIN1+1M 128K flags=r
map C b+2M 0 64K
unreg C a 1M
reg C b+128K 3968K
map C b 0 128K flags=r
map C a WIN1+0x1000000000000 128K
create C 16 2G 1
group_status H
map C b 8M 64K
map C a+4K 1M 4K
rlimit 4G
create C 30 1G 3
unmap C 0 128K
set_container H C
unmap C 0 64K
unmap C WIN1+64K 16320K
create C 24 2G 6
effcap on
unreg C b+128K 3968K argsz=23
create C 16 16M 2
disable C
unset_container G
remove C 4G
map C b+128K WIN1+0x1000000000000 3968K
reg C a+64K 64K
reg C a+128K 1M
map C a 64K 4M flags=rw
reg C a+128K 1M
map C b+132K WIN1 64K flags=4
unreg C b+128K 3968K flags=1
remove C 4K
create C 21 1G 2 flags=1
unreg C a+64K 64K
reg C a+128K 2M
unmap C 1M 4K
map C a+128K WIN1+1 128K
reg C a+132K 512K
map C a+132K 0x2000000000000000 128K flags=4
create C 12 64M 1
reg C b+128K 3968K
map C a+128K WIN1+2M 1M
rlimit 8M+512K
api C
unreg C a 1M
create C 16 16M 3
create C 16 1G 1 argsz=39
unmap C WIN1+1M 128K
map C a+64K WIN1+1 128K flags=none
reg C a 1M
unmap C WIN1+1M 64K
effcap off
map C b+3M 0 128K
disable C
group_status H
unreg C a 1M flags=1
unmap C WIN1+64K 1M
create C 21 16M 6
ioctl C 0x3bff =0
map C a+4K 64K 128K
check_ext C v1
unmap C WIN1+1M 128K
create C 21 2G 0 flags=1
map C a+132K 1M 512K
map C b 128K 64K
create C 30 2G 3
disable C
unmap C 1M 512K
reg C a+2M 2M
reg C a 512K
map C b+2M 0 64K flags=r
info C argsz=16
set_iommu C v2
remove C WIN1-1
reg C b 64K
reg C a+128K 64K
rlimit 9M
unmap C 0 128K
unreg C b+64K 64K
unmap C 64K 4M
unmap C WIN1+0x1000000000000 3968K
map C a+128K 8M 4K
reg C b+128K 3968K argsz=23
map C b 4K 4K flags=w
unreg C a 128K
remove C 4K
unmap C WIN1+1M 128K argsz=25
create C 0 2G 1
remove C WIN1+64K
remove C 0
remove C WIN1
group_status G
map C a WIN1+128K 256K
remove C 4G
map C a+132K 0 4K
unset_container H
map C a+128K 4097 128K
create C 16 1G 1
