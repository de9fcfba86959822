# random scenario, seed 102, number 43, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
remove C 0
reg C a 1M
map E a+1028K 64K 256K
create E 16 64M 0
map E a 64K 1M
unreg E a 64K
unmap E 64K 256K
map E a+1M 4K 1M
map E a WIN1+1M 1M argsz=31
create E 13 64M 6
remove C 0
unmap E WIN1+1M 1M
map E a+64K WIN1+8M 64K flags=r
unmap E 128K 1M
map E a WIN1+128K 4K
unmap C 4K 1M flags=1 argsz=25
reg C a+3M 1M flags=1
create C 12 2G 2
unmap E WIN1+1M 1M
map E a 1 1M flags=4
rlimit 10M
map C a 0xfffffffffffff000 1M flags=w
map C a+1M 0xfffffffffffff000 256K
enable E
unmap E WIN1+0x1000000000000 16M
unmap C 64K 512K
unset_container G
unmap E WIN1+1M 512K flags=1
reg C a+64K 2M
unmap E 8M 4K
reg C a 1M
unreg C a 1M
ioctl E REGISTER_MEMORY @0
reg E a+3M 1M
map E a+3M 1M 1M
reg C a 1M
remove E 0 flags=1
unmap C 0xfffffffffffff000 256K flags=1
map E a+3M WIN1+64K 4K
group_status H
map C a 8M 64K
reg E a 2M
map E a+4K 4K 0 argsz=0
unmap E 1 1M
unmap C 0 1M flags=1
unreg C a+1M 64K
map C a+64K 128K 64K flags=rw
set_iommu C v2
remove C WIN1
info E
create E 0 16M 0
create C 16 16M 6
info C argsz=15
fork
remove E 4K
endfork
map E a WIN1 128K flags=rw argsz=33
unmap E WIN1 128K
unreg C a+2M 1M
fork
map C a+1M 0 1M
unmap C 16320K 64K
remove E WIN1
endfork
map E a WIN1+2K 64K flags=none
unmap C 4K 1M
unmap E 64K 1M
set_container H E
reg E a+64K 2M flags=1
map C a+128K WIN1+16320K 4K
unreg E a+3M 64K
rlimit inf
map C a+1088K 0x2000000000000000 4K
set_iommu E v2
set_container H E
unmap E 8M 8M
effcap off
reg C a 2M
set_iommu C v2
unreg E a+128K 128K
unreg E a+64K 2M
map E a+3076K WIN1+4K 256K flags=w
map E a+3M 2097088K 64K
map E a+64K WIN1 1M
unmap E 4K 1M
rlimit 0
unreg E a+128K 64K
unmap E WIN1+4K 128K
map C a+64K 64K 4K flags=w
map E a+4K 0 128K
unmap C 0xfffffffffffff000 1M
set_container G C
set_iommu C v2
reg E a+64K 2M
unmap E 2M 64K
unmap E 64K 16320K flags=1
reg E a+128K 512K argsz=23
reg E a+128K 2M argsz=23
map C a+4K 2M 64K argsz=0
unmap C 64K 4K
remove E 0
set_iommu C v2
info E argsz=16
create C 16 64M 2
unset_container H
map E a WIN1+4K 1M
reg E a+64K 2M
map C a+64K WIN1+16320K 64K
map C a+1M 4K 4K flags=4 argsz=33
