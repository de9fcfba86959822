# random scenario, seed 101, number 72, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
info C argsz=15
map C a 2M 64K flags=r
create C 24 1G 6
map C q+128K WIN1+128K 64K
unreg C a 1M
remove C WIN1-1
map C q+128K 4K 4K flags=4
map C a 128K 2M flags=4
map C q+3M 2M 0
unmap C 128K 2M
unmap C 128K 2M flags=1
unset_container G
effcap on
map C b+128K 0 128K flags=4
create C 30 2G 2
set_container I C
map C a+128K 1M 4K
map C a+3M 64K 4K
reg C a+2M 128K
set_container G C
map C a+128K WIN1+128K 3972K
info C
remove C 4G
unmap C 2M 32K argsz=25
disable C
remove C WIN1 argsz=15
unmap C 0 128K
unset_container I
map C b+1088K WIN1+64K 256K
fork
unreg C a+2M 128K
map C b+1028K 1M 256K
unmap C 64K 4K
map C q WIN1+8M 128K flags=rw
endfork
map C a+64K 64K 1M
info C argsz=16
ioctl C REGISTER_MEMORY @0
map C a 0 512K
reg C a 1M
map C a+2M 1M 64K
fork
map C a+2M 8M 64K
reg C a+2M 128K
reg C a+3M 1M
endfork
map C a+2112K WIN1 4K flags=rw
unmap C 0 64K
map C a+3136K 0x2000000000000000 4K
info C argsz=16
map C a+3M 2M 1M flags=r
disable C
remove C 4K
effcap off
map C a 64K 1M flags=rw
create C 30 1G 3
reg C q+2M 64K flags=1
remove C WIN1
map C b+128K 64K 4K flags=4
set_container G C
map C q+2M 0 64K argsz=0
map C a+2M WIN1-64K 0 argsz=33
unmap C 0 128K
unmap C 2M 0
map C q+192K 1 4K
reg C a 1M
reg C a+3M 1M
map C a 16320K 64K
map C a+4K 1M 64K flags=w
unset_container G
unreg C a 1M
map C q+2052K 64K 64K flags=w
rlimit 16M
set_container G C
reg C b+2M 64K
create C 21 16M 1
reg C q+1M 0
unreg C q 128K
map C a 0xfffffffffffff000 256K flags=none argsz=0
unreg C a+1M 64K
remove C 4K
effcap on
reg C q+1M 0
unmap C WIN1+64K 1M argsz=23
unset_container H
reg C a+3M 1M
set_container H C
unreg C q+1M 0
create C 12 1G 1
reg C a+64K 1048575
unreg C q+2M 64K flags=1
group_status G
map C b+1M 2097088K 64K flags=none
disable C
unmap C 64K 1M
unreg C a+2M 2M
reg C a 64K
reg C a 64K
remove C 4G
remove C WIN1
unmap C 2M 64K
set_iommu C v2
set_iommu C v2
unreg C q+2M 64K
reg C q+3M 2M
remove C 0 flags=1
remove C WIN1-1
remove C WIN1+64K flags=1
set_container I C
