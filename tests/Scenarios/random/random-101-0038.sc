# random scenario, seed 101, number 38, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
map C a+2M 128K 128K
reg C a+64K 2M
fork
endfork
fork
unmap C 128K 128K
map C a 2M 1M
reg C a+64K 2M
endfork
unmap C 128K 16256K
map C a+68K WIN1 256K
reg C a+64K 4032K
map C a+68K 16320K 64K flags=none
reg C a+2M 512K
map C a+1M WIN1+16320K 64K
set_container I C
map C a+128K 8M 64K
unset_container G
rlimit 8M
unmap C WIN1 256K
reg C a+1M 64K
create C 0 16M 2
reg C a 1M
create C 30 2G 1
unreg C a+64K 512K
unreg C a+64K 1M
reg C a 516K
unmap C 8M 32K flags=1
unmap C 2M 1M
map C a+64K 0 64K flags=w
reg C a+2M 512K
create C 13 64M 2
effcap on
remove C WIN1
remove C 0
map C a+2112K WIN1 128K
map C a WIN1 256K flags=rw
unmap C 16320K 64K
unmap C 128K 128K
unmap C 16320K 64K
remove C 4G
info C argsz=15
info C
disable C
map C a+2M 4K 128K flags=w argsz=31
map C a+1M 0 2M
remove C 4K
map C a 0 64K
map C a+2M 1M 512K
effcap off
map C a+1M 0 512K
reg C a+1028K 128K
unreg C a+1028K 128K
unreg C a 516K
map C a+1M 8M 2M flags=rw
unset_container H
map C a 8M 128K
set_container G C
unmap C 0 64K
remove C WIN1
map C a+2112K WIN1+8M 256K
reg C a+64K 4032K
map C a+4K 4K 4M
map C a 2M 516K
unreg C a+64K 2M
set_container I C
create C 16 1G 1
map C a+64K 128K 2M
fork
unreg C a+3M 1M
remove C 4K
endfork
map C a+3M 0 128K argsz=33
info C
remove C 4G
remove C WIN1
reg C a+3M 1M
unreg C a+64K 128K
ioctl C 0x3bff =0
create C 30 1G 0
reg C a 65537 argsz=23
reg C a 1M
rlimit 8M+512K
set_iommu C v2
unmap C WIN1 256K
unmap C 64K 16320K
unmap C 0 128K
unmap C 0 512K
unmap C WIN1+2K 4K
unmap C 1M 1M
info C
map C a+3M 0 512K
map C a+64K 128K 64K flags=none
status
unmap C 1M 512K flags=1
reg C a 65537
map C a+1M WIN1+64K 64K
create C 30 1G 0
unmap C 2M 1M
map C a+68K 1M 0 flags=r
reg C a 1M
reg C a+1028K 128K
reg C a+3M 1M
map C a 0x2000000000000000 256K
map C a+2112K WIN1+64K 64K
effcap on
create C 0 1G 2
reg C a 65537
unreg C a+2M 512K
create C 16 1G 6
