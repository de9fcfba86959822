# random scenario, seed 101, number 48, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
reg C b+128K 512K
set_iommu C v2
unmap C WIN1+2M 1M
disable C
unmap C 64K 64K
remove C WIN1
ioctl C REGISTER_MEMORY @0
map C a+128K WIN1+64K 512K flags=w
unmap C WIN1+64K 512K
create C 13 64M 0
unmap C WIN1+64K 512K
unset_container H
unreg C b+128K 512K
map C b+132K 16320K 64K
unreg C a 1M
unmap C 16320K 64K
unreg C a 1M
reg C b+1M 3M
unset_container G
reg C b 128K
map C b+192K WIN1+128K 4K
remove C 0
reg C a+64K 64K
map C b WIN1+4K 128K flags=4
unmap C WIN1+1M 64K argsz=25
fork
map C a+1M WIN1+4K 256K
map C b+64K WIN1+128K 64K
endfork
info C
remove C 0
reg C b+128K 512K
map C a+1028K WIN1+128K 4K flags=w
unmap C WIN1+128K 4K
unreg C b 2M
map C a WIN1+64K 4M
unmap C 0 1M
map C b+132K 0 128K flags=rw
check_ext C v1
map C a+4K WIN1-64K 256K flags=rw
reg C a 1M
fork
map C a+128K 0xfffffffffffff000 4K
endfork
map C a 64K 256K
create C 16 256M 0
reg C a 1M
set_container G C
set_iommu C v2
reg C b+64K 64K
effcap on
map C a+1088K WIN1+4K 64K
unreg C b+128K 512K
unreg C b+64K 64K
map C b 64K 1M
reg C a+1M 3145727
remove C 0
reg C a+64K 64K
unmap C WIN1+4K 64K
remove C 0
map C a 128K 0 argsz=33
remove C WIN1
map C a+1M WIN1 64K flags=rw argsz=33
reg C b+2M 1M
reg C b+64K 64K
create C 16 1G 3
reg C b+1M 1M
reg C a 64K
reg C a+64K 64K flags=1
set_iommu C v2
unmap C WIN1+4K 128K
unreg C b 128K
disable C
reg C b+128K 512K
disable C
map C a+4K WIN1+64K 128K flags=r
reg C a 64K
unreg C a 64K
unmap C WIN1+64K 512K
fork
map C b+128K 2097148K 4K
remove C WIN1-1
endfork
check_ext C 5
map C b+2052K 64K 64K
map C b+1M 4K 128K flags=4
unmap C 16320K 64K
fork
map C b+1088K WIN1+1M 256K
endfork
set_container H C
remove C 4K
remove C 4G
map C b+1028K WIN1+1 64K flags=r
unreg C a+64K 64K
map C a WIN1+4K 64K
reg C b+64K 512K
map C a+1M 0x2000000000000000 3145727
rlimit 4M
map C b 64K 128K
disable C
reg C a+3M 64K
set_container G C
map C b+128K WIN1+64K 512K flags=4
unmap C 2M 1M
reg C a+3M 64K
remove C 0
map C b+2M 0x2000000000000000 256K
map C b+192K 0 128K
unmap C WIN1+128K 4K
unset_container H
