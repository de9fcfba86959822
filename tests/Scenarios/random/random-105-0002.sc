# random scenario, seed 105, number 2, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unreg C a 64K
unreg C a 64K
create C 30 2G 2
reg C a 1M
remove C WIN1
unreg C a 1M
create C 21 2G 3
set_container H C
unset_container H
map C a+64K WIN1+128K 4K
map C a 8M 256K
fork
reg C a+2M 64K
map C a+64K WIN1+8M 4K flags=rw
map C a+68K 128K 512K flags=rw
create C 13 2G 2
endfork
create C 16 1G 1
unmap C WIN1+8M 4K
set_iommu C v2
map C a+2112K 0 256K flags=none
enable C
map C a 16320K 64K flags=none
effcap on
set_iommu C v2
map C a+4K WIN1+2K 64K
unmap C WIN1+2K 64K
map C a+2M 64K 64K flags=w
disable C
set_iommu C v2
map C a+2M WIN1+64K 256K
unmap C 16320K 64K
reg C a+3M 64K
rlimit 8M+512K
effcap on
unmap C WIN1+2K 64K
fork
map C a WIN1 256K
map C a+3M 64K 128K argsz=31
endfork
unmap C WIN1+64K 256K
unmap C 64K 64K argsz=25
unmap C 64K 128K
map C a+3M 2M 256K flags=none
map C a+128K WIN1+64K 128K flags=r
map C a+2112K 2M 256K
unreg C a+2M 64K
rlimit inf
map C a+1M 4K 64K
map C a+128K WIN1+128K 128K
map C a+1M 1T 2052K
reg C a+64K 1M
map C a+3076K 64K 64K
map C a+2M 4K 2M
map C a+64K 2M 4K flags=4
set_container H C
reg C a+1M 64K
map C a+64K WIN1+8M 64K
reg C a+68K 4032K
remove C 4G
unreg C a+68K 4032K
info C
effcap off
map C a+64K 0 1M
map C a+4K 1 4K
rlimit 16M
unmap C 4K 2M
create C 30 2G 1
unmap C WIN1+64K 128K
unreg C a+128K 64K
map C a 64K 64K
map C a+2M 2M 64K argsz=0
unreg C a+3M 64K
reg C a+1M 64K
unmap C 64K 128K
check_ext C v1
reg C a 1M
map C a+68K 4K 256K
unreg C a 0
set_iommu C v2
disable C
reg C a+128K 64K
reg C a+2M 64K
map C a+68K 8M 4032K
remove C 0
reg C a+2M 64K
unmap C 0 256K
map C a+128K 0 4K
remove C 4G
map C a+2M 0 128K flags=w
unmap C 64K 64K
map C a+64K 64K 4M
remove C WIN1+64K argsz=15
map C a+1M WIN1+8M 128K
reg C a+128K 64K
unreg C a 1M
map C a 2M 128K argsz=31
map C a+2052K 64K 128K argsz=33
map C a+4K WIN1+64K 128K flags=4
unreg C a+64K 1M flags=1
remove C WIN1-1
map C a+2M WIN1+2M 64K
remove C 0
map C a 4K 64K
unmap C 64K 128K
reg C a+3M 64K
map C a+2052K WIN1+1 64K flags=r
unset_container H
unmap C 128K 512K
unreg C a+64K 1M
set_iommu C v2
unmap C 2M 256K
