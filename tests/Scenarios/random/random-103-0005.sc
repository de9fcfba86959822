# random scenario, seed 103, number 5, kind v1
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v1
reg C a 1M
map C a+64K 4K 64K
map C b 0 4K
set_iommu C v1
set_iommu C 5
set_iommu C v1
rlimit 8M+512K
set_iommu C v1
set_iommu C v1
unmap C 0 4K
unmap C 4K 32K
unmap C 4K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
group_status H
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C 5
set_iommu C v1
map C a WIN1+64K 1M flags=r
set_iommu C v1
unmap C 0 4K
set_iommu C v1
set_iommu C v1
map C b+1028K WIN1+64K 128K flags=r
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+128K WIN1 64K flags=4
unmap C WIN1 64K flags=1
set_iommu C v1
unmap C 4K 64K flags=1
set_iommu C v1
set_iommu C v1
map C a+64K 1M 256K
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a 0 1M
set_iommu C v1
map C a+64K 1T 128K flags=w
set_iommu C v1
reg C b 512K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+3M WIN1 1M argsz=33
ioctl C REGISTER_MEMORY @0
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b 16320K 64K argsz=33
map C a 16320K 4K
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 0 512K
map C b+1M WIN1+128K 64K
set_iommu C v2
map C a+4K WIN1+0x1000000000000 128K
unmap C 0 1M
unmap C 8M 4K
unreg C a+1M 3M
set_container G C
create C 16 16M 1
unset_container H
map C a WIN1+64K 1M
remove C WIN1-1
map C a+3M 1M 64K
unreg C a 1M
map C a 2M 128K
remove C WIN1
map C a+2052K 1T 4K argsz=0
map C a 4097 4M flags=rw
set_container H C
reg C b+64K 64K
create C 21 64M 2
unmap C WIN1+128K 64K
group_status G
remove C WIN1
unreg C b+64K 64K
unmap C 0 1M
unset_container H
fork
map C a+2052K 8M 64K flags=none
unmap C 2M 64K
endfork
map C a+1M WIN1+2K 64K
unmap C WIN1 64K
remove C WIN1-1
unreg C b+3M 128K
unmap C 128K 16256K
map C a WIN1+128K 2097151 flags=4
group_status I
create C 30 2G 1
reg C b+64K 64K
unmap C 8M 64K argsz=25
