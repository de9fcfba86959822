# random scenario, seed 101, number 63, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
map C a 2M 64K flags=4
unmap C 0 16M
unreg C b+2M 64K
map C a+4K 1M 4K
unmap C 2M 64K
create C 13 16M 1
map C a+132K 128K 256K
rlimit 8M+512K
unmap C 128K 256K
remove C 4K
fork
reg C b 64K argsz=23
disable C
map C b+2M 1 2M flags=none
endfork
fork
reg C b+64K 512K
map C a+64K WIN1+16320K 64K flags=none argsz=0
endfork
map C b+128K 0 64K flags=4 argsz=0
reg C b+1M 512K
remove C 4K
unmap C 0 64K
set_container G C
reg C a+64K 64K
remove C 4K argsz=15
effcap on
set_container G C
unmap C WIN1+16320K 32K
map C b+3076K 0x2000000000000000 4K flags=rw
unmap C 128K 256K
reg C b+64K 64K
map C b WIN1+16320K 0 flags=4
map C b WIN1 4K flags=r
fork
create C 16 64M 2
remove C WIN1+64K flags=1
endfork
remove C WIN1+64K
map C b+2112K WIN1+0x1000000000000 64K flags=rw
rlimit 4G
unmap C 1M 4K
map C a 1M 1M
effcap on
remove C 4K
unmap C 64K 64K
effcap on
unset_container H
unreg C a 1M
reg C a+3M 512K
unmap C WIN1+0x1000000000000 4K
remove C 0
unreg C a+3M 512K flags=1
unreg C b+1M 512K
unmap C 1M 4K
unreg C a 2M
unmap C WIN1+0x1000000000000 64K
unmap C WIN1+0x1000000000000 64K
unmap C 1 2M
map C a+3M 0xfffffffffffff000 64K
fork
unreg C b+2M 1M
unmap C 0x2000000000000000 4K
unmap C 0xfffffffffffff000 64K flags=1
unreg C b+64K 512K
endfork
create C 24 64M 0
unreg C a 1M
remove C WIN1
eeh C 4
map C a+1088K 0 256K argsz=0
map C a+3M 0 64K
reg C b+64K 512K
create C 24 2G 6
create C 30 2G 6
reg C a 1M
fork
map C a+1M 128K 2M
remove C 0 argsz=15
endfork
map C b+1M WIN1+2K 512K
remove C 4G
unmap C 16320K 4K
set_container H C
map C b 8M 64K
map C a+132K 0xfffffffffffff000 4K
unmap C 0 64K
map C a+64K 16320K 64K
reg C a+64K 64K
unreg C b 64K
info C argsz=16
unmap C 0 256K
reg C b+64K 512K
remove C WIN1
enable C
unmap C 1 2M flags=1
set_container H C
map C b 4K 128K flags=none
map C b+64K 64K 128K
effcap off
info C
unmap C WIN1+0x1000000000000 64K
map C a+2112K 2097148K 4K
check_ext C 5
map C a 1M 1M flags=w
set_iommu C v2
map C b+3M 0 64K
map C b+1M WIN1 4K
map C b+2052K WIN1+2M 128K argsz=33
rlimit 9M
remove C WIN1
