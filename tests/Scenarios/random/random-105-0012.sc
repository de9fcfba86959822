# random scenario, seed 105, number 12, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v2
reg E a 1M
reg E a 1M
reg E a 1M
unreg E a 1M
map C a 8M 1M flags=r
map E a+4K 2097148K 4K flags=none
unmap C 2097148K 4K
unmap C 2097148K 4K
disable C
unmap C 2097148K 4K flags=1
status
set_container H C
enable C
map E a 16320K 0 flags=4
unreg E a 1M
disable C
reg E a 1M
map C a 2M 1M
map E a+128K 2M 128K
enable E
map C a+1M 64K 4K
status
remove E 4G
reg E a 1M
enable C
eeh E 4
map E a+2052K 0 4K
unmap E WIN1+64K 1M
unset_container G
unmap C 2M 128K
unmap C 8M 512K
unmap E 0 1M
map C a+192K WIN1+2M 128K
map C a 4097 128K
effcap on
map E a+4K 0x2000000000000000 64K
map E a 0x2000000000000000 1M
enable C
unreg E a 1M
map E a 0 1M
unreg E a 1M
unmap C 2M 1M
remove E 4K flags=1
map C a+192K WIN1+0x1000000000000 4K flags=4
map C a WIN1+128K 1M argsz=33
unmap E 2M 14M flags=1
map C a+64K WIN1+64K 64K
reg E a+1028K 128K
enable C
set_container I C
set_iommu C v1
reg E a 64K
unmap E 2M 512K
enable C
enable C
unmap C WIN1+128K 1M
reg E a+3M 4M
create E 21 256M 2
map C a+3M 4K 4M flags=rw
disable E
map C a+1028K 0 4K
effcap on
unreg E a 64K
disable C
fork
remove E 0
endfork
set_container H C
unreg E a 1M
map E a+3136K 16320K 64K
set_container H E
unmap C 64K 4K
map C a+3M 1 4M
unmap E 0 4K
unreg E a 1M
unmap E 0 1M
api C
enable C
unmap C 16320K 4K
reg E a+64K 0
create E 12 2G 0
unmap C 64K 4K
map E a+1M WIN1+64K 64K
disable E
unmap E 1M 4K
map C a WIN1-64K 128K flags=none
unreg E a 2M
create E 13 16M 2
disable E
unmap C WIN1 1M flags=1
reg E a 1M
unmap C WIN1+0x1000000000000 4K
unset_container H
enable C
enable C
reg E a+3M 1M
unmap C WIN1+0x1000000000000 4K
map E a+64K 2M 0 flags=none
unmap C 1 4M
unmap E WIN1+0x1000000000000 4K
rlimit 0
map E a 0 2M
reg E a+3M 64K
create E 16 48M 0
fork
map E a+1028K WIN1+128K 128K flags=rw
endfork
map C a+1028K 64K 128K
effcap on
