# random scenario, seed 102, number 57, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v1
reg C a 1M
set_iommu E v2
reg E a 1M
check_ext E 5
create E 24 256M 1
map E a+3136K 64K 64K flags=none
unmap E 64K 64K
unset_container G
set_iommu C v1
map C a WIN1+64K 1M argsz=31
map E a+2M 64K 64K argsz=31
unmap E WIN1+64K 1M
unreg E a 1M
map E a+2M WIN1+64K 2M flags=rw argsz=31
map C b+2M 4K 4K
unmap E WIN1+64K 1M argsz=23
unmap C 64K 64K
reg E a 1M
unset_container H
enable E
unmap C 64K 64K argsz=23
set_iommu E v2
map E b WIN1 2M
disable C
set_iommu E v2
enable C
enable C
set_container I E
map E b+68K 64K 256K flags=r
create E 30 2G 1
unreg E a 1M
map C a+4K WIN1+4097 64K
unmap E 4K 4K
set_container G C
map E b+64K 0x2000000000000000 512K
unmap E WIN1+64K 2M
disable E
map E b+2112K 4K 4K
map E b+2M 2M 128K
remove E 4K
effcap off
map C a+4K 4K 64K
map C b+2M 64K 256K flags=none
fork
unreg E a 1M
endfork
set_container G C
disable E
disable C
map C a+2M 2M 4K flags=rw
unset_container I
remove E WIN1+64K
map C a 8M 1M flags=r
rlimit inf
unmap E WIN1 2M
unmap C WIN1+0x1000000000000 16M
reg C a 1M
unmap C WIN1+64K 2M
group_status H
unmap C 1M 15M
map C a+192K 8M 128K flags=w
enable C
map C a+128K WIN1+128K 64K
unmap C WIN1+4097 64K argsz=23
enable C
map C a+4K WIN1+2K 4K flags=none
map C b WIN1 4K
fork
reg E a+64K 64K
unmap C 64K 128K
unmap E 0 16M
endfork
effcap off
unmap C WIN1+2K 4K
map C b+2M 16320K 64K flags=r argsz=31
map C a 4K 4K
unmap C 16320K 64K
map E a+3136K 0 128K
reg E a 1M
map C a WIN1+128K 1M
unreg E a+64K 64K
unmap E 64K 128K
remove E 0
reg E b 64K
disable C
rlimit 8M+64K
enable C
map E a+68K 8M 4K
map E a+64K WIN1 64K
map E a+1M 2K 3M
rlimit inf
effcap off
map C a+2M WIN1+1M 128K
reg E b 64K
unreg E b+64K 128K
unmap C 0 128K flags=1
unmap C 64K 64K
disable C
reg E a 1M
unmap C 64K 128K flags=1
map C a+4K WIN1+64K 64K
create E 12 256M 1
effcap on
enable C
unreg C a+1M 1M
effcap off
unreg E a 1M
enable C
map E a+3136K WIN1 128K argsz=31
