# random scenario, seed 101, number 75, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
map C a 64K 64K
set_iommu C v1
map C b+64K 64K 256K
map C b+2M WIN1+64K 256K
set_iommu C v1
map C a WIN1+1 1M
set_iommu C v1
map C a WIN1 1M flags=w
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v2
map C a+64K 4097 64K
map C b+2M 0 256K
map C a+128K WIN1+4K 64K
unreg C a 1M
unreg C b+64K 128K
set_container H C
map C b+3M 0 64K
unmap C 0 128K
unmap C 0 4K flags=1
create C 16 1G 1
check_ext C v1
remove C WIN1
reg C a 128K
remove C WIN1+64K
disable C
set_iommu C v1
disable C
unmap C WIN1+4097 64K
unmap C 64K 32K
reg C a 128K
map C a 0 1M argsz=31
map C a 4K 128K flags=4
create C 16 64M 1
set_iommu C v1
unmap C 4K 128K
create C 21 16M 0
create C 16 256M 1 flags=1
unreg C a+64K 1M
create C 13 16M 0
check_ext C 5
unset_container H
ioctl C REGISTER_MEMORY @0
unset_container G
disable C
unmap C 64K 256K
create C 16 1G 1
disable C
unmap C 64K 32K argsz=23
map C a+4K 1M 4K
effcap on
effcap on
map C a 0 1M
disable C
unreg C a+128K 4M
unmap C 4K 128K
disable C
enable C
map C b 64K 64K flags=r
unmap C 4097 64K
map C b+2M WIN1 256K
map C a 64K 128K
map C b+64K WIN1-64K 4K
enable C
set_container H C
set_iommu C 5
unmap C WIN1+4K 64K
map C a+64K 128K 64K flags=w
set_iommu C v1
map C a+128K WIN1+16320K 64K flags=none
enable C
map C a+4K WIN1+1 64K
map C a 4K 128K
reg C a+3M 1M
map C b+1028K 64K 256K
map C a+3M 128K 1M flags=r
map C b+128K 1M 256K
map C a+1M 1M 3M flags=rw
map C a+3076K 16320K 64K flags=rw
map C a+3M 2M 1M
effcap on
map C b WIN1+4097 128K
unmap C 64K 256K
map C a+1028K WIN1+4K 128K argsz=0
map C b+64K WIN1+16320K 64K
unmap C 4097 32K
unmap C 2M 4K
set_container G C
unmap C WIN1+64K 1M
unmap C WIN1+2K 64K
map C b+1028K 64K 4K flags=4
map C a+3M 1M 1M
disable C
unreg C a 1M
disable C
disable C
map C b+1M 0x2000000000000000 64K
unmap C 64K 1M
set_container G C
map C a+3M 4K 1M
map C a+2M 8M 64K
