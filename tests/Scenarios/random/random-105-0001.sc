# random scenario, seed 105, number 1, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
rlimit 8M+64K
create C 16 16M 2
map C a+64K WIN1+64K 4K flags=4
map C a 0 1M argsz=33
set_iommu C v2
unreg C b+2M 64K
set_iommu C v2
reg C a+64K 64K
map C a+64K WIN1+64K 64K
map C a+2M 8M 0
map C b+132K WIN1+8M 64K flags=r
map C a+68K 1T 128K
map C a+128K 0 4K
map C a WIN1+1M 64K
unmap C WIN1+1M 64K
disable C
disable C
unreg C a+64K 64K
rlimit 8M+512K
api C
fork
map C a+68K 0 64K
unmap C 1T 128K flags=1
map C a WIN1+0x1000000000000 1M
endfork
map C a+64K 0 64K flags=none
remove C WIN1+64K
unmap C 128K 16256K
create C 16 16M 1
reg C a 1M
fork
reg C a+64K 64K
remove C WIN1
endfork
map C a+1M WIN1 128K
unreg C b+3M 1M
map C a 0x2000000000000000 1M
map C b+1M WIN1+64K 1M flags=none
remove C WIN1
unmap C WIN1+1M 64K
unreg C a+128K 512K
reg C a 1M
effcap on
unmap C 128K 16256K
unmap C 0 4K
map C b+2M 2K 256K
unreg C a 1M
unset_container H
map C a+2M 128K 64K
map C a+64K WIN1+64K 64K
map C b+3M WIN1+1M 512K
remove C 0
unmap C WIN1 128K
reg C a 64K
map C a+4K 128K 64K argsz=31
unreg C a 1M
map C a+3M WIN1 64K
map C a+4K WIN1+0x1000000000000 64K
unreg C a 64K
set_container H C
fork
map C a 0 64K
unmap C 0x2000000000000000 512K
endfork
disable C
unmap C WIN1+0x1000000000000 512K
map C a+64K 64K 4032K argsz=33
disable C
unreg C b+128K 512K
unmap C WIN1 128K
unset_container G
reg C a 64K
remove C WIN1-1
map C a 4K 4K
ioctl C MAP_DMA @0
reg C b+128K 1M
unmap C 0 512K
map C b+128K 64K 64K flags=w
map C a+1M WIN1+1M 128K flags=r
create C 16 256M 6
unset_container H
unmap C 0 64K
remove C 0
set_container G C
set_iommu C v2
map C a+64K 0x2000000000000000 64K
unmap C 1M 64K
reg C a+2M 2M
set_container G C
unmap C WIN1+64K 4K
unmap C 4K 4K
disable C
unmap C 128K 64K argsz=25
unmap C 1M 1M
set_container H C
create C 12 64M 1 flags=1
set_container G C
ioctl C 0x3bff =0
map C a+2M 64K 64K
unmap C 64K 64K
unreg C a 64K
unmap C 16320K 4K
disable C
map C b+192K WIN1+64K 64K flags=rw
remove C WIN1
map C a+3M 1M 1M flags=none
map C a+4K WIN1+8M 64K
reg C a+2M 2M
create C 0 3M 1
unreg C a+1M 512K
ioctl C 0x3bff =0
