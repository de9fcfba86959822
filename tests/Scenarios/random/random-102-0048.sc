# random scenario, seed 102, number 48, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
unreg C b 2M
fork
map C a+1088K 16320K 0 flags=none
map C a 128K 64K
endfork
map C b+1M 16320K 64K flags=none
map C b+1M WIN1+4K 4K
remove C WIN1
unmap C 16320K 0
remove C WIN1
unreg C a+1M 128K
map C a+128K 16320K 64K
unmap C WIN1+4K 4K
remove C WIN1-1
map C a+2056K WIN1+64K 64K
unmap C 16320K 64K
map C b 2097088K 64K
map C b+64K 4K 256K flags=none
reg C b+128K 2M
unmap C 16320K 64K
unset_container I
map C b+128K 0x2000000000000000 0 flags=none
create C 12 1G 1
enable C
unreg C b+128K 2M
set_container H C
reg C b+2M 1M
reg C b+128K 2M
map C b+4K 2K 256K
unmap C 16320K 32K
map C a+2M 0 256K
fork
info C
map C b+2M 0x2000000000000000 64K flags=r argsz=0
map C b+128K 8M 64K
endfork
info C
reg C b 64K
create C 13 2G 1
reg C b+1M 2M
remove C 0
reg C b+64K 1M
unreg C b+64K 1M
unmap C 16320K 64K
map C a+4K WIN1+2K 64K
unreg C b+128K 2M
map C b+64K 0 4K flags=rw
set_container I C
map C a+2052K 8M 64K
api C
unreg C b+2M 1M
map C a+3M 0 64K
map C a+2M 0 1M flags=none
unset_container I
reg C b+2M 1M
set_iommu C v2
fork
map C b 8M 256K
endfork
map C b+64K 64K 256K argsz=0
reg C b+128K 65535
unmap C WIN1+2K 32K
map C b+1M 0 64K flags=none
enable C
reg C b+1M 2M
map C a WIN1+1 4K flags=r
map C b+1028K 64K 64K
map C a+128K 64K 128K argsz=31
map C a 4097 64K
map C b+64K 8M 1M argsz=31
info C argsz=16
create C 13 48M 0
unreg C b+128K 512K
set_container G C
unreg C a+64K 4032K
create C 21 256M 1
rlimit inf
reg C b+128K 2M
unreg C a+1M 64K
reg C b+64K 1M flags=1
map C b+64K 64K 256K argsz=31
reg C b+2M 1M
set_container I C
map C a+64K WIN1+64K 64K flags=rw
set_iommu C v2
map C b+1028K 0x2000000000000000 4K
set_container I C
map C a 0 2M flags=w
map C b+1M WIN1+1M 2M argsz=0
ioctl C MAP_DMA @0
set_iommu C v2
reg C b 64K
unmap C 0x2000000000000000 64K
map C a 16320K 64K
unmap C 4097 64K
unmap C 2097088K 32K
map C a+3076K WIN1+1M 4K argsz=31
unset_container H
map C a+1028K WIN1 4K
unmap C 0x2000000000000000 0
map C b+1088K WIN1 4K argsz=33
reg C b 4M
map C b 8M 4M flags=4
map C b+64K WIN1+1M 1M
unmap C WIN1-64K 1M
disable C
unset_container I
reg C b+3M 64K
map C a+192K WIN1+1M 0 argsz=0
reg C b 4M
map C b+64K 0 1M
