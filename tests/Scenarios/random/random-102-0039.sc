# random scenario, seed 102, number 39, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
eeh C 4
unmap C 64K 1M
set_iommu C v1
set_iommu C v1
map C a 4K 128K
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 4K 128K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+132K WIN1+8M 256K
map C a 2M 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
map C a+128K 2K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
effcap on
set_iommu C v1
set_iommu C v1
map C a WIN1+64K 256K
set_iommu C v1
set_iommu C type1
disable C
set_iommu C v1
map C a+64K WIN1+1M 1M flags=none
status
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 0 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 0x2000000000000000 1M
ioctl C 0x3bff =0
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
remove C WIN1+64K
set_iommu C v1
effcap off
set_iommu C v1
map C a 128K 1M
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 2M 512K
info C argsz=16
map C a 16320K 64K
enable C
reg C a+2M 65537
set_iommu C v1
effcap on
set_iommu C v1
map C a+3M WIN1+64K 128K
unmap C WIN1+64K 256K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
unset_container G
set_iommu C v1
unmap C WIN1+8M 128K
unmap C 128K 512K
map C a+3M WIN1+128K 256K flags=r
map C a+3M WIN1+64K 512K
unmap C 16320K 64K
disable C
remove C WIN1
enable C
disable C
unmap C 0 4K
set_iommu C v1
map C a+64K 128K 64K argsz=0
unmap C WIN1+128K 256K
check_ext C v1
map C a+2M 8M 128K
map C a+64K WIN1+8M 64K flags=rw
unmap C WIN1+64K 512K
unreg C a+2M 65537
enable C
map C a+4K 4097 64K
unmap C 8M 128K
fork
unmap C 2K 64K
map C a+4K 0 64K
map C a+128K 0 256K
endfork
map C a 0 1M
