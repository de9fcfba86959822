# random scenario, seed 101, number 33, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
reg C a+1M 4M
unreg C a 1M
map C a 2097088K 64K argsz=33
map C a+128K WIN1+128K 64K flags=r
map C a+3M 0 128K argsz=33
map C a 4K 4M flags=r
reg C a+128K 64K
map C a+1028K 16320K 64K flags=r
reg C a+1M 128K
unreg C a+64K 1028K
info C argsz=15
create C 16 2G 0
remove C WIN1
reg C a+1M 4M argsz=23
unmap C 4K 4M
create C 16 64M 1 argsz=39
fork
endfork
map C a+192K 8M 128K flags=w
info C argsz=15
map C a+2112K 4K 64K
reg C a+1M 128K
set_container G C
reg C a+1M 2M flags=1
ioctl C REGISTER_MEMORY @0
map C a+1028K WIN1 256K
map C a 4K 4K flags=r
unmap C WIN1 256K
create C 21 16M 6
reg C a+1M 128K
reg C a 64K
unreg C a 64K
reg C a+64K 512K
set_container G C
unmap C 2097088K 64K
unmap C 2097088K 64K
map C a+128K WIN1-64K 64K
create C 0 48M 3
map C a+128K 2M 4K argsz=31
map C a WIN1+1 64K argsz=31
create C 12 128G 1
info C argsz=16
set_container H C
map C a WIN1+0x1000000000000 64K argsz=0
reg C a 64K
unmap C 8M 64K
create C 16 256M 1
unmap C WIN1+128K 64K
create C 24 2G 3
fork
status
map C a+1028K WIN1+0x1000000000000 256K flags=rw
endfork
unmap C WIN1+0x1000000000000 256K
create C 12 1G 6
map C a+2112K WIN1+2M 256K flags=r
reg C a 128K flags=1
reg C a+3M 1M
effcap off
create C 12 16M 1
rlimit 64K
unmap C 16320K 64K
remove C 0
reg C a+3M 64K
reg C a+2M 1M
map C a+3076K 1 256K
info C
map C a WIN1+1M 4K
unmap C 0 128K flags=1
map C a+3M 8M 64K argsz=0
effcap on
fork
unmap C 1 256K
reg C a 4M
unmap C WIN1+0x1000000000000 64K
map C a+2M 64K 1M
endfork
reg C a+3M 64K
unmap C WIN1-64K 64K
unreg C a+64K 512K
map C a 0 128K
reg C a+2M 64K
unmap C 8M 8M
create C 21 256M 2
reg C a+1M 1M
create C 16 16M 3
map C a+64K WIN1 64K
create C 0 2G 1
unmap C WIN1+2M 256K
reg C a 128K
unreg C a+2M 128K
unset_container G
map C a+1M 64K 4K
unmap C 2097088K 64K
map C a+1M WIN1+1M 256K
unreg C a 4M
map C a+1088K 0 128K flags=rw
reg C a 512K argsz=23
enable C
unreg C a+3M 1M
effcap on
map C a+4K 4K 64K
unmap C 8M 128K
map C a+1M 2097148K 4K
unreg C a+3M 64K
reg C a+64K 512K argsz=23
reg C a 1M
create C 16 256M 2
reg C a 64K
create C 21 1G 3
ioctl C 0x3bff =0
unreg C a 512K
