# random scenario, seed 101, number 35, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
create C 12 64M 1
rlimit 9M
reg C a+1M 132K
map C a+2M 0 4K flags=rw
unmap C 0 4K
unmap C 0 4K
map C a+1M 16320K 64K argsz=33
reg C a 1M
disable C
check_ext C 5
unmap C 0 4K
map C a 2M 4K
map C a+1M 16320K 64K
ioctl C REGISTER_MEMORY @0
map C a+64K WIN1+128K 128K
map C a 0 4K flags=4
fork
create C 16 2G 0
map C a 128K 64K flags=w
map C a+1M 64K 0
endfork
map C a WIN1-64K 1M
remove C 4K
create C 0 256M 0
rlimit 8M+64K
unreg C a+64K 1M
map C a+192K 64K 256K
map C a+128K 1M 4K flags=r
map C a+1M 0x2000000000000000 132K
set_container H C
unmap C 0 4K
unmap C 0 4K
disable C
effcap off
remove C 0
ioctl C REGISTER_MEMORY @0
map C a+4K WIN1+64K 4K
reg C a+128K 64K
map C a+64K 0 4K flags=r
set_iommu C v2
map C a+128K 8M 128K
remove C 0
create C 30 2G 1
map C a+2M WIN1+2K 128K
map C a 1T 2M
map C a 64K 128K flags=rw
map C a+3136K 128K 4K flags=w
disable C
unmap C 1M 4K
status
map C a+1M WIN1 64K
remove C 0
remove C 0
set_iommu C v2
unmap C 16320K 64K
map C a+128K 16320K 64K
api C
map C a+128K 1M 64K
unset_container G
map C a 2M 1M
unset_container H
reg C a 0
map C a 64K 4K
unreg C a 128K
set_container G C
set_iommu C v2
set_iommu C v2
map C a+64K WIN1+0x1000000000000 4K flags=r argsz=31
set_container H C
unmap C 1M 32K
map C a 64K 0
effcap off
unset_container G
reg C a+128K 1M
map C a+2M 2097088K 64K
map C a+128K 2097148K 4K
reg C a+128K 2M
create C 16 1G 1
map C a+1088K 1M 0
remove C 0
create C 12 16M 1
unmap C 2M 4K
map C a+3136K 64K 256K
map C a+68K 4K 4K
map C a+68K 128K 128K
map C a+64K 1T 512K
unmap C WIN1+64K 16320K
rlimit 8M+64K
reg C a 0
create C 16 1G 1
unmap C WIN1+16320K 4K
map C a WIN1-64K 128K flags=r
unmap C 128K 128K
reg C a 64K
map C a+64K 64K 2M
eeh C 4
reg C a+128K 64K
unmap C 16320K 64K
map C a+2M 0x2000000000000000 64K flags=none
set_iommu C v2
remove C WIN1
map C a+3M WIN1+1 1M flags=rw
map C a+192K 64K 64K
map C a+1M 2M 132K argsz=33
map C a+3M 0 1M
map C a+128K 128K 128K argsz=33
rlimit 9M
remove C WIN1
unmap C 4K 4K
reg C a 0
unmap C 2M 1M
set_container H C
unreg C a 2M
