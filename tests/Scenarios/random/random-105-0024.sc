# random scenario, seed 105, number 24, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unmap C WIN1+64K 1M
reg C q+64K 512K
map C a 4K 1M flags=4
unset_container H
map C q+4K 64K 64K flags=4
unmap C 4K 1M argsz=25
unreg C a 1M
effcap on
unmap C 64K 64K argsz=23
map C b+1M WIN1+64K 1M flags=4
unmap C WIN1+0x1000000000000 4K
remove C WIN1 argsz=15
map C a+64K 128K 64K
unmap C WIN1+1M 64K
info C
reg C a 1M
unmap C 16320K 64K
unmap C 4K 1M
create C 16 16M 1
create C 24 64M 1
map C q+128K WIN1+64K 512K flags=4
unmap C 4K 1M
unmap C WIN1+64K 1M
map C a+4K 64K 256K
remove C 0
unreg C q+64K 512K argsz=23
reg C a 1M flags=1
unmap C 128K 64K
unmap C 1M 1M
set_container H C
unmap C 128K 1M
reg C a 1M
create C 21 16M 1 flags=1
map C q+2052K WIN1+4K 64K
reg C a 1M
unmap C 64K 64K
set_container G C
map C a+1M 64K 512K
map C q+64K 0 512K
remove C WIN1
unmap C 0xfffffffffffff000 64K
map C q+64K WIN1+64K 512K
enable C
set_container H C
reg C b+3M 64K
reg C a+3M 64K
unmap C 128K 64K argsz=23
unreg C a+3M 64K
map C q+2M WIN1+64K 0
unmap C WIN1 1M
map C a+4K 0x2000000000000000 64K
info C
ioctl C 0x3bff =0
set_iommu C v2
map C b WIN1+64K 64K
unmap C WIN1+64K 512K
disable C
unreg C q+64K 512K argsz=23
create C 12 2G 1
map C a+3M 8M 64K
map C q+128K 0 128K
unset_container G
map C a+3M 64K 64K flags=r
effcap on
reg C a 1M
unmap C WIN1+2M 14M
set_container H C
enable C
create C 12 256M 1
map C b 0 128K
disable C
create C 21 2G 2
reg C b+1M 128K
map C b+1M 2097088K 64K
map C a 0 1M flags=r
unreg C b 128K
unreg C q+64K 512K
effcap on
unreg C a 1M
reg C a+3M 64K
create C 0 16M 2 flags=1
map C a+3M 0 1M argsz=0
map C q 0 64K flags=4
map C b+3076K WIN1+0x1000000000000 256K flags=none
remove C 0
effcap on
map C a+64K 128K 256K argsz=31
unmap C 0 512K
set_iommu C v2
set_iommu C v2
remove C 4K
reg C b+3M 64K
group_status G
create C 16 16M 0
unmap C 64K 16320K
create C 21 16M 0
reg C a+3M 64K
map C q+1028K 0xfffffffffffff000 128K
map C b+64K 64K 256K flags=none
effcap on
map C a+3M 2K 4K
map C b+1028K WIN1+128K 64K
create C 21 1G 6
map C b+3136K 4K 256K
create C 21 2G 1
disable C
map C q+128K 4097 64K flags=rw argsz=33
create C 12 1G 0
fork
create C 16 1G 6
map C q+128K WIN1+1M 64K flags=r
endfork
