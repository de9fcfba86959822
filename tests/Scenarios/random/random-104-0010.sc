# random scenario, seed 104, number 10, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
reg C a 1M
enable C
map C a+1M 1M 64K flags=none
create C 12 1G 1
disable C
enable C
unset_container G
map C a+3M 64K 64K
map C b+128K 0 2M
unmap C 64K 64K
map C a+1M WIN1+8M 64K
unmap C 0 2M
map C a WIN1+64K 64K
enable C
map C a+2M 1M 64K flags=rw
unmap C WIN1+8M 64K
enable C
api C
map C a 64K 4M
enable C
map C a 0 1M
ioctl C MAP_DMA @0
map C a 2M 4K flags=4
fork
info C argsz=15
map C a 8M 64K
map C a+4K WIN1 128K
ioctl C 0x3bff =0
endfork
disable C
set_container G C
set_iommu C v1
set_iommu C v1
unmap C 2M 1M
enable C
fork
map C a 0x2000000000000000 1M flags=none
reg C a+3M 1M
unmap C 64K 4K
endfork
map C a 2097148K 4K
unset_container G
set_iommu C v1
map C b+2M 16320K 64K
map C a 8M 64K flags=rw
unmap C 0 16M
map C a+4K 64K 64K flags=rw argsz=31
disable C
enable C
info C argsz=15
map C a+4K WIN1+0x1000000000000 128K
map C a+3076K WIN1+1M 64K
map C b+128K 128K 1M
unmap C 8M 1M
map C a+4K WIN1+64K 64K
enable C
map C a+2112K 16320K 64K flags=none
unmap C 0 1M
map C a 1M 1M flags=rw
map C a+3076K 0 128K
map C a+64K WIN1+128K 1M flags=4
unmap C WIN1+2M 64K
map C a+3M 0 64K flags=rw
enable C
unmap C 64K 64K
map C b+1028K 64K 64K
unmap C WIN1 4K
map C b+64K 128K 64K flags=w
map C b+68K WIN1+8M 64K flags=w
enable C
enable C
disable C
map C b 16320K 64K
unmap C WIN1+1M 64K
enable C
unmap C 16320K 64K
set_container G C
set_iommu C v1
unset_container G
fork
enable C
unmap C WIN1+8M 64K
endfork
map C a WIN1+128K 1M flags=4
map C a+3M 0 1M
ioctl C 0x3bff =0
enable C
set_container G C
set_iommu C v1
unmap C 128K 64K
reg C a+3M 1M
disable C
disable C
unmap C 0 128K
enable C
unmap C WIN1 1M
set_container G C
effcap off
enable C
disable C
map C a+3M 16320K 64K
map C a+1M 4K 128K flags=4
map C a+3076K 64K 64K
disable C
map C a+64K 4K 64K flags=w
map C a 16320K 64K
map C a+3M 64K 64K flags=r
enable C
set_iommu C v1
effcap on
map C a+128K 2097148K 4K flags=r
unmap C 2M 4K
disable C
enable C
