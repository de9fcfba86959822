# random scenario, seed 104, number 1, kind v1
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
set_container H E
create E 13 16M 6 argsz=39
map E a+64K 64K 512K flags=rw
unset_container G
unmap E 64K 512K
enable E
unmap C 64K 256K
map C a WIN1+2M 64K flags=rw
rlimit 4G
enable C
map C a+128K WIN1+64K 256K
unmap C 64K 512K
disable E
unmap E 2M 14M
disable E
enable C
unmap E WIN1+128K 64K
group_status G
fork
map E a WIN1+128K 64K
unmap C 64K 512K
map C a+4K 128K 256K
unmap C WIN1 1M
endfork
map E a 64K 64K
map E a+2M 0 256K flags=w
unmap C WIN1+2M 64K
unmap E 128K 256K
unmap C 0 256K
map E a+3M 1M 128K flags=w
enable E
map C a 0x2000000000000000 128K flags=w
create C 0 1G 1
unmap C WIN1+64K 256K
map C a WIN1+1M 2M
unmap C 2M 14M
map E a WIN1+2M 64K
map E a+64K 64K 64K flags=r
map C a+1M 2M 64K
map E a 1M 256K
unreg C a+1M 2M
effcap on
unmap C WIN1+0x1000000000000 1M
map E a+192K 128K 64K flags=none
map C a+2M 64K 128K
group_status G
map C a+1088K WIN1+16320K 64K argsz=33
unmap E WIN1+1M 2M
enable E
unreg C a+128K 64K
unmap C 64K 16320K
map C a+4K 16320K 64K
enable E
set_container G C
set_iommu C v1
fork
unmap C 128K 64K
endfork
unmap E 64K 64K
map C a+3M WIN1+2M 128K
disable C
map C a+3136K 1M 256K
disable E
map E a 4K 128K flags=rw argsz=33
create C 12 1G 0
effcap on
map C a+128K WIN1+4K 128K
map C a+132K 2097148K 4K flags=none
map E a+1M 4K 64K flags=rw
enable C
map C a 2M 64K
map E a+68K 64K 128K
map E a+128K WIN1 64K
enable C
unmap C 64K 256K
unset_container H
map C a+4K 0 64K
unmap C 64K 64K
unmap C 16320K 64K
enable E
disable C
enable C
unmap C WIN1+128K 64K
enable C
unmap C 64K 64K
map E a+128K WIN1+4K 64K flags=4
map C a+64K 0x2000000000000000 256K
map C a+3M 2M 1M
enable E
unreg C a+1028K 2M
unmap C 2097148K 4K
unmap E 128K 64K flags=1
disable C
map E a+64K 64K 256K flags=r
disable E
unmap E 4K 64K
map C a+64K 16320K 64K argsz=31
unmap C WIN1+2M 128K
set_iommu C v1
map E a+4K 128K 64K
unmap C WIN1+4K 64K
map C a+4K 8M 4K flags=w
map E a+3076K 8M 256K
map C a+3M 1M 64K argsz=33
fork
enable E
map C a+2M 64K 2M
endfork
unset_container G
unmap E 64K 4K
