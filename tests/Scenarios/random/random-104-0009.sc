# random scenario, seed 104, number 9, kind v1
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
enable E
info E argsz=16
status
rlimit 0
unmap C WIN1+2M 1M
eeh E 4
map C a 0 512K flags=rw
set_iommu C v1
unmap C 0 512K
unset_container H
unmap E 0 512K
map C a WIN1+2K 1M
enable E
api E
map C a+64K WIN1+64K 0
map C a+3M 0 512K argsz=0
disable C
map E a+3136K WIN1+4K 128K flags=rw
map C a+68K WIN1+8M 128K argsz=33
rlimit 4M
map E a 1M 64K
unmap E WIN1+64K 0
map E a+3076K WIN1+4K 64K
unmap E WIN1+4K 64K
fork
unmap C WIN1+0x1000000000000 16M
endfork
map C a+132K WIN1+2M 64K
map C a+128K 8M 128K
map E a 0 128K argsz=31
api C
fork
map C a 8M 1M
unmap C WIN1+8M 128K
unmap C WIN1 64K
api C
endfork
map C a 16320K 64K flags=none
check_ext C v1
map C a+64K 0 64K flags=r
map C a+64K WIN1+1M 256K flags=w
enable C
unmap E WIN1+4K 64K
enable C
enable E
enable C
reg E a+3M 1M
map E a+3M 1M 1M flags=4
enable E
map C a+3136K 2M 64K
unmap E 1M 64K argsz=23
enable C
create E 0 16M 6
enable C
enable C
map C a+3M 0 64K
map C a+64K WIN1+8M 64K
unmap C 8M 128K
map E a+4K 4K 256K flags=w
unmap E 0 128K
map E a+132K WIN1+2K 4K flags=rw
map E a+3076K 128K 4K
set_iommu E v1
disable C
map E a+3M 64K 256K flags=r
unmap C WIN1+2M 64K
map E a+3M 1M 64K flags=none
disable C
unmap C WIN1+2M 1M
map E a+3076K 0 128K flags=rw
unmap C 4K 1M
set_container H C
disable C
map C a+3M 0 4M
map C a+64K WIN1+0x1000000000000 64K
set_container G C
map E a+128K WIN1 1M flags=w
map C a+3M 1 1M flags=rw
enable C
unmap C 0 64K
enable E
disable E
unmap E 16320K 64K
reg E a 128K
unmap C 0 256K
map C a+1M 128K 64K
unreg E a+3M 1M
unmap C 0 64K
unmap E 1M 1M
map C a+2M 8M 2M flags=w
reg E a+3M 1M
unreg E a 128K
set_container G E
set_iommu E v1
map E a+3M WIN1+4097 64K
rlimit 2G
map C a+3M 16320K 64K
disable C
map E a WIN1 64K
map E a+128K WIN1+4097 64K
unmap E 0 16M flags=1 argsz=25
map C a 16320K 64K
unmap E WIN1+8M 128K
enable E
map E a+128K 1 1M
unmap E 0 256K
reg E a+3M 1M
unmap E WIN1+2M 64K
enable E
unmap E 64K 64K argsz=23
