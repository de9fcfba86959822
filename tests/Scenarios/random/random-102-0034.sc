# random scenario, seed 102, number 34, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v2
map C a+1M 64K 512K flags=none argsz=33
remove C WIN1
map C a WIN1+0x1000000000000 64K argsz=31
unmap C 2M 1M
unmap C WIN1+0x1000000000000 64K
unmap C 64K 64K
unmap C WIN1+0x1000000000000 32K
map C a+4K 2M 64K flags=r
map C a+2M WIN1+64K 64K flags=w
unmap C 1M 15M
unmap C 2M 64K
unmap C 64K 512K
create C 16 1G 2
create C 30 2G 0
remove C WIN1
remove C WIN1 flags=1
unmap C WIN1+64K 64K
map C a+2M WIN1+2M 64K flags=r
unmap C 2M 32K
unreg C a 512K
disable C
unreg C a+128K 1M
unmap C WIN1+2M 64K
remove C WIN1
map C a+3M WIN1+2K 1M flags=rw
unreg C a+1M 64K
set_container G C
ioctl C REGISTER_MEMORY @0
api C
unmap C 0 16M
unreg C a+4K 516K
map C a+2M 4K 4K
set_iommu C v2
map C a+2M WIN1+4K 2M
map C a+4K WIN1+4097 256K
unmap C 2M 64K
unreg C a 64K
map C a+1028K WIN1 64K
map C a+1M WIN1 64K
reg C a+64K 512K
unreg C a+64K 512K
remove C WIN1
map C a 0 1M
remove C WIN1
map C a+64K 128K 64K
effcap on
reg C a+64K 512K
effcap off
map C a+2112K 0 4K
unset_container G
disable C
fork
unreg C a+64K 512K flags=1
endfork
unreg C a+3M 1M
map C a+128K WIN1+2M 64K
set_container G C
set_iommu C v2
unmap C 4K 4K
unmap C WIN1+2M 32K
create C 12 128G 1
unmap C 0 1M
rlimit 10M
create C 16 1G 6
unset_container G
unmap C 2M 64K
map C a+64K 2M 512K
map C a+64K 8M 64K
create C 16 16M 0
unmap C WIN1+4097 256K
reg C a 1M
fork
unmap C 4K 4K
unreg C a 4M
create C 0 16M 6
endfork
info C argsz=16
create C 12 2G 1
unmap C WIN1+1M 4K
set_container G C
set_iommu C v2
unreg C a 1M
unmap C 128K 64K flags=1
unmap C WIN1+2K 1M
reg C a+64K 512K
map C a WIN1+64K 64K
reg C a+1M 512K
enable C
unreg C a+1M 512K
remove C WIN1-1 argsz=15
create C 16 64M 0
unmap C 2M 512K
unset_container G
unmap C 64K 16320K
create C 12 16M 2
unreg C a+1M 512K
map C a 0 1M
remove C 4G argsz=15
rlimit 16M
rlimit inf
unmap C 2097148K 4K
unmap C 1M 1M
reg C a 1M
set_iommu C v2
unreg C a 1M
remove C WIN1
unmap C WIN1+4K 2M
map C a+132K WIN1+128K 64K
reg C a+64K 512K
map C a+1M 8M 1M flags=none
unmap C WIN1 64K
map C a+3076K 64K 4K flags=rw
reg C a+2M 2M
map C a 0xfffffffffffff000 1M
unmap C 64K 4K
