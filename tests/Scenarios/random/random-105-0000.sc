# random scenario, seed 105, number 0, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
map C a WIN1+8M 1M
map C b+1M WIN1+4097 64K
map C a WIN1+128K 1M
set_iommu C v1
map C a 64K 0
set_iommu C v1
unmap C WIN1+128K 1M flags=1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+4097 64K
set_iommu C v1
fork
unmap C 64K 0
endfork
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
ioctl C 0x3bff =0
remove C 4G
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1 64K argsz=25
set_iommu C v1
set_iommu C v1
check_ext C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+64K WIN1+1M 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 0xfffffffffffff000 16M
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+8M 1M
set_iommu C v1
set_iommu C v1
unreg C a+2M 2M
api C
set_iommu C v1
set_iommu C v1
unset_container G
fork
map C a 64K 64K flags=none
map C b+128K 64K 64K
map C a 1M 1M flags=4
endfork
set_iommu C v1
map C a 1M 1M
enable C
map C a 1M 64K flags=none
map C a+2M 4097 4K
unmap C 4097 4K
rlimit 9M
enable C
map C a+2M 8M 128K
map C a 2K 1M
unmap C 8M 128K
enable C
map C a+64K 0 0
unmap C 0 64K
disable C
rlimit 8M
map C a 0 256K
unmap C 4097 4K
map C a WIN1+1M 132K flags=4
remove C WIN1-1
fork
enable C
unmap C 64K 64K
map C b+3M WIN1+8M 1M flags=r
disable C
endfork
enable C
create C 13 256M 0
unmap C WIN1+128K 1M
disable C
enable C
map C a+64K 16320K 64K flags=none
map C b+2052K WIN1+1M 512K flags=r
unmap C 0 0 flags=1 argsz=23
fork
endfork
map C b+4K WIN1-64K 128K
map C a 64K 1M flags=r
unmap C WIN1+8M 1M
unmap C 0 256K
reg C a 1M
map C a+4K WIN1+128K 0
unmap C 8M 8M
map C a 0 1M
map C b+2M WIN1 4K
enable C
map C a+3M 4K 0
enable C
