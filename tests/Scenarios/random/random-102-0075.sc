# random scenario, seed 102, number 75, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
unset_container H
map C a+4K 2M 128K
remove E WIN1-1
effcap on
unmap C 2M 128K argsz=23
ioctl C 0x3bff =0
unmap C 2M 64K
map C a+1M 1M 128K
map E a+3M WIN1+2M 128K
unmap C 4K 4K
reg E a+64K 1M
reg E a+128K 64K
enable C
unmap E WIN1+2M 128K
reg E a 64K
enable C
map C a 2097148K 4K flags=r
map C a+64K 0 4K flags=rw
map E a WIN1+8M 64K
unmap E WIN1+8M 64K
unmap E 2M 64K
map C a+64K WIN1+2M 4K
unmap E 0 4K
set_container I E
set_iommu E v2
unreg E a 64K
map E a+64K WIN1+8M 4K flags=none
reg E a+1028K 1M
status
remove E 0
unmap C 2097088K 64K
remove C WIN1-1
create E 16 64M 1
create E 12 16M 0
unmap C WIN1+2M 4K argsz=25
unmap C 1M 128K
unmap E WIN1+128K 1M
map C a 1T 64K
disable C
disable C
set_container H C
fork
unmap C 1T 64K
disable C
remove E WIN1+64K
map E a+64K WIN1+16320K 64K
endfork
unset_container G
map C a WIN1+2M 4K
disable C
rlimit 2G+8M
rlimit 2G
map C a 0 128K flags=4
map C a 0 64K
unmap E WIN1+8M 32K
map E a+128K 16320K 4K flags=r
info C argsz=15
map E a+68K 16320K 4K
unmap E 0 1M
create E 16 256M 6 flags=1
map E a+128K WIN1-64K 64K
enable C
set_iommu E v2
map E a+1028K WIN1-64K 64K
unmap C 2097088K 64K argsz=23
map E a+64K WIN1-64K 512K
unmap C WIN1+4097 15M
map C a+128K 0x2000000000000000 64K
disable C
enable C
disable C
create E 0 256M 3
eeh C 4
map C a+64K 4K 64K flags=w
map C a+68K 0 64K flags=r
map E a+4K 1M 64K
unmap E WIN1+2K 15M
unmap C 0 64K
fork
remove E WIN1
map C a+3M WIN1 64K
unmap C WIN1-64K 512K
unmap C WIN1+2M 128K
endfork
unmap C 2097148K 4K
remove E WIN1+64K
set_container H C
set_iommu C v1
set_container H C
map C a+128K WIN1+128K 4K
unmap E 16320K 4K
create E 30 2G 1
reg C a+1M 2M
set_container G C
create E 12 16M 2
fork
unmap C 2M 128K
endfork
create E 24 256M 1
map E a+1M 64K 256K
disable E
map C a+64K WIN1 512K
disable C
ioctl E REGISTER_MEMORY @0
enable C
set_iommu E v2
unmap E WIN1+2M 4K
unmap C WIN1+2M 4K
unmap C 64K 1M
