# random scenario, seed 101, number 24, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
map E a+64K WIN1+8M 256K
unreg E a+1028K 64K
unmap E WIN1+8M 128K
reg E b+3M 64K
set_iommu C v2
map C b 64K 4K
reg C b+128K 64K
unmap C WIN1+8M 128K argsz=23
unmap C 64K 4K argsz=25
map C b+128K 2M 128K
map E b WIN1+64K 64K
remove E 0
remove C WIN1+64K
unmap C 64K 4K
map E a+2M 0 64K
create E 13 16M 6
map E b 64K 128K flags=rw
map E b+4K WIN1 64K flags=w
unmap C 128K 1M
map C a WIN1+128K 64K
unreg E b+64K 64K
remove C WIN1
map C b+3136K 2M 256K
set_iommu C v2
unset_container H
reg E b+128K 64K
unmap E WIN1+128K 64K
unreg E b+3M 128K
check_ext E v1
map E b+3M 8M 64K
ioctl C MAP_DMA @0
map C a+4K WIN1+16320K 64K
set_container H C
reg E b+3M 64K
map E a WIN1+2K 1M argsz=0
reg C a 4M
unreg E a 1M
map E b+128K 4K 128K
map C b 8M 128K
reg C a+128K 128K
reg E b+1M 1M
unreg C b+1M 2M
check_ext E 5
unreg C b+128K 1M
map C b+3076K 128K 4K
unmap C WIN1+2K 1M
map E a WIN1 4M flags=none
map E b 2097148K 4K argsz=33
check_ext C 5
reg E b 64K
remove E 0
reg E a+64K 64K
unmap C 0 16M
map C a+128K WIN1 128K argsz=33
unset_container H
set_iommu C v2
set_container I E
set_iommu E v2
remove C WIN1+64K
rlimit inf
map C a+64K 4K 2M
map E a WIN1 4M
fork
map E a 0 4K
endfork
map E a+1028K WIN1 128K argsz=33
effcap on
remove E WIN1-1
map E a 1M 1M
map E b 1M 64K
rlimit 2G+8M
map E a+2M WIN1+8M 2M
unmap E 0 64K
unreg E a+64K 64K
unreg C a 1M
unmap E WIN1 2M
unreg E b+64K 4032K
map C a+128K 0 128K
reg E a 1M
unmap E 0 64K
unmap E WIN1 4M flags=1
unreg C a 1M
map E b+3M WIN1+16320K 64K flags=r
disable E
remove E WIN1
unmap C WIN1+16320K 64K
create E 16 256M 1
unreg E a 1M
reg C a 4M
unmap E 0 1M
unset_container G
reg C a+1M 1M
map E a+3136K 4097 128K flags=none
reg C b 64K
info C argsz=15
ioctl E 0x3bff =0
map E a+64K 4K 64K
fork
unmap E 64K 64K
unreg E a 512K argsz=23
endfork
unmap E 2M 128K argsz=25
map C b+2052K WIN1+8M 4K
unmap C 4097 128K
unmap E 4K 128K
map E a+128K 64K 4K flags=4
