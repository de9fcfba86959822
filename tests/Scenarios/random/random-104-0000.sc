# random scenario, seed 104, number 0, kind v1
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
set_iommu E v1
enable E
map E b+4K WIN1+2M 4K
map C b+132K 8M 64K
unmap E WIN1+2M 4K
unmap C WIN1+2M 4K
map C b+64K 4K 128K flags=rw
unmap C 4K 128K
map E a+2M WIN1-64K 64K
map C a+2052K 128K 128K
unset_container H
map C a+64K 0xfffffffffffff000 64K argsz=33
map C b+132K 64K 4K argsz=0
fork
map C a+3M 64K 64K
map C b 1T 64K flags=none
endfork
unmap C 64K 64K
map C a+4K WIN1+64K 4K
unmap C WIN1 16M
map C a+64K 4097 512K flags=w
reg C a 4M
map E a+2052K 2M 4K
map E a+3M 64K 512K
enable E
unmap E WIN1+2M 4K
unmap E WIN1+8M 4K
effcap on
enable E
map E b+3M 1 256K
unmap C 64K 64K flags=1
map C a 128K 128K
unmap E 64K 256K argsz=23
set_container G E
set_iommu E 5
unmap E 64K 4K
map C a+3136K 1M 64K argsz=0
unmap C WIN1+2M 4K
map C a+128K 64K 64K flags=r
map C a 2097148K 4K
map E a 2097148K 4K
set_container H E
set_iommu E v1
unmap C WIN1-64K 64K
fork
unmap C 64K 4K
unmap E 1M 32K
endfork
unmap C 8M 64K
unmap E WIN1+2M 4K
map C b+192K 64K 128K
unmap C 128K 128K
rlimit 2G
disable E
unmap E 0xfffffffffffff000 64K
enable E
unmap C 64K 128K
unmap C 1T 16M
disable E
enable C
map C b+3M 64K 4194305
rlimit 16M
map C b+2M 8M 128K
unmap E 2097148K 4K
reg E b+1028K 64K
enable E
unmap C 1M 64K
enable E
effcap on
map E a+1M 0 1M
map E a+64K 1M 64K
map E a WIN1+64K 4M
unmap E 64K 512K
enable C
disable E
map C a 0 4M argsz=33
fork
unmap C 2K 4K
map C a+64K 8M 64K
endfork
unmap E 0 4M
map C a+4K 0 128K flags=rw
map E b+1028K 64K 128K
map E b+1032K 2M 4K
map C a WIN1+128K 64K
disable E
disable E
map E a 2M 128K flags=none argsz=0
map E a WIN1+16320K 64K flags=none
set_container H E
map C b+1028K 4K 2M
unmap E 0xfffffffffffff000 64K
unreg E a+3M 1M
map C a+4K 2M 0
map C a+2052K WIN1+2K 64K
map E a+64K 8M 64K
enable E
disable E
unmap C 64K 128K
unmap C 64K 128K
enable C
map E b+1M 4K 256K
map C a+1088K 128K 4K
set_container H E
set_container H E
map E a 0 4K flags=4
enable C
unmap E 1 256K
enable E
disable C
