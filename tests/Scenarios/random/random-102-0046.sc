# random scenario, seed 102, number 46, kind mix
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
unmap E WIN1+64K 1M
reg E b+128K 128K argsz=23
map E a+2112K 8M 64K
map E a 128K 1M
remove C 4G flags=1
unmap E 128K 1M
effcap on
map C a+128K WIN1+64K 64K flags=w
disable E
map C b+128K 0 256K flags=r
remove E 0
map E a+4K WIN1+64K 256K flags=r
reg C b 2M
map C a 2M 64K flags=r
group_status H
reg E b+128K 2M
unmap E WIN1+64K 64K flags=1
unreg C a+128K 1M
map E a+128K 16320K 64K flags=none argsz=31
map C a WIN1+1 128K
map C a 0 256K
info C
unset_container H
unmap E WIN1+1 128K
reg C a 1M
map E b 4K 2M
unreg E b+128K 128K
unmap C 2M 64K
unmap E WIN1+64K 64K
unmap C WIN1+64K 256K
remove E WIN1+64K
unmap C WIN1+128K 1M
map C b+3M 0 1M flags=rw
map C a+2112K 8M 128K
map E a WIN1+64K 64K flags=w
fork
reg E b+128K 128K
reg E a+128K 512K
unmap E WIN1+64K 64K
endfork
ioctl C REGISTER_MEMORY @0
create C 16 3M 1
map E b+64K 128K 256K flags=rw
reg C a 128K
effcap on
rlimit 8M+64K
unmap E 2M 32K
unreg E b+2M 64K
rlimit 4G
create C 12 1G 1
unmap C 4097 64K
unmap E 2M 32K
unmap C 2097088K 64K
map C a+64K WIN1+4K 64K
map C a+4K 0 256K
effcap on
map C a+3M 16320K 64K flags=r
map C b+128K 4K 1M
reg C a+1M 2M
info C
create E 12 128G 1
rlimit 4G
map C a+1M WIN1-64K 64K argsz=33
reg E a+128K 128K
create C 24 16M 1
unmap E WIN1+64K 64K
set_container H C
map C a+1M WIN1+64K 512K
map E a 2097148K 4K
enable E
map C b+1088K 8M 64K flags=w
map E b+192K WIN1+16320K 64K
unmap C 0 64K
map C b+128K 0 256K
unmap E WIN1+64K 64K
reg E a+1M 2M
set_container H C
reg E a+1M 2M
map C b+128K 0 64K
create E 0 64M 1
map E b+2M 2M 64K
reg E a 4M
map E a+1032K 2M 256K flags=r
map E b 64K 1M
reg C a 1M
map E b+2052K WIN1+2M 128K flags=r argsz=0
map E a+128K 128K 64K
rlimit 16M
create E 21 64M 3
map E a+68K WIN1+64K 4K
reg C b 2M
unset_container H
unreg C a 128K
map E a+2052K WIN1+4K 4K flags=none
reg C b+128K 128K
info E argsz=15
reg C a 1M
reg E a+128K 128K
unmap E 4K 1M
reg E b+128K 2M flags=1
create E 24 16M 2
reg E a+128K 512K
unreg E a+2M 64K
create E 21 256M 0
reg C a+64K 64K
rlimit 9M
create C 12 16M 3
unmap C 0 64K
