# random scenario, seed 102, number 9, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
set_iommu E v2
disable C
create E 13 16M 1
map C a+64K 16320K 0
unreg E a 1M
create C 13 64M 6
map E a+3076K 2M 256K
map E a+1M 4K 1M flags=rw
reg C b+128K 3968K argsz=23
unreg C b+128K 3968K
effcap on
disable C
unset_container H
reg C b+128K 3968K flags=1
unreg C a+3M 1M
remove C 4G
unmap C 4K 1M argsz=23
unmap C 4K 1M
map E b+192K 1M 4K flags=r
enable E
create C 12 16M 2
unmap E 16320K 0
fork
map E b+128K 64K 4K
endfork
map E b+128K 4097 64K flags=r
create C 12 2G 1
unmap E 16320K 64K
map E a+128K 0 128K
enable C
reg E b+64K 512K
map C b+1028K 2M 4K
set_container H E
set_iommu E v2
set_container G E
unmap C 1M 4K
enable E
map C b+132K WIN1+16320K 4K
unmap E 0 64K
map C b+64K WIN1+4K 512K
set_iommu C v2
enable E
unmap C 8M 64K
unreg C b+2M 128K
map E a+128K WIN1+1M 524289 flags=rw
effcap off
unmap C WIN1+2M 1M
map C b+128K 128K 64K
map C a+1M 0 256K flags=rw
reg C a+1M 128K flags=1
unmap E WIN1+4K 1M
remove E 0
fork
map C a+1028K WIN1+64K 64K
map C a 0 128K
remove E 0
map E b+4K WIN1+128K 64K
endfork
reg E b 64K
map C b+2M 0 64K flags=none argsz=31
set_container H C
map E a+1M 8M 128K
reg E b 64K
map C b+64K 4K 256K
create E 16 1G 1
map C a+1M WIN1+64K 128K
map E b+64K WIN1+4K 512K
map C a+192K 4K 64K flags=4
set_container H E
unset_container H
unmap E WIN1+128K 64K
unreg C b+128K 3968K
map C a+1M 64K 128K flags=rw
map C b+3M 2M 64K flags=none
reg C a 64K
map E b+128K 2097088K 64K flags=none
map C b WIN1 128K
unreg C b+1M 128K
map C b+128K 0 3968K
unmap E 0 128K
map C a+3M 64K 1M
reg C b+1M 128K
set_container G E
set_iommu E v2
unmap E 0 64K
create C 16 1G 6
reg C a+1M 2M
unmap E WIN1+64K 16320K
create E 0 16M 6
map E a+3136K 1M 128K
reg C b+64K 512K
map E a+2112K 64K 256K
unmap C 2M 128K flags=1
unreg C a+128K 128K
unreg C a+1M 128K flags=1
unreg E b+128K 3968K
map C a+1028K WIN1+1M 64K
map E b+2056K 0 128K flags=r
unreg E a+3M 64K
unreg C a 64K
reg E a+1M 128K
reg E a+1M 3M
ioctl E REGISTER_MEMORY @0
set_container H E
set_iommu E v2
effcap on
map C b 1M 128K flags=4
map E b+1088K WIN1+2M 256K flags=none
create C 16 1G 1
unset_container G
set_container G C
set_iommu C v2
