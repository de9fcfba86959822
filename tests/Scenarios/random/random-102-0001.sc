# random scenario, seed 102, number 1, kind mix
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
reg C a 1M
set_iommu E v2
reg E a 1M
effcap on
map C a 1M 1M
map C a+2M WIN1+16320K 64K flags=4
map C a 8M 1M
map E a WIN1+2M 4K
enable C
unmap E 0 4K
rlimit 0
unmap E 8M 1M
unmap C 64K 64K
map E a WIN1+128K 64K flags=r
set_container G E
enable C
map C a+196K 4K 64K flags=4
map E a 64K 64K
unmap C WIN1+2M 64K flags=1
remove C WIN1
enable E
fork
unmap C WIN1+4097 4K
endfork
enable C
unmap C 64K 64K
unset_container G
set_iommu C v1
map C a+64K WIN1+0x1000000000000 256K
ioctl E REGISTER_MEMORY @0
unmap C WIN1+0x1000000000000 256K
create E 12 16M 2
map C a+2M 1M 128K
unmap C 1M 128K
unmap C WIN1+0x1000000000000 256K
remove C 0
unmap C 64K 64K
set_container G C
set_iommu C v1
unmap C WIN1+2M 4K
fork
enable C
unmap E WIN1+128K 64K
unmap E 64K 16320K
map E a+1028K 4K 256K
endfork
map C a+3M WIN1+8M 256K
map C a+4K 0 128K flags=rw
map C a+68K 1M 256K flags=w
map C a 4K 64K flags=w
map C a+3076K WIN1+2K 64K flags=w argsz=33
unmap E 2M 4K
fork
reg E a 1M
endfork
rlimit 2G+8M
unmap C WIN1+16320K 64K
fork
map E a+128K 2K 4K
endfork
fork
create E 16 16M 1
map C a WIN1+0x1000000000000 64K flags=4
endfork
unset_container G
map C a WIN1+4K 512K
eeh E 4
map E a+64K 1M 64K
unreg E a 1M
unmap E 2K 4K
eeh C 4
map C a+68K WIN1+8M 128K
map E a WIN1 256K argsz=31
disable C
unmap E 64K 64K
reg E a 1M
create E 30 2G 1
reg E a 1M
create C 21 256M 1
reg E a+64K 1M flags=1
map C a+68K WIN1+8M 64K
unmap E 128K 16256K
map C a+64K WIN1+4K 1M
enable C
rlimit 1M
unmap C WIN1+128K 64K
reg E a+1M 2M
effcap off
effcap off
set_iommu E v2
unmap C 8M 1M
reg E a 1M
map C a+1M 64K 2M
info E argsz=16
unmap C 1M 128K
map E a+1M 64K 2M
enable C
unmap C WIN1+4K 1M
unmap E 0 1M
create E 21 1G 3
unmap E WIN1+8M 64K
unreg E a+2M 2M
ioctl E 0x3bff =0
info C
map E a+2M WIN1+1 64K flags=none
map C a+64K 0 1M flags=w argsz=31
map E a+2M WIN1+64K 2M flags=w argsz=33
effcap on
map C a+4K 0x2000000000000000 4K
disable C
status
unmap E WIN1 64K
