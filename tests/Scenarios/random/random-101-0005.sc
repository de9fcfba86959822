# random scenario, seed 101, number 5, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C a 1M
reg C b+1M 0
map C b+1M WIN1+1M 128K
set_container H C
unreg C b+1M 0
create C 13 16M 2 argsz=39
enable C
disable C
unmap C WIN1+1M 128K flags=1
map C b+1M WIN1+0x1000000000000 0
unmap C WIN1+0x1000000000000 0
map C b+1M 0 512K flags=r
map C a+64K 128K 128K
reg C b 4M
unmap C 0 4K
unmap C WIN1+1M 128K
unreg C a 64K
map C a 64K 64K flags=4 argsz=33
unmap C 0 256K flags=1
create C 16 256M 3
reg C b+1M 0
reg C a 1M
effcap on
disable C
reg C a+64K 4032K
map C b+1M 64K 128K
unmap C WIN1+1M 64K
unmap C 128K 128K
remove C 0
reg C b 4M
unreg C a 512K
unreg C a+1M 64K
unmap C 128K 128K
reg C b+3M 512K
unreg C b 4M
unreg C b 4M
map C a 64K 64K
unmap C WIN1+0x1000000000000 0
reg C b 64K
map C b+3136K 64K 128K flags=none
unreg C b 64K
set_iommu C v2
map C a+1M WIN1+2M 64K
enable C
remove C WIN1+64K
map C b WIN1+4K 64K
reg C a+64K 128K
map C b+3136K 64K 4K
create C 16 1G 6
map C b+64K WIN1+4K 4K
map C b+4K 0x2000000000000000 64K
unset_container H
unreg C a 1M
unreg C b 4M
unreg C b+1M 0
fork
unreg C b+128K 64K
remove C 0
reg C b+128K 1M
endfork
unreg C b 64K
reg C a+1M 512K
create C 24 2G 1
effcap off
set_container H C
create C 24 64M 2
map C b+128K WIN1+4K 1M flags=none
remove C 4G
unset_container G
set_container G C
info C argsz=16
unmap C 0x2000000000000000 64K
remove C WIN1
map C b+3M WIN1+64K 512K flags=rw
map C a WIN1+2M 2M
map C b+128K 128K 256K
disable C
remove C WIN1
set_container G C
enable C
unreg C b+2M 1M
map C a+132K WIN1+2M 128K
set_iommu C v2
remove C WIN1-1
unmap C 128K 128K
unmap C WIN1+1 1M
rlimit inf
create C 24 16M 1
effcap on
unmap C WIN1+2M 128K
map C b 1M 4K flags=rw
map C a+4K 4K 64K flags=w
map C b+3M WIN1 512K
unmap C 4K 64K
create C 16 16M 6
disable C
create C 12 64M 1
status
unmap C 64K 16320K
create C 16 2G 0
create C 30 1G 6
reg C a 64K
map C b+1M WIN1 64K
eeh C 4
unset_container G
map C a+64K WIN1+2M 128K
remove C WIN1-1
set_container H C
map C a 64K 64K flags=r
unmap C WIN1+4K 4K
fork
remove C WIN1
endfork
