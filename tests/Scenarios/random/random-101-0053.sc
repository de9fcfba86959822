# random scenario, seed 101, number 53, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C 5
reg C a 1M
set_iommu C v2
set_container G C
map C b+3076K WIN1+64K 64K
reg C a 1M
remove C 0 flags=1
remove C WIN1
disable C
fork
unmap C WIN1+64K 64K
map C a 128K 1M flags=w
unreg C b+2M 64K
remove C WIN1-1
endfork
remove C WIN1-1
fork
unreg C a 4M argsz=23
endfork
unmap C WIN1+64K 64K
fork
map C a+4K WIN1-64K 128K flags=none
reg C a 1M
endfork
map C a+132K WIN1+128K 4K flags=4
map C a 0 1M
unmap C WIN1+128K 4K
ioctl C MAP_DMA @0
unset_container G
remove C WIN1+64K
reg C a 1M
map C b+4K 2M 256K
create C 24 1G 0
set_iommu C v2
map C a WIN1+2M 1M flags=4
unmap C 2M 256K
reg C a 1M
map C a 64K 1M
map C b+192K WIN1 4K
unmap C 64K 64K
map C a 128K 1M
set_iommu C v2
unreg C a 1M
reg C a+64K 1M
map C a+64K 128K 128K
info C argsz=15
create C 0 64M 1
create C 30 2G 3 flags=1
reg C b+3M 1M
info C argsz=15
reg C a+64K 2M argsz=23
map C a+4K 8M 64K flags=4
reg C b+1M 64K
map C b WIN1+1M 64K flags=rw
map C a+64K 8M 2M flags=rw
unmap C 64K 1M
unreg C b+1M 64K
unreg C a+64K 1M
unreg C a 1M
set_iommu C v2
unreg C a 512K
set_container G C
set_iommu C v2
unmap C WIN1+128K 4K
rlimit 4G
map C a+64K 16320K 64K
create C 13 256M 1
set_iommu C v2
map C b+1M 0 4K flags=none
fork
unreg C b+3M 64K
reg C b 64K
endfork
remove C WIN1-1
map C a 128K 128K
reg C a+64K 128K
unmap C WIN1-64K 128K
reg C b+1M 64K
unmap C 2M 256K
map C b 0 4K
unset_container G
map C a+4K 1M 64K
set_container G C
set_iommu C type1
set_iommu C v2
rlimit 64K
map C b+3M WIN1+1M 128K flags=r argsz=31
create C 16 256M 1
effcap on
create C 12 16M 2
status
unmap C WIN1+64K 4K
unmap C WIN1+1M 128K flags=1
set_container G C
unmap C 0 4K
map C b+1088K 64K 64K
create C 21 1G 1
map C a 64K 1M flags=rw argsz=33
reg C a+128K 64K flags=1
unreg C a 1M argsz=23
unmap C WIN1+64K 64K
reg C a+64K 64K
info C argsz=16
rlimit 9M
unmap C WIN1+64K 1M
unmap C WIN1+128K 4K
api C
disable C
set_iommu C v2
map C b+8K 8M 128K
reg C b 64K
map C a+128K WIN1+64K 512K flags=w
unreg C a 2M
reg C b+3M 64K
unmap C 2M 64K
