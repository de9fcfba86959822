# random scenario, seed 101, number 47, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E 5
reg E a 1M
set_iommu E v2
map C a WIN1+8M 1M
unmap C WIN1+8M 1M
create E 12 16M 3
map C a+64K 1M 128K flags=w
map C a+4K WIN1+2M 0
map E b+128K 0 2M flags=none
map C a+1028K 1T 256K
map E a+64K 16320K 64K flags=w
remove E WIN1 flags=1
unmap E 1M 128K
map C a+4K 8M 256K
reg E a+2M 2M
set_iommu E v2
unmap C 0 2M
check_ext E 5
rlimit 1M
map E a WIN1 4M
check_ext C 5
unmap E WIN1+64K 16320K
unreg E a+2M 2M
effcap on
reg C b+128K 64K
map C a 1M 1M flags=r
remove C WIN1
map E b+2M WIN1 4K flags=rw
unmap E 1M 128K
create E 12 1G 0
map C a+64K WIN1 4K
map E a+4K WIN1+0x1000000000000 128K flags=r
map C b+192K 16320K 64K flags=r
unmap C 16320K 4K
map E b+128K 128K 64K argsz=0
create E 12 64M 1
map E b 0 2M
disable E
unreg C a 1M
map E a+128K 64K 64K flags=4
remove E 0
unmap E 16320K 32K
map C b+2M WIN1+128K 512K
remove E 0
unmap C WIN1+128K 4K
set_iommu C v2
ioctl E 0x3bff =0
unreg C a+2M 2M
reg C a 1M
map E a+1088K WIN1+128K 256K argsz=31
unmap E 0 2M
create C 13 16M 6
map E b+128K 1M 1M
rlimit inf
unreg C a 1M
unmap E WIN1+0x1000000000000 16M flags=1
reg C b 128K
map E a WIN1+64K 4K
create C 16 1G 2
map C b 8M 256K argsz=33
map C a+2112K 1T 64K
reg E a 1M
reg E a 1M
reg C a+1M 1M
set_iommu E v2
effcap off
reg C a+3M 1M
set_iommu E v2
create C 12 1G 2
map E a 128K 4K flags=w argsz=33
map E a+3076K 0xfffffffffffff000 64K flags=none
create E 12 2G 2 argsz=39
map C a+3136K 1T 128K flags=w
remove C WIN1
remove E 4K
map E a+2M 64K 64K
unmap E WIN1+4K 1M
fork
map E a+1M WIN1+8M 1M
unmap E WIN1 4K
endfork
remove C WIN1
unreg E b 128K
map C a+192K 64K 128K
unreg E a 1M
reg C a+2M 64K
unmap C 0 2M
unmap C 128K 64K
create E 24 64M 0
create E 12 1G 0
unmap E 1M 1M
map C b+128K WIN1+128K 64K
map C a+2M 64K 2M
effcap off
unmap C WIN1+64K 4K
reg C a+4K 65537
set_iommu C v2
set_container H C
ioctl C 0x3bff =0
map E a WIN1+64K 256K flags=4
map E a+4K 1M 128K
map C a+3M WIN1+128K 64K flags=w
effcap on
unmap E 64K 2M argsz=25
unmap C WIN1+64K 256K
remove E 0 argsz=15
reg E a+4K 65537
status
map E a+4K 64K 64K
map C a 64K 1M flags=rw
