# random scenario, seed 101, number 25, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unset_container H
map C a+2M 4K 512K
unmap C 4K 512K
reg C a 1M
rlimit inf
unmap C 4K 512K
map C a+4K 64K 64K
set_container H C
reg C a 4M argsz=23
info C
reg C a+64K 64K
map C a 0 1M argsz=33
set_iommu C v2
reg C a+64K 128K
unmap C 4K 512K
unreg C a+64K 64K
ioctl C REGISTER_MEMORY @0
unreg C a 1M
disable C
fork
remove C 0
reg C a 1M
map C a+64K 1T 128K
endfork
reg C a+64K 64K
map C a 0 1M
reg C a 1M
reg C a 1M flags=1
map C a+2M WIN1+8M 64K
unreg C a 4M
create C 16 16M 6
info C
map C a+64K 1M 64K
map C a+64K 0 128K
effcap on
remove C 4K
map C a+4K 64K 4K argsz=0
remove C WIN1+64K
rlimit 9M
unreg C a 4M
unreg C a+64K 64K
remove C WIN1
map C a WIN1+2K 4K
unreg C a 4M
map C a 0 4M flags=rw
remove C WIN1-1
create C 12 64M 1
map C a+128K 4K 64K flags=4
rlimit 4M
set_container G C
map C a+128K WIN1+64K 128K
reg C a+64K 128K
reg C a+64K 64K
map C a+128K WIN1+1M 128K
reg C a+128K 64K
set_container G C
unreg C a 1M
unmap C 64K 64K
create C 16 64M 0
create C 0 1G 6 argsz=39
reg C a+64K 64K
reg C a 4M
reg C a 4M
reg C a+2M 128K
create C 13 64M 0
reg C a 512K
map C a WIN1+16320K 64K
unmap C 0 1M
map C a+2M 0 64K argsz=33
set_container H C
fork
unreg C a+3M 128K
endfork
reg C a+128K 64K
unreg C a+64K 128K
reg C a 1M
fork
reg C a 1M
endfork
reg C a+128K 2M
remove C 0 flags=1
set_container G C
set_iommu C v2
map C a+128K 2097148K 4K flags=none
unmap C WIN1+1M 128K argsz=25
info C argsz=16
reg C a+3076K 128K
remove C WIN1+64K
effcap on
map C a+1M 4K 4M
reg C a+64K 4032K
unreg C a 65535
map C a+2M WIN1+128K 0 flags=w
create C 0 256M 2
enable C
reg C a+64K 128K
unmap C WIN1+8M 64K
check_ext C 5
effcap on
set_container H C
map C a+1M WIN1+64K 64K flags=4
effcap on
map C a+128K WIN1+4K 2M
unreg C a+3M 4M
set_container H C
disable C
reg C a+128K 131073
remove C WIN1
rlimit 10M
reg C a+128K 131073
reg C a 4M
unset_container G
