# random scenario, seed 101, number 52, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 256M 2
reg C a 1M
unmap C 4K 1M
map C a+1M 0 128K flags=w
map C a 2M 1M
reg C a 1M
map C a+64K WIN1+4K 256K
unmap C 0 128K
map C a 16320K 4K
unreg C a 128K
reg C b+3076K 1M
remove C 0
map C a+4K 64K 0 flags=4
map C b+64K WIN1+128K 256K argsz=0
map C a+2M WIN1+8M 128K flags=none
reg C a 1M
map C b+132K WIN1 64K
disable C
map C b+128K 1M 4K
info C
map C a WIN1 1M
fork
map C b+2M 0xfffffffffffff000 64K flags=w
reg C a 1M
endfork
map C b+3M WIN1 1M
remove C 4G
map C b+3M 2M 64K
set_container H C
map C b+64K WIN1+1 64K flags=r
create C 21 16M 2
create C 12 16M 2
remove C WIN1
unmap C 2M 512K flags=1
map C b+3076K WIN1+128K 1M flags=rw argsz=0
reg C b 64K
map C b+64K WIN1+8M 4K
map C b+64K 1 128K flags=r
map C a WIN1+1M 64K argsz=31
unreg C a+2M 64K
map C b+64K 1 4032K
unreg C b+64K 1M
effcap on
map C b 64K 256K flags=none
fork
remove C WIN1+64K
ioctl C MAP_DMA @0
map C b+2M 64K 256K
reg C b+3076K 1M
endfork
unreg C a 1M
create C 24 2G 6
unmap C WIN1+128K 256K
reg C b+3076K 1M
unreg C b+3076K 1M
effcap off
unreg C a+1M 128K
map C a+3M WIN1+2M 64K flags=r
map C b 64K 128K
remove C WIN1+64K
set_iommu C v2
remove C WIN1
map C a WIN1 1M
unmap C WIN1+8M 4K
map C b 8M 64K
map C b+3076K 0 1M
map C a 2M 1M
create C 0 1G 3
map C b+2M WIN1+16320K 64K
reg C b+3M 64K
reg C b+3M 64K
remove C 0
rlimit 8M
map C a+3M WIN1+8M 64K argsz=0
reg C b+3076K 1M
remove C 0
unmap C WIN1+4K 4K
rlimit 4M
map C b+192K 4K 64K flags=rw
map C b+64K WIN1+64K 64K flags=r
reg C b+2M 1M
unreg C a 1M
map C a WIN1+4K 1M flags=w argsz=0
map C b+3M WIN1+64K 64K flags=r argsz=0
reg C b+2M 2M
reg C b+128K 1M
map C b+3M 1M 64K flags=w
map C a+1028K WIN1 64K
reg C b+2M 128K flags=1
set_container H C
unreg C b+128K 64K
map C a+3M WIN1+1M 1M flags=rw
map C a 64K 1M
reg C b 4M
map C b+3076K WIN1+8M 1M
map C b+2M 4K 1M flags=w
map C a 64K 256K flags=rw
map C b+3M 1 256K
unreg C b+64K 512K
create C 30 2G 1
map C b+128K WIN1+2M 4K
map C b+2112K WIN1+8M 4K
unmap C WIN1 32K
remove C WIN1+64K
map C b 4K 64K
remove C 4G
reg C b+1M 128K
reg C a 2M
set_container G C
map C a 0 1M
create C 16 1G 2
remove C 4G
