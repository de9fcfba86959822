# random scenario, seed 102, number 69, kind mix
container C
group G 0
group H 1
buf a 4M
buf q 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
map C a+4K WIN1+16320K 64K
map C a 2M 64K argsz=0
info C argsz=16
disable C
unreg C a 1M
map C a WIN1+4097 1M flags=4
remove C 4G
unmap C 2M 64K
unmap C WIN1+4097 1M
unreg C a+3M 64K
api C
map C q+3M 64K 0
map C q+1M 4K 0 argsz=33
remove C WIN1
unreg C q+3M 1M
unreg C q+2M -1048576
set_container G C
info C argsz=15
reg C q+2M 64K
map C q+2112K 8M 4K
reg C q 1M
reg C a 4M
api C
map C a WIN1+0x1000000000000 4M flags=r
effcap off
unreg C a+64K 1M
unmap C 8M 4K
rlimit 9M
remove C WIN1
unreg C q 1M
set_container G C
map C a WIN1 4M argsz=33
reg C q+1M 64K
fork
map C q+64K 8M 64K flags=4
reg C a 1M
map C a 1M 4M
endfork
map C q+1M WIN1+64K 0
create C 12 1G 0
map C q+2M WIN1+8M 0 flags=4
reg C q 1M
create C 16 1G 1
unmap C 8M 64K
map C a 4K 64K
ioctl C 0x3bff =0
check_ext C 5
map C a+3M WIN1+64K 128K flags=none
map C q 16320K 64K flags=4
reg C q+3M 512K
reg C a+1M 64K
map C a+4K WIN1+2K 256K
unmap C WIN1+1M 1M
info C
reg C a+1M 64K
map C a+64K WIN1+1M 64K
set_container H C
status
fork
unreg C a+1M 64K
endfork
effcap on
map C q+3M 128K 64K
unreg C q 64K
unmap C WIN1+64K 128K
map C a 0 4M flags=r
map C a+2M 0 128K
unmap C 4K 64K
create C 21 2G 1
map C a+3M 2K 4M
unmap C WIN1+0x1000000000000 2M
map C q+2M 1M 512K
map C a WIN1+128K 64K
reg C q+64K 128K
map C a+4K 8M 256K flags=w
unmap C 8M 4K
reg C a 1M
unmap C 0 64K
fork
unreg C q+64K 128K
endfork
map C a+1028K WIN1+2M 256K argsz=0
set_container G C
map C a+64K WIN1 64K
unmap C WIN1+2M 64K argsz=23
effcap on
unmap C 2097148K 4K
unreg C a+1M 64K
map C a 16320K 64K flags=r
map C q+128K WIN1+64K 512K
create C 30 2G 1
unset_container G
create C 12 1G 2
unreg C a 512K
map C q+1M WIN1+64K 64K
map C a+2052K 8M 0
unmap C WIN1+4097 1M
unreg C a+64K 128K
fork
map C q+2M WIN1+16320K 64K
endfork
remove C 4K
map C q 8M 64K
map C a+2M 0 0 argsz=0
disable C
reg C q+3M -2097152
map C q+64K 64K 64K flags=none
unmap C 128K 64K
map C a+2052K 8M 64K flags=r
reg C q+64K 128K
check_ext C 5
unmap C WIN1+2K 64K
