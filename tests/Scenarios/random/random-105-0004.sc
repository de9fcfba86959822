# random scenario, seed 105, number 4, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H C
set_container I C
set_iommu C type1
set_iommu C v1
set_iommu C v1
set_iommu C 5
unmap C 64K 1M
unmap C 4K 16380K argsz=25
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 2097148K 4K
set_iommu C v1
map C a+64K 4K 128K
enable C
effcap on
effcap on
map C a WIN1+4097 512K
set_iommu C v1
map C a+128K WIN1 3968K flags=4
info C argsz=15
set_container H C
map C a+136K 64K 64K argsz=31
set_iommu C v1
eeh C 4
map C a WIN1+4097 1028K flags=rw
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 16320K 64K
map C a+64K 0 128K
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
set_iommu C 5
set_iommu C v1
map C a+192K 2M 256K
map C a 0 4M
set_iommu C v1
set_iommu C v1
rlimit 2G
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 0 4M
set_iommu C v1
set_iommu C v1
set_iommu C 5
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C 5
set_iommu C v2
map C a WIN1+128K 64K
eeh C 4
unreg C a+2M 64K
set_container H C
reg C a 1M
unreg C a 1M
reg C a 1M
unmap C 2M 128K
map C a+132K WIN1+2M 64K flags=w
fork
map C a WIN1+64K 64K
create C 16 16M 1
map C a 64K 1M
endfork
unmap C 64K 16320K
reg C a 1M
create C 16 48M 1
map C a+64K 64K 4K
map C a 128K 1M
create C 12 256M 1
set_iommu C v1
unreg C a+1M 64K
create C 24 1G 3
unmap C WIN1+128K 64K
create C 12 1G 1
unmap C 64K 64K
unset_container G
unmap C WIN1+4097 512K
set_container I C
map C a+1M 0 64K argsz=33
map C a+2112K WIN1+64K 128K flags=r
set_container H C
map C a 4K 1M flags=rw
create C 12 16M 1
reg C a 512K
unset_container I
map C a 1M 512K
effcap off
map C a+4K 0 64K flags=4 argsz=31
map C a+3M 4097 64K flags=4
map C a+64K WIN1+2M 64K
reg C a+128K 2M
map C a+3M WIN1+64K 131073
map C a+64K 2M 4K
map C a+3M 4K 512K
map C a+4K 2M 256K
map C a+2112K 64K 256K
unmap C WIN1+4097 512K
unmap C WIN1+128K 32K
unmap C 64K 64K
unmap C 128K 1M
map C a+132K WIN1-64K 4K
reg C a+1M 64K
reg C a 512K
unmap C 0 128K
unmap C 64K 4K flags=1
unmap C 4K 512K
