# random scenario, seed 102, number 3, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
unmap C 16320K 4K
map C a 64K 2M
unmap C 64K 2M flags=1
map C a 8M 512K
reg C a 2M
unmap C 8M 512K
map C a+1028K 0 128K
map C b+3M WIN1+4K 256K
info C
unreg C a+128K 1M
fork
remove C WIN1+64K
reg C b+3M 128K
unmap C 64K 1M
remove C WIN1-1
endfork
reg C a 2M
unset_container I
reg C a 2M
reg C b+1M 2M
unreg C b 64K
map C b+2M WIN1+1M 64K
unreg C a 128K flags=1
disable C
map C b+3M 0 64K
create C 12 256M 0
fork
reg C b+1M 2M
unmap C 8M 512K
endfork
map C a+3136K 64K 64K flags=w
map C b+64K WIN1+64K 256K
set_container H C
ioctl C 0x3bff =0
unmap C WIN1+4K 256K
remove C 0
unmap C WIN1+64K 256K
disable C
unmap C 64K 2M
map C b+2M WIN1+64K 256K argsz=0
unset_container G
reg C b+3M 128K
unreg C b+3M 64K
unmap C 128K 64K
unreg C a+3M 512K
reg C b+1M 2M argsz=23
map C b 64K 128K
map C b+3M 1M 64K flags=r
map C a+64K 0xfffffffffffff000 512K
map C a 1T 64K argsz=0
reg C b+3M 128K
rlimit inf
eeh C 4
ioctl C 0x3bff =0
map C b+64K WIN1+64K 2M
map C a+128K 16320K 64K flags=w
rlimit inf
unmap C 0 4K
create C 16 1G 2
remove C WIN1 argsz=15
rlimit 8M+512K
map C b+3076K 0 256K
info C argsz=15
map C b+3M 0x2000000000000000 128K
unreg C b+3M 128K
effcap on
map C b+2M 128K 512K
unmap C 8M 512K
unmap C 0 64K
map C b+3136K 0 64K
remove C WIN1
reg C b+64K 64K
unmap C 8M 512K flags=1
rlimit 9M
unmap C 64K 64K
unmap C 4K 1M
create C 30 1G 2
rlimit 12M
fork
reg C b+3M 128K
unreg C b+3M 128K
unmap C WIN1+4K 256K
endfork
reg C a+2M 2M
map C a+1028K 64K 64K
set_container I C
map C b+64K 4K 64K
unmap C 0 64K
unmap C 64K 128K
reg C b+3M 128K
unmap C WIN1+64K 2M flags=1
unmap C 0x2000000000000000 128K argsz=25
map C a 2M 2M
set_container H C
map C b+64K 16320K 4K
map C a+4K WIN1+2M 4K flags=r
unreg C b+3M 128K
create C 30 2G 2
rlimit 1M
map C b+64K 0xfffffffffffff000 256K
map C a+3M WIN1+64K 128K flags=4
map C b+3136K 0 256K flags=none
unmap C 2M 14M
create C 16 16M 2 argsz=39
map C a+2M WIN1+128K 64K
rlimit 12M
unreg C b+1M 2M
remove C WIN1
unmap C 0 64K
unmap C 128K 256K
eeh C 4
