# random scenario, seed 101, number 7, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
set_iommu E v2
reg E a 1M
unmap C 2097148K 4K
unmap E 64K 1M
check_ext C v1
create C 13 64M 2
create C 16 2G 1
reg E a 128K
unmap E WIN1+64K 4K
reg C a 128K
effcap on
map C a+4K 2M 4K
set_iommu E v2
unreg E a 64K
unmap E 2M 14M
map C a WIN1 1M
create E 16 16M 6
reg E a 128K
unmap E WIN1 1M
unmap E WIN1 1M
map C a 64K 64K flags=rw argsz=33
effcap on
reg E a 1M
unmap E 2M 4K
reg E a+2M 2M flags=1
unmap C WIN1 1M
map C a+3M WIN1 64K argsz=31
create E 0 64M 1 flags=1
effcap on
remove C WIN1
set_container G C
unreg E a 128K
set_container I C
set_container I E
reg E a 1M
fork
unmap C 2M 4K argsz=25
reg C a+128K 2M
unreg C b+128K 512K
remove C 0
endfork
create E 12 16M 6
unreg C b+1M 128K
map C a 128K 64K
unmap C WIN1 32K
reg C a 128K
map E a+128K 0 2M flags=none
unreg E a 128K
ioctl E REGISTER_MEMORY @0
unreg E b+1M 64K
map C a+64K WIN1+64K 64K flags=rw argsz=33
map E a+192K WIN1 4K
map C a+2M 0 2M
reg E a 1M
remove C WIN1+64K
unset_container G
unreg C a 1M
unreg E b+128K 3968K
unmap E 128K 64K
reg C a+2M 2M
map C a+64K WIN1+4K 256K
map C b+132K 8M 128K flags=r
set_container G E
ioctl C REGISTER_MEMORY @0
reg E a 128K
map E a+64K 0x2000000000000000 64K argsz=0
unreg C b 512K
create E 13 16M 0
map E a 0 256K
reg E a 128K
unreg C a+128K 2M
unreg C a+1M 64K
map E a WIN1-64K 128K
unset_container H
set_iommu E v2
reg E a+2M 2M
reg E a 1M argsz=23
map C b+64K WIN1-64K 4K flags=none
unmap C WIN1-64K 4K
map C a+128K 1T 2M
ioctl C 0x3bff =0
reg E a 128K
enable C
unmap C 0 256K
map E a+128K WIN1+1 2M
reg E a 1M flags=1
reg E b 512K
remove C WIN1-1
set_container H C
unreg C a+2M 2M
unreg E a+1M 2M
enable E
remove E 0 flags=1
unmap C WIN1 1M
unmap E WIN1+64K 64K
status
effcap off
set_iommu E v2
create C 0 16M 2 flags=1
reg C b+64K 65537
map C b+3M 16320K 64K flags=rw
create E 0 16M 1
remove E 0
remove C 4K
map C b+128K WIN1+2M 0
unmap E 0 2M
unmap C 0 2M
api E
map E b+1M 8M 1M
map E a+128K 128K 64K
