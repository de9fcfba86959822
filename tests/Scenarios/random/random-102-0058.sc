# random scenario, seed 102, number 58, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_iommu C v2
unset_container H
set_container H C
disable C
map C a+3M 64K 256K
create C 16 2G 6
unmap C 64K 256K
unmap C 64K 256K
set_iommu C v2
set_container I C
map C a WIN1+1M 4K flags=none
map C a+4K 0 64K
unmap C 64K 256K
reg C a+64K 2M
unreg C a+128K 4M
map C a+3M 8M 1M
create C 24 1G 2
reg C a+64K 2M argsz=23
reg C a+128K 1M
map C a 0 512K
map C a+128K 1 1M argsz=31
set_iommu C v2
eeh C 4
unmap C 64K 256K
unmap C 4K 64K
map C a+128K WIN1+1M 128K argsz=33
ioctl C 0x3bff =0
check_ext C 5
disable C
reg C a 64K
disable C
map C a+4K WIN1+64K 64K flags=none
remove C 0
unreg C a+128K 512K
create C 21 256M 1
unreg C a+128K 2M argsz=23
reg C a 128K flags=1
unmap C 8M 1M
map C a 128K 64K
unmap C 64K 256K
unmap C 8M 4K
create C 24 256M 1
map C a 0 64K
map C a+64K 64K 64K
reg C a+2M 64K
unmap C 128K 64K
map C a 128K 64K flags=none
create C 21 2G 1
disable C
map C a 2097148K 4K
unmap C WIN1+1M 4K
map C a+192K 64K 64K
info C argsz=16
remove C 4K
unreg C a+64K 2M
remove C WIN1+64K
unreg C a+2M 64K
map C a+3M 0 1M
reg C a+2M 1M
unmap C 0 64K argsz=25
effcap off
remove C 4G
unmap C 64K 64K
map C a+192K 16320K 64K flags=rw
ioctl C 0x3bff =0
unreg C a 2M
unmap C 128K 64K argsz=23
fork
unmap C 128K 64K
unmap C 128K 64K argsz=25
unreg C a 64K
endfork
set_container H C
map C a WIN1+1M 0
map C a+2M 128K 64K
set_iommu C v1
remove C WIN1
map C a+128K 0 128K flags=4
reg C a+128K 512K
set_iommu C v2
map C a+2M 128K 128K
reg C a+1M 2M
map C a+64K WIN1+0x1000000000000 64K flags=r
map C a+3076K 4K 4K
map C a+132K WIN1+0x1000000000000 128K flags=4
unreg C a+1M 2M
set_container I C
unmap C 128K 64K argsz=23
unreg C a+64K 2M
map C a+64K 4097 4K
map C a+1M 2097088K 64K
map C a+132K 2M 256K
ioctl C REGISTER_MEMORY @0
map C a+1M WIN1 64K
unreg C a+128K 1M
reg C a 64K flags=1
set_container G C
rlimit 64K
map C a+2M WIN1+0x1000000000000 64K
unmap C WIN1+64K 64K
reg C a+128K 64K
unmap C 128K 64K
unreg C a 1M
map C a+64K WIN1+1M 128K
unmap C 64K 32K
api C
unreg C a+2M 64K
unreg C a+2M 1M
map C a+64K WIN1+64K 256K
map C a 8M 4M
map C a+1028K 64K 256K
unmap C 4K 16380K
unset_container I
