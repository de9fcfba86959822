# random scenario, seed 102, number 61, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
unmap C WIN1+0x1000000000000 1M
info C
create C 12 1G 6
unmap C 64K 4K
set_container I C
unmap C WIN1 64K
unreg C a 1M
map C a 0 128K flags=rw
reg C a 1M
map C b+64K 64K 2M
remove C WIN1+64K
ioctl C 0x3bff =0
map C a 0 1M
set_container H C
group_status H
reg C a 1M
unmap C 16320K 4K
map C a WIN1+8M 1M
unmap C 0 1M
fork
unreg C b+3M 4M
create C 16 2G 1
endfork
unreg C a 1M
create C 12 2G 1
reg C a 1M
unmap C 64K 64K
map C b+64K WIN1 4032K flags=4
enable C
set_container I C
map C a+2052K 0 4K
unreg C a+3M 0
map C a+1M 64K 1M flags=w
unreg C a 1M
create C 30 2G 6
map C a 2097088K 64K argsz=0
map C a 0xfffffffffffff000 1M
map C a 0 1M
unmap C 0 1M argsz=23
unmap C 0 1M
remove C WIN1-1
unmap C 64K 1M
create C 12 64M 1
map C b+64K 0 64K
map C a+64K 0xfffffffffffff000 4M
fork
unmap C 0 1M
map C b+64K WIN1+4K 64K
map C a+4K 64K 64K
endfork
reg C b 2M
remove C 4K argsz=15
unreg C a+3M 128K
reg C a+2M 64K
map C b 0 128K
map C b+128K WIN1+1M 64K
fork
reg C a+128K 64K argsz=23
unmap C WIN1+1M 64K argsz=25
unmap C WIN1+4K 64K
endfork
unmap C 64K 512K
map C a 1M 256K
map C b+3136K WIN1+8M 64K
unmap C WIN1+1M 64K
set_container I C
unreg C a+2M 64K
set_iommu C v2
unmap C 64K 512K
set_iommu C v2
rlimit 4G
reg C b+2M 2M
unset_container I
check_ext C v1
map C b+64K 128K 4032K
map C b 8M 2M
map C a WIN1+64K 4M flags=4
create C 12 16M 2
disable C
reg C a+128K 64K
set_container I C
map C a+1M 0 128K flags=none
unset_container G
reg C a+64K 1M
map C b+1028K 2097088K 64K
info C
reg C a+2M 64K
reg C a+2M 64K
map C a WIN1+2M 2M
unreg C b+2M 2M
unmap C 2097088K 64K argsz=25
map C b+2052K 64K 64K
map C a+4K 64K 4K flags=r
map C a+64K WIN1+2M 128K
map C a+128K WIN1 128K
rlimit 12M
map C b+2112K 128K 128K flags=4
reg C a+64K 1M
group_status I
map C a 2097148K 4K
reg C a+64K 1M
map C b+128K 64K 64K flags=rw
effcap off
remove C WIN1
unreg C b+1M 3M
create C 16 1G 1
reg C a+64K 1M
unmap C 16320K 4K
unmap C 0 1M
