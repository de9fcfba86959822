# random scenario, seed 1, number 16, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
reg E a 1M
map E a WIN1+2M 1M
reg E a 1M
map C b+4K 0 512K flags=4
effcap on
unmap C WIN1+128K 4K
map E a 64K 64K
unreg E a 1M
effcap off
map E a+64K 64K 4K
reg E b+128K 64K
create E 24 64M 2 argsz=39
unmap C 0 256K
enable C
map C b+192K 1M 64K
unmap E 64K 64K
enable C
unmap E 1M 64K
unset_container G
effcap on
set_iommu E v2
unmap C WIN1+2M 512K
map E b+3M 0 64K flags=none
reg E b 2M
reg E a+1M 65537
unmap C 0 512K
create E 16 64M 1
unmap C 64K 64K
unmap C 0 512K
remove E 4G
reg E a 1M
reg E a+128K 64K flags=1
unreg E a 1M
reg E a+128K 64K
