# random scenario, seed 101, number 71, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
unmap E 2M 14M
map E a+64K 8M 4K flags=w
map C a WIN1+16320K 64K flags=r
reg E a 1M
unreg C a+64K 128K
map C a WIN1+4K 1M
create C 16 16M 6
create C 16 64M 1
effcap off
map E b+3076K 4K 0 argsz=31
map E a+2112K 64K 256K flags=none
unmap C WIN1+4K 1M
map C b+3136K 128K 64K flags=r
unmap E 4K 0 argsz=23
map E a+3M 128K 0 argsz=33
map E a 64K 0 argsz=0
map E a+64K 64K 128K flags=w
reg C a 1M
create E 0 16M 1 flags=1
unmap E WIN1+4K 1M
map C a+1028K 0 128K
fork
unmap E WIN1+16320K 64K
reg E b+64K 64K
create C 16 2G 0
endfork
remove E 0
map C a 64K 1M
create E 12 256M 2
reg C b 512K
map C b+64K 8M 256K
reg C b 512K
map C a 8M 64K
unset_container G
reg E a 1M
reg E a 1M
map C b+64K 64K 0 flags=r
api E
unmap C 8M 64K
create C 16 16M 1
reg E b+64K 64K
map E b+3M 2M 1M
reg E a 1M
reg C b 512K
map C a 1M 1M
info C argsz=16
reg E a 1M
map C a WIN1+4097 1M
map E a 1M 2M
unmap E 0 64K
unset_container H
rlimit 1M
map E a 0 1M
reg C a+1M 1M
map E a 8M 256K argsz=33
reg C a 1M
effcap off
fork
map C a+1088K WIN1+1M 256K flags=none
map E b+64K WIN1-64K 128K
unmap E WIN1-64K 128K
endfork
set_iommu E v2
unmap E WIN1+4K 1M
unreg E b 512K
unreg C b+2M 64K
api E
reg C a 1M
map C a WIN1 256K flags=rw
unmap C 1M 64K
info E argsz=16
map C b+64K WIN1+128K 64K
reg C b+3M 64K
fork
enable C
unreg C a 1M
endfork
map C b 8M 512K argsz=31
unmap E 64K 0
set_container G C
set_iommu C v2
unmap E WIN1+4097 15M
map C a+132K 64K 128K
create E 13 1G 2
enable E
remove C 0
create E 30 2G 0
unreg C a+1M 1M
set_container G E
set_iommu E v2
map C a+128K 2M 64K flags=w
create C 24 2G 1
remove C 4G
create E 0 16M 6
map E a+2M 1M 128K
map C b+132K 0 0
unreg E b 512K
rlimit 8M+64K
create C 0 16M 1
unmap C 0 4K argsz=23
unmap E 16320K 64K
reg C b+64K 64K
map E a+1M 4K 256K flags=4
set_container H C
unmap E 2M 64K
unreg C a 1M
create C 24 1G 6
map E b+132K 1M 64K
