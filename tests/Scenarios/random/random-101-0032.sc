# random scenario, seed 101, number 32, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 128G 1
unmap C WIN1+16320K 64K
map C a+64K 4K 128K argsz=33
unreg C a+1M 2M
unmap C 4K 128K
map C a WIN1+128K 1M flags=none argsz=31
create C 12 16M 0
fork
map C a+4K 2097088K 64K
endfork
reg C a+3M 128K
map C a+3M 1M 128K
unreg C a+3M 64K
reg C a+64K 64K
unmap C 0 16M
ioctl C 0x3bff =0
map C a+2052K WIN1+64K 4K
reg C a+3M 128K
reg C a+128K 64K
remove C 0 flags=1
reg C a+64K 512K
map C a+3M 2097088K 64K
reg C a+3M 512K
effcap on
create C 12 16M 6
map C a+64K 2097148K 4K
map C a+1M WIN1+4K 256K flags=w
unreg C a+64K 64K
map C a 4K 128K
map C a 8M 1M argsz=0
unmap C WIN1+4K 256K
map C a+68K 2097088K 4K
set_container I C
map C a+3M WIN1 512K argsz=31
reg C a 1M argsz=23
set_container H C
effcap on
unset_container G
unreg C a+64K 4032K
unmap C 8M 1M
reg C a+1M 2052K
remove C WIN1+64K
reg C a+1M 64K
unreg C a+1M 2052K
reg C a 1M
unreg C a 1M
map C a+68K 16320K 64K flags=none
map C a+128K 0xfffffffffffff000 1M
fork
status
unmap C 0xfffffffffffff000 1M
endfork
map C a+128K 4K 128K flags=w
unmap C WIN1+64K 1M
map C a+3136K 2097088K 64K
reg C a+3M 64K
unreg C a+3M 128K
disable C
map C a+1M 128K 2097153
unreg C a 64K
reg C a+1028K 64K
group_status I
map C a+1028K WIN1+1M 64K
unmap C 0 4K
map C a+1M 4K 64K
unset_container H
create C 13 3M 2
map C a+64K 1T 64K
disable C
unmap C 2097088K 4K
set_container I C
status
enable C
unreg C a+64K 1M
map C a 2M 4K
info C argsz=15
unreg C a+3M 128K
map C a+3M 2K 512K
map C a+64K WIN1+64K 64K
reg C a+64K 512K
set_container I C
map C a+1032K 64K 256K flags=r
set_container G C
unreg C a 1M
map C a+1M WIN1+8M 256K
unmap C 4K 128K
map C a+64K 64K 64K argsz=31
unmap C 4K 128K
unreg C a 1M
rlimit 12M
unmap C 64K 1M
remove C WIN1-1
create C 13 1G 1
effcap on
unreg C a+1M 1M
map C a+3M 0 256K
set_container I C
remove C 4G
unmap C WIN1 512K
map C a 4K 256K flags=none argsz=0
map C a 4K 1M
effcap on
reg C a+3M 1M flags=1
map C a+1M 0xfffffffffffff000 256K
map C a+2M 64K 128K
map C a+3M 128K 1M
map C a+1088K 2097148K 4K
set_iommu C v2
map C a+3M WIN1+16320K 64K flags=none
set_container H C
create C 16 16M 1
unreg C a+1M 2052K
