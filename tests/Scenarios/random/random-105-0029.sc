# random scenario, seed 105, number 29, kind mix
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
group_status H
enable C
remove E 4G
reg E a+1M 2M
disable C
remove E 4K
rlimit 8M+64K
unmap E 16320K 64K
reg E a+1M 2M argsz=23
create E 12 64M 2
rlimit 9M
set_container H C
reg E a+1M 2M
map E a 2M 64K
unreg E a 1M
enable C
map E a+128K WIN1+2M 256K argsz=31
unmap E 4K 64K
effcap on
check_ext C v1
map E a 1T 128K
disable C
fork
unmap C WIN1 64K
map C a 64K 128K flags=w
endfork
set_container H E
reg E a+1M 2M
map E a+1M WIN1+4K 64K
enable E
unmap C 64K 64K
set_iommu C v1
map C a WIN1+1M 1M argsz=31
info C argsz=16
check_ext E v1
map C b+2052K 1T 64K
map E b+3M WIN1 4K flags=rw
info C argsz=15
enable C
unmap E WIN1+4K 64K
map C a 4K 256K
unmap C 128K 64K
map C a 128K 1M argsz=33
unreg E a+64K 512K flags=1
unmap C WIN1+1M 1M argsz=23
map C a+4K 1T 64K flags=rw argsz=0
map C a+1M 0x2000000000000000 2M
remove E WIN1
map E a+1M WIN1+4K 64K argsz=31
map C a+132K WIN1+8M 4K flags=w
remove E WIN1
effcap on
unmap C 1T 128K
remove C WIN1
remove E WIN1
enable C
disable C
unmap C 2M 64K
effcap off
enable C
enable C
disable E
reg E a+1M 1028K
reg E a+3M 512K
unmap E 64K 1M argsz=23
create E 30 2G 3
map E a+1M 0 1028K
map E a+3M 2M 512K
fork
remove E 4G
endfork
create E 13 16M 1
fork
unmap E 2M 64K
unreg E b 64K
disable C
endfork
unmap E 128K 512K argsz=23
unmap C WIN1+2M 64K
map E a+3M 64K 256K
map C b+128K WIN1+64K 256K argsz=0
map C a+3136K 64K 256K flags=w
unmap C 64K 256K
disable C
rlimit 9M
map E b+128K 4K 3968K flags=rw
disable C
map C a+3M WIN1+8M 256K argsz=0
info E
remove E WIN1
disable C
effcap on
remove E WIN1
map E a+3136K WIN1+4K 4K
map C a+192K 2M 64K
remove E 4G
map E a+1028K 16320K 64K flags=r
unmap C WIN1 16M
enable C
api C
unset_container G
reg E b 1048577
rlimit 9M
unreg E a+1M 128K
set_container G E
map C a+64K 16320K 64K
unmap E WIN1+64K 1M
effcap on
