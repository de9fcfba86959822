# random scenario, seed 1, number 33, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C b+128K 512K
map C a 0 1M
reg C b 512K
fork
map C b+128K 0 4K
endfork
remove C 4G
unmap C 8M 64K
create C 12 256M 1
unreg C b 512K
set_container H C
remove C WIN1
unset_container H
remove C WIN1
unmap C 0 1M
unset_container G
reg C b+64K 64K flags=1
map C a+3136K 2M 4K flags=w
map C b+64K 0 512K flags=4
map C a+3M WIN1+2M 128K flags=none argsz=33
effcap off
reg C a 1M
map C b+68K WIN1+128K 128K
effcap on
reg C b 1M
create C 13 256M 1
create C 12 2G 2
create C 16 16M 0
remove C WIN1
map C a+68K WIN1+16320K 64K flags=none
reg C b+64K 64K
map C b+2M WIN1+8M 256K
reg C b+128K 4M
create C 24 1G 1
map C b+192K WIN1 64K flags=4
map C b+64K 128K 256K flags=4
check_ext C 5
