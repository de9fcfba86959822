# random scenario, seed 102, number 44, kind mix
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
enable C
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+64K 64K 64K flags=w
map C b+3M WIN1+8M 1M
set_iommu C v1
set_iommu C v1
status
set_iommu C v1
map C a+4K 2M 4K flags=w
set_iommu C v1
unmap C WIN1+1M 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+8M 1M argsz=25
unset_container H
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
fork
endfork
set_iommu C v1
create C 30 1G 2
set_container H C
set_iommu C v2
unmap C 64K 64K
create C 21 1G 6
create C 16 1G 1
remove C 4K
reg C a 1M
reg C a 1M
effcap on
unreg C b+64K 512K
map C a+3M 4K 2M
remove C WIN1
map C a+2112K 0 64K flags=none
reg C a 1M
map C b+3M 4K 64K
reg C a 1M
reg C a+1M 512K
unmap C 4K 2M
unmap C WIN1+8M 1M
unmap C 2097148K 4K
map C a WIN1+64K 128K
map C a+64K 64K 256K
reg C b 512K
map C b WIN1+1 128K flags=4
map C a+2M 0x2000000000000000 64K flags=rw
map C a 64K 1M
reg C b+3M 64K
remove C 0 argsz=15
map C a 1M 4K
create C 0 64M 1
remove C 4K
reg C a+3M 128K
unset_container G
fork
create C 16 64M 1
endfork
map C a+4K 64K 64K flags=4
map C b+3M 1T 64K flags=none
ioctl C REGISTER_MEMORY @0
map C a+3M WIN1+16320K 64K flags=w
remove C WIN1-1
reg C b+64K 64K
unmap C 1M 15M
rlimit 9M
unmap C 0 16M
reg C b+2M 128K
remove C WIN1
reg C b+2M 128K
map C b+64K 128K 512K
reg C a+3M 128K
map C b+64K WIN1+1 0
reg C b 512K flags=1
unmap C 1M 4K flags=1
map C a+1M 64K 2M flags=rw
unmap C WIN1+64K 128K
map C a+1088K 2M 64K flags=w
map C a WIN1+2M 0 flags=r
map C a+2M 128K 2M
group_status I
map C b+2112K WIN1+2M 64K
map C b+3076K 0 128K
unmap C 64K 2M
unreg C a+1M 0
map C a+3136K 64K 64K
map C a+68K 0 256K
map C a+1M 1T 512K
map C a 2M 64K flags=4
create C 30 1G 6
map C a+1M 0 64K flags=r
create C 21 16M 0
unreg C a+3M 128K
unreg C b+1M 64K
set_iommu C v1
map C a+128K 1M 128K
unmap C 2M 32K
unmap C WIN1+1 128K
map C a WIN1+8M 1M
unmap C WIN1+8M 1M
