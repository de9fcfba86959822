# random scenario, seed 103, number 12, kind v1
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
map C a 1M 1M argsz=31
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C type1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C type1
set_iommu C v1
map C a 1M 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+4K 0 64K
set_iommu C v1
set_iommu C v1
create C 12 2G 1
unmap C 2097148K 4K
set_iommu C v1
set_iommu C v1
set_iommu C v2
map C a 1M 0 flags=none
map C a WIN1 1M
create C 21 1G 1
map C b+3M WIN1 64K
remove C WIN1+64K
map C a+3M WIN1+4097 64K
unset_container G
unmap C 1M 1M
create C 16 16M 1
unmap C WIN1 64K
effcap on
map C a 16320K 64K flags=w
reg C a+128K 512K
map C a+3M 2097148K 0
unreg C a 1M
fork
reg C b 64K argsz=23
endfork
reg C a 1M
map C b+3M WIN1+4097 1M flags=4
map C a WIN1+0x1000000000000 1M
set_iommu C v1
unreg C b+2M 512K
map C b+1M 0 1M
map C a+128K 8M 512K
map C a+128K 0 128K
unmap C 1M 0
unset_container H
ioctl C 0x3bff =0
enable C
map C a+128K WIN1+128K 512K
disable C
effcap on
map C a+128K 0 64K
ioctl C REGISTER_MEMORY @0
map C a WIN1+16320K 64K
enable C
set_iommu C v1
unmap C 1M 1M
map C a+3M 128K 64K flags=4
map C b+68K WIN1+1M 256K
map C a WIN1+128K 1M
create C 16 1G 1
unmap C 128K 32K
enable C
enable C
set_container H C
set_iommu C v1
reg C b+3M 2M
enable C
rlimit 1M
map C b+3136K 0x2000000000000000 4K
map C a+132K 128K 256K argsz=33
unmap C WIN1 32K
rlimit 8M
map C b+3M WIN1+1M 2M
unmap C 0 32K
enable C
map C a+128K WIN1+2M 256K
map C a+4K 16320K 64K argsz=33
map C b+2M 16320K 64K flags=r
enable C
info C argsz=16
disable C
enable C
map C b+128K 0 64K
map C a 0 64K flags=w argsz=33
disable C
map C b+2112K 4K 64K
map C a 8M 1M
info C argsz=15
unmap C 0x2000000000000000 4K
unmap C 1M 1M
map C b WIN1+16320K 64K
map C b+2052K WIN1+2M 64K
enable C
unmap C 0 64K
unmap C WIN1+128K 1M
map C a+128K 4K 4K
