# random scenario, seed 102, number 0, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a+3M 64K
create C 0 1G 1 argsz=39
map C a+3M 0 128K
map C a+64K WIN1+0x1000000000000 64K argsz=0
reg C b+64K 512K
effcap on
set_container G C
effcap on
map C a+3M 2M 64K
unreg C a+3M 64K
map C a+3M 4097 64K flags=4
map C a+3M 128K 256K
set_iommu C v2
reg C a+3M 64K
unmap C 2M 64K
map C b+64K WIN1+128K 128K flags=rw
map C a+3136K WIN1+0x1000000000000 256K argsz=31
unreg C a+3M 64K
disable C
unmap C 64K 16320K
set_container H C
create C 0 1G 1
map C a+128K 1M 4K argsz=33
map C b 16320K 64K
unmap C WIN1+0x1000000000000 64K
reg C b+64K 512K
map C b+2052K 0 64K
unmap C WIN1+0x1000000000000 32K
unmap C 4097 64K
create C 0 16M 1
reg C b+128K 3968K
create C 16 2G 0
reg C b+128K 3968K
unmap C 128K 256K
map C b+3076K 128K 4K
reg C a+3M 1M
rlimit 8M+64K
effcap on
map C b+64K 8M 512K
unmap C 128K 256K
set_iommu C v2
map C b+2M 16320K 64K
create C 12 1G 2
set_container H C
disable C
unset_container H
map C a+128K WIN1+8M 256K
create C 24 64M 0
unmap C 0 16M
remove C WIN1 argsz=15
map C b+128K WIN1+1M 64K
map C a+64K 8M 2M
rlimit 10M
unmap C WIN1+0x1000000000000 256K
rlimit 1M
effcap on
unreg C a+1M 128K
info C
reg C a 64K
reg C a+3M 1M
unmap C 8M 2M
reg C a+3M 1M
map C b+3M 128K 128K
reg C b+3076K 1M
group_status G
remove C 0 flags=1
ioctl C 0x3bff =0
unmap C 1M 4K
map C a+128K 2M 128K flags=none
unmap C 0 64K
reg C b+128K 64K
set_iommu C v2
map C a 16320K 64K
map C b+2M WIN1+128K 64K flags=4
set_iommu C v2
unmap C 2M 64K
fork
unreg C a+3M 64K
reg C a+2M 64K
reg C a 1M
endfork
map C b+128K WIN1 1M flags=w
set_container H C
unmap C WIN1+128K 64K
set_container G C
map C b+192K 64K 64K
reg C a+3M 0
reg C b+128K 64K
reg C b 512K
map C a+2M 128K 256K flags=w
create C 16 16M 2
map C a 16320K 64K
unmap C WIN1+128K 128K
remove C 4K flags=1
map C a+2M WIN1 2M flags=w
map C a+3M 1 64K
unmap C WIN1+16320K 64K
map C b+128K WIN1+64K 256K
unreg C a+2M 64K
unmap C WIN1+0x1000000000000 64K
reg C b+3076K 1M
unmap C 0 128K
unmap C 4097 64K
reg C a+64K 128K
create C 24 16M 0
reg C a+3M 0
reg C a+128K 131071
disable C
map C a+1M 128K 128K
effcap on
reg C b+1M 3M
reg C a+128K 128K
set_container H C
