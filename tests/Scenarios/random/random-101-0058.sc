# random scenario, seed 101, number 58, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 4K 64K
rlimit 2G+8M
fork
unmap C WIN1 1M
map C a+64K 128K 64K flags=w
remove C WIN1
unreg C a 1M
endfork
unmap C 128K 32K argsz=23
reg C a+3M 1M
create C 0 1G 1
set_container H C
map C a+128K 8M 128K
unreg C a+3M 1M flags=1
fork
unmap C 128K 64K
endfork
effcap on
reg C a+3M 1M
map C a 2097088K 64K
unmap C 2097088K 32K
set_container G C
rlimit 4M
unreg C a+1M 512K
map C a+3076K 4K 4K flags=rw
map C a+3136K WIN1+64K 64K
remove C 0
unset_container H
unmap C 128K 64K
reg C a 1M
map C a+64K WIN1+1M 128K flags=w
create C 16 2G 1
unmap C 4K 4K
unmap C 4K 4K
map C a+4K 1M 4K
unreg C a+3M 1M
unmap C WIN1+2M 64K
unmap C WIN1+1M 64K flags=1
map C a+4K 8M 4K
unmap C 64K 16320K
create C 21 1G 2
disable C
map C a WIN1+64K 128K
remove C WIN1
map C a+4K WIN1+64K 64K flags=4
unmap C 8M 128K
map C a+2M 128K 64K
set_iommu C v2
map C a+8K 2M 64K
reg C a 64K argsz=23
map C a+4K 2K 4K flags=w
enable C
unmap C 2K 4K
unreg C a 1M
map C a+3M WIN1 128K flags=rw
map C a WIN1+2M 128K flags=rw
map C a 4K 4K flags=r
reg C a+128K 512K
unmap C 4K 4K
unmap C WIN1+2M 128K
create C 12 256M 0
set_container H C
unreg C a+2M 64K
unmap C WIN1+128K 64K
map C a+128K 2M 512K argsz=0
map C a WIN1 512K flags=4
set_container G C
unmap C 4K 4K
map C a+1M WIN1+1M 64K argsz=0
map C a+4K 1M 1M argsz=31
map C a+3140K 64K 4K
create C 16 16M 1
reg C a+1028K 3M
map C a+128K 128K 3968K flags=rw
unmap C WIN1 512K
set_iommu C v2
map C a+3M 2M 512K flags=none
reg C a+1028K 3M
unset_container H
rlimit 2G
map C a+128K 2M 64K flags=none
reg C a 0
create C 16 16M 2
reg C a+2M 2M
map C a 4K 4M
create C 12 16M 2
unmap C WIN1+1M 4K
check_ext C 5
fork
map C a+1028K WIN1+64K 64K
unreg C a+1M 1M
reg C a+128K 512K
endfork
map C a+1M 64K 256K
remove C 4G
eeh C 4
remove C WIN1
map C a+3M WIN1+0x1000000000000 64K
map C a+1028K 16320K 64K flags=w
map C a+64K 0 64K flags=none
create C 12 1G 0
map C a+2M 1 64K
create C 16 1G 6
reg C a 2M
create C 12 128G 1
map C a+3M WIN1+128K 64K
set_container H C
rlimit inf
map C a+2M 16320K 64K
rlimit 10M
map C a+4K 0 64K
unmap C 16320K 64K
api C
