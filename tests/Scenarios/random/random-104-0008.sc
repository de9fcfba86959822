# random scenario, seed 104, number 8, kind v1
container C
container E
group G 0
group H 1
buf a 4M
set_container G C
set_container H E
set_iommu C v1
reg C a 1M
set_iommu E v1
map C a 64K 64K
map C a WIN1 1M
unmap E WIN1 512K
map C a+2M 64K 4K flags=4
disable E
map E a+1028K WIN1+64K 4K argsz=31
enable E
enable C
unset_container H
map E a+1028K 0 256K
disable C
unmap E 64K 4K
map E a 64K 1M
map E a 4K 1M
enable E
enable C
map C a WIN1+4K 1M
set_container H E
set_iommu E v1
map C a+128K 64K 256K flags=w
fork
remove E 4G
unmap E 64K 64K
endfork
map C a 0x2000000000000000 1M
map C a WIN1 1M flags=4
enable E
enable E
map C a+4K 128K 64K
map C a+64K WIN1+64K 0 flags=w
unmap E WIN1+64K 4K
reg E a 1M
unmap C WIN1+64K 0
map C a WIN1+128K 64K
enable C
unmap C 4K 512K
unmap E 128K 64K
unmap C 0x2000000000000000 512K
map E a+128K 2K 3968K
enable E
unmap C 0 64K
eeh C 4
set_container H C
rlimit 10M
create C 0 0 1
map E a WIN1+128K 256K flags=4
enable C
map C a+3M WIN1-64K 64K
map C a WIN1+64K 1M
map C a+4K 1M 64K
map C a+64K 8M 2M
fork
reg C a+2M 64K
endfork
map E a+2M 0 64K
map C a 8M 1M
enable C
map E a+2M WIN1+64K 256K
map C a 64K 256K
disable C
map C a+1M 4K 2M
unmap C 64K 1M
reg E a 1M
disable C
map C a 16320K 4K flags=none
set_container G E
map E a WIN1 0
unmap E 64K 64K flags=1 argsz=25
unmap E WIN1+64K 0
enable C
map C a+2112K 0 64K
map C a+64K WIN1+64K 4K
fork
enable C
endfork
map C a+192K 2M 64K
map C a+2M 4K 256K
remove E 0
disable E
reg C a+64K 64K
unmap E 64K 1M
effcap on
enable E
unmap C 128K 64K
unset_container H
reg C a 64K
set_iommu C v2
map C a 8M 128K
unmap C WIN1+64K 1M
effcap on
unmap E 64K 4K flags=1
unmap E WIN1 1M
disable E
unmap E 128K 64K
check_ext C v1
remove C 0
unmap C WIN1 1M
map C a+192K WIN1+1 4K
map C a+2116K 2097088K 64K
map E a+1M 1M 64K
map C a+64K WIN1 128K
unmap C 128K 4K
create C 16 16M 0
unmap E 2M 64K
map E a+64K WIN1+8M 64K flags=r
unmap E WIN1+4K 512K
unmap E WIN1-64K 64K
map E a+2M 4K 64K
set_iommu C v1
set_iommu C v1
