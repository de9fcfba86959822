# random scenario, seed 101, number 74, kind mix
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
reg C a 1M
set_iommu E v1
enable E
unreg C b 4M
set_container H E
create C 16 1G 1 flags=1
map C b+64K 4K 64K flags=rw
remove C WIN1
effcap off
unset_container G
group_status H
unmap E 4K 32K argsz=23
map E b+3M WIN1 4K
unreg E a 1M
unmap E WIN1 4K argsz=23
unmap C 4K 64K
unmap C WIN1 4K
map C a 16320K 64K flags=r
fork
unmap C 16320K 64K
unreg C a 1M argsz=23
create E 30 1G 3
endfork
map E a+3M 8M 0
map E a WIN1 64K
ioctl E REGISTER_MEMORY @0
unmap E WIN1 4K
unmap E WIN1 4K
set_container I E
reg E a 1M
unmap E 4K 64K
disable C
info E argsz=16
reg C a 1M
map E a 2M 64K argsz=31
reg C a 128K
map E a WIN1+64K 1M flags=none
map E a WIN1+64K 128K argsz=33
map E a+3M 4K 512K argsz=0
set_container I E
enable E
unmap E 4K 64K flags=1
disable C
map C a 128K 128K flags=rw
reg C a+3M 1M
map C a+3076K WIN1+8M 4K flags=none
map E a WIN1+4K 128K
map E a+68K 64K 4K flags=none
reg C a+2M 1M
create C 13 64M 3
check_ext C 5
set_container H C
set_iommu C v2
map E a+3M WIN1+64K 1M flags=w
map C a+4K 0 64K flags=4
unmap E 4K 512K
reg C b+3M 1M
map E a+3136K 0 128K
unmap E WIN1+1M 15M
map C a 16320K 64K
create C 13 16M 3
unmap E WIN1 4K
create C 16 1G 2 argsz=39
remove C WIN1
status
unmap C WIN1+64K 1M
unreg C a+2M 1M
map C b+2M 0 2M
ioctl C 0x3bff =0
map C a+2112K WIN1+16320K 64K
unmap E WIN1 4K
unmap C WIN1+16320K 64K flags=1
map C a+2M WIN1+1 0
set_container I E
group_status G
set_container I E
unmap C WIN1+64K 128K
unmap E WIN1 4K
map E a+1028K 4097 256K flags=4
map C a+3M 4K 64K
map E b+1M WIN1 128K
reg C b 1M
unmap C 8M 8M
map C b+3076K WIN1+8M 64K
enable E
map C a 8M 1M flags=none
map C a+2M 16320K 0
map E a+2M 2097148K 4K flags=none
enable E
fork
map C a+1M 2M 64K
remove C WIN1-1
unreg C a 1M
unreg C b+3M 128K
endfork
unmap E 2M 14M argsz=23
disable E
rlimit 1M
map C b+128K WIN1+2M 2M flags=none
unmap C WIN1+64K 64K
map E b+128K WIN1+1M 1M flags=w
unmap E 4K 32K
unmap C 16320K 0
map E b+2112K WIN1+16320K 64K flags=4
map C b WIN1 4K
map C a 2M 64K
map E a+2112K WIN1+1M 128K
rlimit 0
map E a 8M 1M
remove C 4G
