# random scenario, seed 102, number 78, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v1
reg C a 1M
unmap C 0 64K
set_iommu C v1
map C b+4K WIN1 64K flags=4
set_iommu C v1
set_iommu C v1
map C b+192K 1M 256K argsz=33
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
enable C
set_iommu C v2
map C a+132K 2K 64K
reg C a 2M
map C a+3M 8M 64K
reg C a+3M 128K
unreg C a+3M 128K
map C a 1M 0
map C b+1M WIN1+8M 128K
unreg C b+1M 64K
map C a+2052K 16320K 64K flags=r
reg C a+3M 64K argsz=23
unreg C b 128K
set_iommu C v1
map C a 64K 2M
map C b+3M 4K 1M flags=none
map C a+2M 1M 64K
fork
reg C a+128K 0
reg C b+1M 128K
endfork
map C a+3136K 64K 64K
reg C a 2M
map C b+2052K 2M 64K flags=r argsz=31
unset_container I
reg C a 1M
map C a 2M 2M flags=rw
unreg C a 1M
unmap C WIN1 64K
ioctl C MAP_DMA @0
create C 12 64M 1
reg C a 0
effcap on
remove C 0 argsz=15
unmap C 1M 256K
unmap C 1M 64K
map C a 4K 256K
unmap C WIN1+8M 128K
unset_container G
map C a+64K WIN1+2M 0
map C a+128K WIN1 4K
map C a+2M WIN1 64K
unmap C WIN1-64K 64K
remove C 4K
map C a+3076K WIN1+8M 256K
check_ext C 5
map C a+64K 2M 64K
enable C
unmap C 64K 2M
set_iommu C v1
unmap C 8M 64K
remove C 4G
unmap C 2M 64K
set_container H C
set_iommu C v1
map C a+128K 0 4K flags=r
map C b 16320K 4K flags=none
set_container I C
map C b+3M WIN1+0x1000000000000 64K flags=w
unmap C 64K 64K
unmap C WIN1+8M 256K
unmap C 8M 64K
unmap C 0 4K
map C a+64K 128K 256K flags=r
map C b+64K 16320K 64K
set_iommu C v1
disable C
map C b+132K 2K 4K flags=r
map C a WIN1+16320K 64K
unmap C WIN1+2M 64K
unmap C WIN1+0x1000000000000 64K
disable C
map C a 0 1M
disable C
set_container I C
unmap C 1T 4K
map C b+128K 0 4M argsz=0
unmap C WIN1+128K 64K
api C
unmap C 2M 14M
info C
map C a+128K WIN1+64K 1M flags=none
unmap C 0 4K
effcap on
map C a+64K 8M 256K
map C a+3M WIN1+8M 64K
disable C
unmap C WIN1 4K
map C b+2M WIN1+0x1000000000000 512K
enable C
enable C
unmap C 2M 2M argsz=25
map C a+128K 64K 0 flags=r
map C a+3M WIN1 128K
enable C
map C a 64K 64K argsz=0
map C b+3M WIN1+1M 64K flags=none
unmap C 2M 32K
unmap C WIN1+0x1000000000000 512K
unreg C b+128K 4M
