# random scenario, seed 102, number 32, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container I C
set_iommu C v2
unmap C 8M 8M
create C 16 16M 1
map C a+2M 1M 128K
reg C a+3M 4M
create C 24 2G 1
remove C WIN1-1
unmap C 1M 128K
reg C a+3M 4M
remove C WIN1+64K
map C a+3M 4K 64K
reg C a+2M 1M
reg C a+3M 1M argsz=23
map C a+64K 4K 128K argsz=0
create C 12 1G 1
remove C WIN1
reg C a+3M 1M
fork
create C 30 1G 2
remove C WIN1
unmap C 1M 128K
endfork
map C a+128K 1M 2M
map C a+3076K 8M 128K argsz=33
map C a+3M 1M 256K
reg C a+2M 1M
reg C a+3M 1M
fork
map C a+2M 8M 1M
map C a 0x2000000000000000 128K flags=rw
endfork
reg C a+1M 3M
info C argsz=15
remove C WIN1
map C a+4K WIN1+0x1000000000000 4K flags=none
unmap C WIN1 4K
map C a+1M 64K 512K
map C a+3M WIN1 1M
map C a+2M WIN1+128K 1M
unmap C WIN1+64K 16320K argsz=23
unreg C a+1M 3M
map C a+3M 0x2000000000000000 4M
remove C 0
disable C
map C a+3136K WIN1+1M 256K
check_ext C 5
reg C a+128K 64K
map C a+1M 128K 128K
check_ext C 5
set_container H C
fork
unmap C 2M 64K
map C a+68K 1T 64K flags=w
endfork
reg C a+3M 128K
unmap C 128K 128K
map C a+2M WIN1+2M 1M flags=w
unreg C a+3M 1M
map C a+128K 64K 256K flags=none
map C a+1028K 16320K 4K flags=rw
remove C WIN1-1
unreg C a+128K 4M
effcap on
map C a+128K 2M 64K
unmap C WIN1 4K
map C a+2M 0x2000000000000000 0
map C a+4K 16320K 64K flags=w argsz=0
unreg C a+1M 3M
reg C a+1M 512K
unset_container G
unreg C a+3M 1M
reg C a+1M 3M
map C a+192K 1M 4K flags=rw
remove C WIN1+64K
reg C a+3M 4M
map C a+1M WIN1+64K 4K
unmap C 64K 256K
map C a+1M 0xfffffffffffff000 128K flags=4
unset_container H
remove C 4G
remove C 0
reg C a+1M 1M flags=1
unreg C a+3M 1M
set_iommu C v2
map C a+1M 0 512K
check_ext C 5
map C a+2M WIN1+16320K 4K
map C a+128K 0x2000000000000000 4K
map C a+1M WIN1+64K 4K
map C a+1M 8M 128K
unmap C 128K 128K
set_container G C
map C a+3076K WIN1+0x1000000000000 64K
eeh C 4
map C a+3M 0 4M flags=r
unmap C 16320K 32K
reg C a+2M 512K
unreg C a+2M 512K
set_container H C
map C a+64K WIN1+64K 64K flags=none
disable C
unmap C WIN1+64K 4K
map C a+68K 0 4K
group_status H
unreg C a 1M
unreg C a+3M 1M
unmap C 0x2000000000000000 4K
api C
create C 16 16M 3
info C
unreg C a+1M 3M
remove C WIN1
map C a+2112K WIN1+8M 64K
