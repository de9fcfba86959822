# random scenario, seed 105, number 9, kind mix
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
rlimit inf
unmap C 128K 64K
remove C WIN1 flags=1
reg E a+1M 128K
unreg E b 64K
create C 13 1G 1
map E a+128K WIN1+4K 128K flags=none
set_iommu C v2
map E b WIN1+2M 1M
map E b+3M 0 128K
unmap C WIN1+4K 128K
unreg C b+64K 4032K
map E b+2M 4K 64K
create E 24 1G 1
create E 21 1G 2
reg C a 1M
set_iommu C v2
info C argsz=16
reg E b 128K
disable E
unmap E WIN1+8M 8M
unmap C WIN1+2M 1M
map C a 64K 1M
map C a 0 128K
reg C a 1M
map E b+128K WIN1+8M 256K
map C b 1M 4M
remove C 4K
create C 13 256M 2
unmap E 4K 32K
map C b+4K 0 128K flags=w
fork
create C 21 2G 1
reg C b+4K 1M
endfork
reg E b 64K
create C 12 3M 2
map E a+2M WIN1+0x1000000000000 64K argsz=0
reg E b 4M
reg E a+3M 1M
disable E
unreg C a 4M
reg E b+4K 1M
map E a 1M 1M flags=w
set_container I C
unmap C WIN1+0x1000000000000 64K
disable E
set_container H C
map E a+2M WIN1 1M flags=w
unmap C 1M 2M
reg E a+3M 1M
reg C a+1M 128K
unset_container H
map C a+1M 4K 2M
reg C b+128K 128K
unreg E a+3M 512K flags=1
map E b+128K 4K 64K
map C a+3076K 0 64K
unmap E 64K 512K
map C a 128K 256K
unreg E b+128K 1M
map E b+128K 64K 64K
effcap on
unmap C 0 128K
effcap on
unmap C 64K 1M
ioctl E REGISTER_MEMORY @0
unreg E a+2M 64K
unmap C 0 128K
fork
reg C b+128K 128K
reg C b 64K
unmap C 0 128K
endfork
unmap E 1M 4M
unmap C WIN1+1 1M
create E 12 1G 2
create C 16 1G 1
map E b 16320K 64K
create E 0 1G 0
unmap E 0 128K
reg C b+4K 1M
unreg E a+1M 128K
map E b+128K 0 128K
unset_container G
unset_container I
reg E b+128K 128K
map C a WIN1+1M 1M
reg E b+2M 2M
unmap C 4K 64K argsz=25
effcap off
unmap C 0 128K
create C 12 256M 2
map C b WIN1 4K
reg C b 4M
set_container H E
set_iommu E v2
unreg E b+128K 64K
set_iommu C v2
map C a+1032K WIN1+16320K 64K flags=4
effcap on
disable C
set_iommu C v2
unreg C a+4K 128K
create C 13 3M 3
unmap C WIN1+16320K 64K
