# random scenario, seed 101, number 17, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
map C a+4K WIN1+1M 4K
unmap C WIN1+1M 4K
set_iommu C v1
set_iommu C v1
disable C
map C a+2112K WIN1 64K
set_iommu C v1
map C a+2M 1M 128K
unmap C WIN1 64K
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C type1
enable C
set_iommu C v1
ioctl C MAP_DMA @0
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 1M 128K
set_iommu C v1
unmap C 8M 8M
set_iommu C v1
disable C
unmap C WIN1+128K 64K
set_iommu C type1
map C b+192K 0 128K
map C a 64K 4K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
check_ext C 5
map C a+64K 0 64K flags=r
rlimit inf
create C 12 1G 1
set_iommu C v1
enable C
map C b+3140K 1M 4K
set_iommu C type1
disable C
set_iommu C v1
ioctl C REGISTER_MEMORY @0
set_iommu C 5
set_iommu C v1
rlimit 4G
set_iommu C v1
disable C
map C a+1088K 8M 64K flags=r
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 1M 4K
enable C
set_iommu C v1
unmap C WIN1 64K
unmap C 1M 4K
unmap C 0 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unreg C a 1M
set_iommu C v1
unset_container H
set_iommu C v1
disable C
unmap C 8M 32K
set_container H C
enable C
map C b+3136K 8M 128K
unmap C 8M 64K
unmap C 16320K 64K
unmap C 8M 64K
check_ext C v1
fork
map C a+2116K 2097088K 64K flags=rw
endfork
unmap C WIN1+128K 1M
enable C
reg C a 1M
remove C 0
enable C
enable C
rlimit 4G
set_container H C
unmap C 2097088K 64K argsz=23
map C a 4K 1M
map C b+3076K WIN1 64K
disable C
unmap C WIN1 64K
map C a+128K 0xfffffffffffff000 4K
create C 12 128G 1
map C a 128K 64K
unmap C 8M 128K
unset_container G
map C a WIN1+1M 1M flags=w
enable C
enable C
unreg C a+1M 2M
fork
unmap C WIN1 64K
create C 12 128G 1
endfork
