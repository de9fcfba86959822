# random scenario, seed 103, number 6, kind v1
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
set_iommu C v1
set_iommu C v1
unset_container I
set_iommu C v1
set_iommu C v1
set_iommu C 5
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 64K 4K
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v2
unmap C WIN1+1M 1M argsz=25
unmap C 4K 16380K
map C a+64K 0x2000000000000000 512K flags=4
map C a+64K 2M 256K flags=rw
unset_container G
unmap C 2M 128K
map C b+2M 64K 1M
effcap off
unmap C 0 64K flags=1
ioctl C REGISTER_MEMORY @0
disable C
unmap C 2M 128K
unmap C 0x2000000000000000 512K
set_container I C
reg C a 1M
map C b+2112K 2M 64K
eeh C 4
reg C a 64K
create C 0 64M 1
unmap C WIN1 1M
map C a 128K 128K
reg C a 1M flags=1
map C a+2M 2M 1M
unmap C 2M 1M
remove C 0
unmap C 64K 16320K
remove C 0
map C a+68K WIN1+64K 64K
map C a WIN1+64K 1M
map C b+4K 16320K 4K
set_container G C
effcap on
unset_container I
reg C b+128K 128K
unmap C 0x2000000000000000 512K
map C b+128K 0 128K
map C a 1M 128K
map C a+68K WIN1+64K 256K flags=rw
unmap C WIN1+64K 64K
set_container H C
reg C a 1M
effcap off
reg C a+3M 1M
reg C a+3M 1M
set_container H C
map C b+132K 1M 256K flags=rw
unreg C a+128K 128K
map C a WIN1+2K 64K
fork
map C b+4K WIN1+64K 4K flags=w
map C b+1M 64K 128K
map C a+3M 128K 1M
endfork
create C 16 16M 2
remove C 0
map C a+3076K WIN1+2M 128K
reg C b 64K
map C a+3136K 2K 4K flags=r
enable C
unmap C 64K 64K
remove C 4G
create C 24 2G 2
fork
map C b WIN1+4K 64K
unmap C 2M 64K
endfork
rlimit 8M
remove C WIN1-1
remove C WIN1
map C a 16320K 64K
create C 16 16M 1 argsz=39
set_container I C
remove C 0
unmap C 1M 1M
map C a WIN1 128K
map C a 1M 64K argsz=33
unreg C b+128K 128K
rlimit 9M
fork
map C b+132K 1M 256K
endfork
remove C 4G
reg C b+1M 64K
map C b+1M 4K 64K
effcap on
create C 21 2G 1
remove C 4G
map C b+4K 4K 128K
unmap C 1M 128K
create C 12 16M 1
ioctl C 0x3bff =0
