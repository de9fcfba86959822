# random scenario, seed 101, number 61, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C WIN1+64K 1M
unset_container G
map C b+64K 16320K 64K flags=none
enable C
map C a+4K 8M 64K flags=4
reg C a 512K
fork
reg C a 1M
remove C WIN1-1
endfork
ioctl C 0x3bff =0
unmap C 8M 64K
remove C WIN1
map C a 0 64K flags=none
create C 0 0 3
unmap C 16320K 64K
set_container G C
set_iommu C v2
map C a WIN1 1M
reg C a 512K
create C 0 1G 3
remove C WIN1 flags=1
fork
unreg C a 512K
endfork
map C a+4K 64K 256K
map C a+128K 0 128K
map C a 0 128K
map C b+2M 1M 64K
unset_container G
map C a WIN1+2M 2M flags=w
unreg C b+2M 64K
reg C b+128K 2M
unmap C WIN1+0x1000000000000 4K
map C b 1M 0 flags=w
remove C WIN1-1
map C a+3M WIN1-64K 1M
reg C a 1M
map C a+64K WIN1+4K 64K flags=r
map C b+128K 16320K 64K flags=r
create C 16 2G 1
unmap C 64K 256K
unreg C b+128K 2M
create C 21 16M 2
map C a 0xfffffffffffff000 512K
map C b 64K 0 flags=none
unmap C 0 128K
set_container G C
set_iommu C v2
map C a WIN1+0x1000000000000 512K argsz=0
reg C b+132K 128K
reg C a 1M
unmap C 16320K 64K
map C b+2112K WIN1+16320K 64K
map C b+196K 2M 4K
unmap C 0 64K
unset_container G
unmap C 16320K 64K
reg C a 1M
unreg C b+132K 128K
unmap C 2M 4K
remove C WIN1
map C a+1M WIN1+1M 128K
unmap C 2M 4K
unmap C 0 128K
disable C
unreg C b+128K 2M
reg C b+2M 2M
map C a 64K 128K
unmap C 64K 0
remove C 4K
rlimit 8M+512K
map C b+2112K 16320K 64K
unreg C b+128K 2M
create C 30 2G 1
create C 24 2G 2
map C b+132K 64K 128K flags=4
map C b+132K WIN1 4K
effcap off
reg C b+2M 64K
unmap C 64K 0 argsz=23
reg C b+132K 128K
info C argsz=16
map C b+128K WIN1+128K 4K
ioctl C REGISTER_MEMORY @0
map C b+128K 0 128K
map C a 64K 4M
unmap C 8M 64K
disable C
unmap C 64K 256K
map C b+2M 0 64K
unmap C 1M 64K
map C a+2056K 1M 256K
map C a+4K 1M 256K flags=rw
set_container G C
set_iommu C v2
map C b+136K WIN1+2M 128K flags=4 argsz=31
unmap C 64K 128K
reg C b 2M
unmap C 64K 64K
reg C b+132K 128K flags=1
unmap C 64K 4M
set_container G C
fork
remove C WIN1
create C 16 16M 1
endfork
map C a 64K 1M
unmap C 0 128K
unmap C 64K 64K
effcap off
reg C b+2M 512K
remove C WIN1+64K
