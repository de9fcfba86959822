# random scenario, seed 102, number 17, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unreg C b 64K
reg C a+64K 2M
reg C a 2M
map C a 0 1M
unreg C a+1M 64K
unmap C 4K 4K
remove C 4K
map C a+64K 128K 64K
map C a WIN1+1M 64K
remove C 4G
reg C b 64K
map C a 4K 2M
unmap C 4K 64K
create C 0 2G 2
unmap C WIN1+1M 32K argsz=23
unmap C 128K 64K
effcap off
set_container H C
unreg C b 64K
unmap C 1M 64K
rlimit inf
set_iommu C v2
unset_container G
api C
unmap C 4K 2M
set_container G C
reg C a+3M 64K
unmap C WIN1+1M 64K
fork
reg C a 2M
map C a WIN1 4K
check_ext C 5
endfork
remove C 4K
reg C a 2M
unmap C 2097148K 4K
unmap C WIN1+1M 64K
unreg C a+3M 64K
unreg C b+1M 1M
map C a+3M 2M 64K
map C b+128K 64K 128K
map C a WIN1+128K 256K argsz=31
map C a 0 4K
create C 16 16M 1
unmap C 2097148K 4K
unreg C a 1M
unset_container H
fork
create C 16 1G 1 argsz=39
endfork
reg C b+3M 1048577
unreg C a+3M 64K
effcap off
set_iommu C v2
map C a+3076K WIN1 256K flags=r
remove C WIN1+64K
remove C 4G
create C 16 64M 3
create C 16 2G 0
unreg C b 1028K
unreg C a 2M
unreg C b 64K
reg C b 64K
unreg C a+64K 2M
unmap C 4K 2M
map C a 2097148K 4K
reg C a 64K
effcap off
disable C
map C b 0 64K
create C 16 16M 2
unset_container G
reg C b 64K
unreg C a+2M 128K
status
reg C b+68K 1M
create C 21 16M 2
reg C a+128K 1M
effcap on
unmap C WIN1 4K
map C a+128K 128K 4K flags=rw
reg C a 2M
unreg C b+68K 1M flags=1
reg C b+128K 64K
check_ext C v1
reg C a 1M flags=1
map C a 128K 256K
reg C b+1M 2M flags=1
reg C a+64K 2M
map C a+64K 64K 64K
create C 30 2G 2
unmap C 2097148K 4K
ioctl C 0x3bff =0
unmap C 128K 256K
unmap C 128K 4K
map C a 1M 4K
reg C b+128K 64K
map C a 0 256K flags=r
unreg C b+3M 64K
map C b+128K WIN1+4K 64K
map C b+68K 0 128K
reg C b 64K
unmap C WIN1+1M 32K
remove C WIN1
unmap C WIN1+128K 128K
map C a+3M 2M 1M
unmap C 128K 4K
map C a+1M 128K 1M
set_container H C
set_iommu C v2
create C 16 16M 0
