# random scenario, seed 104, number 13, kind v1
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf q 1M prot=r
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
enable E
reg C a 2M
enable C
map E q 4K 512K
unmap E 4K 512K
enable E
api C
effcap on
map E a WIN1+2M 4K flags=none
map E a+64K 16320K 64K flags=rw
effcap off
effcap on
disable C
map E a WIN1+128K 128K
unmap C 16320K 64K
unmap C 16320K 64K
disable E
enable E
enable E
enable C
enable E
unmap C WIN1+2M 4K
map C a WIN1+0x1000000000000 2M
disable C
unmap C WIN1+0x1000000000000 2M
unmap C WIN1+0x1000000000000 2M
map C q+64K 4097 4K flags=rw
unmap E WIN1-64K 64K
effcap off
unreg C a 2M
map C a 1M 64K
map E a 1M 4K
map E q+2M 8M 0 flags=r
map C a WIN1+8M 4K
enable E
map E a WIN1+8M 128K
remove C WIN1+64K
create C 21 64M 1
disable E
map C a 8M 128K argsz=33
unmap E 1M 64K
set_container G C
info C argsz=15
group_status H
unreg E a 2M
map E a 0 4K flags=none
set_iommu C v1
unset_container G
unmap C WIN1+8M 4K
unmap C WIN1+128K 128K
map E a 8M 2M argsz=33
enable E
enable C
map C q+1088K WIN1+8M 128K argsz=0
unmap E 1M 64K
map E q+1M WIN1 4M
map C q+1M 128K 128K flags=4
map C a+128K WIN1+8M 4K
unmap C WIN1+4K 16380K flags=1
map E a+128K 0 128K
map C a 16320K 64K
map C a+1M 4K 1M flags=4
disable E
unmap E 1M 4K argsz=23
unreg E a 2M
disable C
group_status H
unmap E 4K 512K
map C a+4K WIN1+64K 64K
unmap E 0 4K argsz=23
unmap E 0 4K
disable E
enable C
enable E
rlimit 9M
map E a+1M 1M 512K flags=r
unmap E 0 64K
reg E a+64K 128K
enable C
fork
map C a+64K 0 64K
unmap C 8M 2M
enable E
endfork
enable E
map E a WIN1+8M 64K
unmap C WIN1 4M
enable C
disable E
reg C a+64K 128K
disable C
unmap E 1M 512K
map E a WIN1+2M 256K
unmap C 0 64K
map C a 4K 2M flags=none
set_iommu C v1
map E a+68K 8M 0
unmap E 1M 4K
check_ext E 5
map C q+2M WIN1 0
map E a+196K 64K 0
set_iommu E v1
unmap C WIN1+8M 128K
map E a+64K WIN1+64K 64K
unmap E WIN1+8M 4K
map E q+8K 128K 64K argsz=0
disable E
unreg E a+64K 128K
