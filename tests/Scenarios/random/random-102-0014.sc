# random scenario, seed 102, number 14, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
unmap C 2M 1M
set_iommu C v1
set_iommu C v1
enable C
map C a 64K 256K
set_iommu C v1
set_iommu C v1
unmap C 64K 256K
set_iommu C type1
info C argsz=15
set_iommu C v1
unmap C 64K 256K argsz=23
enable C
set_iommu C v1
disable C
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a 2097088K 64K flags=r
set_iommu C v1
enable C
enable C
set_iommu C v2
map C a+128K 16320K 4K
reg C a 128K
unreg C a 1M
reg C a 1M
reg C a 1M
unmap C 16320K 64K
map C a 64K 4K flags=r
map C a+4K 64K 4K
create C 16 16M 1
map C a+1M 1T 1M
unset_container H
unreg C a 1M
remove C WIN1-1
map C a WIN1+1M 4K
effcap on
map C a+4K 64K 64K
map C a+128K 128K 2M
ioctl C 0x3bff =0
reg C a 1M
remove C 4K
map C a+128K 0 256K argsz=0
unmap C 64K 256K
unset_container G
set_iommu C v1
enable C
set_container G C
set_iommu C v1
unmap C 64K 64K flags=1 argsz=25
map C a+4K WIN1+4097 0
unmap C 128K 2M
set_iommu C v1
map C a+1M WIN1+2M 64K flags=4
unmap C 2097088K 64K argsz=23
map C a+64K WIN1+64K 256K flags=w
set_container G C
map C a+1M WIN1+8M 4K argsz=33
remove C WIN1
map C a+68K 1T 4K
map C a WIN1+8M 64K flags=r
disable C
map C a 64K 128K
remove C WIN1-1
unmap C 64K 4K
map C a+68K WIN1+64K 4K
map C a 128K 1M argsz=0
map C a+64K 2M 64K flags=rw
unmap C WIN1+1M 4K
enable C
unmap C 128K 16256K
map C a+3M 128K 4K
unmap C 4K 4K
map C a+3M WIN1+4K 1M flags=none
create C 16 64M 1
map C a+1M WIN1+2M 64K
map C a 2097148K 4K
create C 12 2G 1
map C a+4K WIN1 64K
unmap C WIN1+4K 512K
map C a 128K 1M
map C a+1M 1T 0
map C a+4K WIN1+1M 128K flags=w
effcap on
unmap C 64K 64K
disable C
unmap C WIN1+2K 15M
map C a WIN1-64K 512K flags=none
disable C
disable C
enable C
eeh C 4
map C a+1088K WIN1+1 64K flags=4
unmap C WIN1-64K 512K
map C a+64K 0x2000000000000000 2M flags=rw
map C a+64K 0 64K
map C a WIN1 1M flags=w
unmap C 0x2000000000000000 2M argsz=23
map C a+132K WIN1+64K 64K flags=w
map C a+3M 64K 512K flags=none
map C a 1M 1M
unmap C 64K 128K
map C a+3M WIN1+128K 1M flags=w
map C a 2M 4K
set_container H C
effcap off
unmap C 64K 1M
group_status H
