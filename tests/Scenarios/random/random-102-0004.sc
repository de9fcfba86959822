# random scenario, seed 102, number 4, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
set_iommu E v2
reg E a 1M
enable C
map E a WIN1+128K 1M flags=w
map E a+128K WIN1+128K 64K flags=none
unmap C WIN1+128K 64K
create C 12 1G 6
create C 13 256M 1
unmap E WIN1+2M 4K
create E 13 256M 6
reg E a 1M
map C a+64K 8M 4K
reg C a 1M
map C a+2M 8M 64K
reg C a 1M
unmap E 8M 4K
unmap E 8M 4K
map C a 64K 1M
remove C WIN1+64K
create C 16 1G 3
map E a 16320K 0 flags=rw
unreg E a+3M 1M flags=1
map E b+4K 2097088K 64K
unreg E a 1M
unmap E 4K 4K
effcap on
remove C 0
remove E 4K
map E a+3076K 64K 128K
unreg C a+3M 1M
remove E WIN1+64K
map E a 0xfffffffffffff000 1M
reg C a 1M
map C a 128K 1M
unreg C a 128K
enable C
map E a 1M 128K flags=rw
unmap E 0xfffffffffffff000 1M
remove E WIN1+64K
effcap off
reg C a 1M
map E a+4K 16320K 64K flags=4
remove C WIN1
map E a WIN1+0x1000000000000 1M
map E b+4K 2M 64K flags=rw
unmap E 0 4K
unreg E b+3M 512K
unmap C 0 64K
unreg C b 64K
set_container H E
rlimit inf
create E 21 16M 0
unmap E 128K 1M
map C a+128K 0 256K flags=r
map C a WIN1 1M
unmap E WIN1+128K 64K
effcap off
set_iommu E v2
info C argsz=16
unmap E 8M 4K
unreg E a+2M 4M argsz=23
map C a+64K 0 256K flags=r
reg E b+2M 64K
create C 0 16M 0
set_iommu E 5
unmap E WIN1 1M
map C b+2112K 1M 4K
map E a 64K 512K
map C a+64K WIN1+8M 128K
set_container H E
map E a 2097088K 64K
status
reg C b 512K
unreg C b+1M 64K
info C argsz=16
unreg C a 1M
unmap E 128K 1M
unset_container G
map E a 1M 64K
set_container G C
set_iommu C v2
remove E 0
map E b WIN1+8M 64K
effcap off
fork
map E a+64K 2M 2M
map C b WIN1+64K 512K
endfork
map E a WIN1+2M 1M
rlimit 8M+512K
map E b+2M 1M 4K
unmap C 4K 4K
map E b+64K WIN1+128K 0 flags=rw
reg C a 1M
reg E b 512K
unmap C WIN1+128K 1M
create E 30 1G 1
reg C a 1M argsz=23
effcap off
unmap C 128K 4K
unset_container H
unmap E 2097088K 64K
remove E 0
api C
reg C b 512K flags=1
reg C b+2M 64K
ioctl C 0x3bff =0
info E argsz=16
set_iommu E v2
reg C b+2M 64K
reg E b 512K
