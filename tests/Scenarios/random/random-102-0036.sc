# random scenario, seed 102, number 36, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
enable C
map C b+132K WIN1 64K
unset_container G
enable C
unmap C WIN1 64K
enable C
ioctl C REGISTER_MEMORY @0
set_container G C
set_iommu C v1
set_iommu C v1
map C b+1M WIN1+4K 128K
map C b+3M WIN1+0x1000000000000 64K
unmap C WIN1 64K flags=1
enable C
set_container G C
disable C
map C b+3M 4K 1M
map C a+1M 64K 2M flags=r
remove C 0
map C q+4K 0 64K
map C a 128K 256K
disable C
map C q+3136K WIN1+1M 256K
unmap C WIN1+4K 64K
unset_container G
disable C
create C 0 16M 0
effcap off
map C a+4K WIN1+128K 64K
info C
map C q+2M 2M 128K
reg C a+1M 64K argsz=23
map C a+1M WIN1 64K
map C b+2M 0xfffffffffffff000 128K
unmap C WIN1+0x1000000000000 64K
enable C
set_iommu C v1
set_iommu C v1
remove C WIN1+64K
enable C
map C b+128K 64K 2M
set_iommu C v2
effcap on
unmap C WIN1+128K 32K
set_container G C
set_iommu C v1
map C q+128K 0 512K
unmap C WIN1 64K
disable C
map C a+64K 0 64K
unmap C 128K 256K
map C a+1M 1M 128K flags=w
check_ext C v1
api C
unmap C 64K 2M
map C q+1M 2M 0
unmap C 64K 2M
set_iommu C 5
unmap C 0xfffffffffffff000 128K
unset_container G
map C a+1M WIN1+0x1000000000000 64K
map C b+1M 2M 64K
unmap C WIN1+4K 128K
unmap C WIN1 32K
create C 16 16M 0
map C a+1M 4K 4K
map C a+1028K 0 128K
map C a+1M 0 64K flags=none
unmap C WIN1+128K 64K
enable C
map C a+64K 4K 256K
enable C
unmap C 0 16M
effcap off
unmap C 4K 256K flags=1 argsz=23
unmap C WIN1 64K
unmap C 2M 0
unreg C a+1M 64K
enable C
disable C
unmap C 128K 256K
disable C
effcap off
unmap C 4K 4K
map C a+64K 0 256K flags=w
status
unreg C a+128K 1M
set_iommu C v1
effcap off
map C a+1M 64K 64K argsz=31
map C a+1M 0 64K
group_status G
effcap off
disable C
map C q 8M 64K
map C b+64K WIN1+1M 64K flags=4 argsz=33
map C a+1M WIN1+64K 64K
enable C
unmap C 64K 4K
unreg C a+1M 64K
reg C q+64K 0
map C q+64K 16320K 0
set_container G C
set_iommu C v1
ioctl C REGISTER_MEMORY @0
map C q+64K 128K 256K flags=none
effcap on
map C a WIN1 4K
fork
eeh C 4
map C a+1M 4K 4K
map C a+1M 64K 64K
endfork
