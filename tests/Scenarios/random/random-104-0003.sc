# random scenario, seed 104, number 3, kind v1
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
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+3M WIN1 512K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
remove C WIN1+64K
set_iommu C v1
enable C
check_ext C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1 512K flags=1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+2M 2M 256K
reg C a+128K 3968K
set_iommu C 5
set_iommu C v1
set_iommu C v1
map C a+3136K WIN1+16320K 64K
enable C
set_iommu C v1
set_iommu C v1
enable C
map C a+192K WIN1+64K 64K
disable C
unmap C 0 16M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+192K WIN1 64K
enable C
unmap C WIN1+64K 64K
set_iommu C v1
set_iommu C v1
map C b+128K WIN1+128K 3968K
map C b+2052K WIN1+0x1000000000000 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
enable C
unmap C WIN1+128K 3968K
set_iommu C v1
set_iommu C v1
map C b+64K 64K 256K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
map C b+192K WIN1+8M 256K
set_iommu C v1
set_iommu C v1
unmap C WIN1 64K
map C a+128K 1 64K flags=none
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+128K WIN1+64K 3968K flags=r argsz=0
set_iommu C v1
set_iommu C v1
set_iommu C v1
effcap on
effcap off
enable C
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unset_container H
map C a+2M 0 64K
set_iommu C v1
unset_container G
set_iommu C v1
enable C
map C a+192K WIN1-64K 4K
enable C
info C argsz=15
map C a 64K 64K
enable C
map C b 8M 64K flags=w argsz=0
unmap C 64K 256K
check_ext C 5
set_container H C
enable C
map C a+128K 16320K 64K
enable C
unmap C WIN1+64K 64K
map C a+128K 2M 3968K argsz=33
