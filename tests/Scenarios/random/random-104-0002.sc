# random scenario, seed 104, number 2, kind v1
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+128K 4K
set_iommu C v1
unmap C 0x2000000000000000 4K
enable C
unmap C 0 64K
set_iommu C v1
set_iommu C v1
map C a WIN1+8M 1M flags=rw
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
unreg C a 1M
set_iommu C v1
unmap C WIN1+8M 1M
set_iommu C v1
set_iommu C v1
unset_container H
remove C WIN1
set_iommu C v1
unmap C WIN1+8M 1M
unreg C b+64K 1M
unmap C WIN1+8M 1M
unset_container G
unmap C WIN1+8M 1M
unmap C WIN1+8M 512K
map C a+68K 1T 128K argsz=31
enable C
map C a 64K 1M
map C a 4K 256K
enable C
remove C 4G
map C a+64K WIN1+2M 64K
effcap off
set_container I C
set_iommu C v1
map C a+2M 64K 2097153
ioctl C REGISTER_MEMORY @0
unmap C WIN1+2M 64K
enable C
unmap C 4K 256K
set_container G C
enable C
map C b+2M 2M 64K flags=4
enable C
map C a WIN1 1M
map C a 0 64K
set_container G C
map C b 128K 128K
unreg C a+128K 1M
enable C
map C a WIN1+2M 64K
map C b+1M WIN1+4097 4M flags=r
enable C
ioctl C 0x3bff =0
map C b+1M 2M 2M flags=rw argsz=31
enable C
unmap C WIN1+8M 1M
unreg C a 1M
fork
enable C
endfork
effcap off
map C a+128K WIN1+0x1000000000000 512K flags=r
map C a WIN1 0
map C b+128K 1M 64K
unmap C WIN1 512K argsz=23
map C a 8M 2M
map C a WIN1+16320K 64K
disable C
unmap C WIN1+2M 64K
check_ext C 5
unmap C 64K 4K
set_iommu C v1
map C b 8M 0
map C b+2052K WIN1+128K 64K flags=rw
set_container G C
unmap C WIN1+2M 4K
unmap C 4097 1M
unmap C 4K 128K
unmap C 2M 4K
map C a 8M 1M flags=r
enable C
map C b+64K 0 128K
ioctl C REGISTER_MEMORY @0
map C a 4K 1M
disable C
create C 21 2G 1
map C a+64K WIN1+1M 256K flags=r
enable C
disable C
unmap C 128K 128K
map C b 2097148K 4K
unmap C WIN1+1M 256K
disable C
unmap C WIN1+8M 1M
map C a+3076K 4K 256K
unmap C WIN1+1M 128K
enable C
map C a+132K 4K 64K argsz=33
unset_container I
enable C
map C a+64K 1M 4032K
group_status H
