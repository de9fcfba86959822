# random scenario, seed 102, number 51, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 0 1M
create C 16 1G 3
create C 12 64M 2 flags=1
unreg C a+1M 128K
map C a+2M 8M 4K flags=4
group_status H
fork
map C a 64K 1M
endfork
unreg C a+128K 128K
map C a 2M 128K
map C a+64K 0 128K flags=w
map C a+128K WIN1-64K 512K
map C a 2M 4K
create C 0 1G 1
unmap C 2M 128K
ioctl C 0x3bff =0
unmap C 2M 128K
create C 0 1G 1
map C a 1M 1M
create C 12 2G 1
unreg C a 1M
unmap C 0 128K
effcap off
map C a+3M WIN1+64K 256K
remove C WIN1
create C 30 2G 0 argsz=39
remove C 0
remove C 4K
unmap C 2M 4K
map C a 0 4M
remove C WIN1+64K
reg C a 1M
map C a 2M 2M flags=r
fork
map C a+128K WIN1+8M 4K
endfork
fork
map C a+128K WIN1+1 64K
map C a+128K WIN1+64K 128K
create C 12 16M 1
map C a+4K 4097 128K flags=r
endfork
set_container H C
map C a 64K 1M flags=4
unmap C 64K 1M flags=1
reg C a+3M 128K
map C a+3136K 64K 256K
fork
map C a+3M WIN1 128K flags=rw argsz=33
reg C a 1M
endfork
map C a+2M 0 128K
unmap C 0 4M
map C a+1M 2097148K 4K
map C a+1M 0 128K
map C a 2097148K 4K flags=w
unmap C 16320K 4K
map C a 64K 1M
fork
map C a+3076K WIN1+4K 64K
endfork
enable C
unmap C 64K 256K
reg C a+3M 128K
map C a+3M WIN1+64K 128K
set_iommu C v2
map C a+1M 8M 64K argsz=0
unmap C 64K 1M
unreg C a+3M 128K
create C 16 1G 2
reg C a 1M
enable C
reg C a+3M 128K
map C a+3M 8M 128K flags=w
unmap C 64K 1M
reg C a+3M 1M
disable C
map C a+3M 2M 256K
map C a WIN1+2M 1M flags=4
reg C a+3M 128K
unmap C WIN1+1 64K
create C 30 2G 1
create C 16 1G 1
unreg C a+64K 512K
unmap C 64K 512K flags=1
map C a 1M 64K flags=4
rlimit 10M
reg C a+3M 1M
unmap C 64K 512K
unmap C 2M 256K
reg C a 4M
unreg C a 4M
create C 30 2G 1
remove C 0
map C a+128K WIN1+1M 4K
reg C a+64K 64K argsz=23
map C a+3076K WIN1+0x1000000000000 512K flags=rw
map C a+128K WIN1+64K 64K
reg C a 512K
unmap C 0 128K
map C a+3M WIN1+1 128K
map C a+2M WIN1+0x1000000000000 64K flags=4
map C a+3M 2M 64K
fork
reg C a+64K 512K
remove C 4G
unmap C 2097148K 4K
endfork
rlimit 8M+64K
map C a+3M WIN1+8M 64K
unmap C 2M 256K
set_iommu C v2
