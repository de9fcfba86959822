# random scenario, seed 105, number 11, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unmap C 8M 4K flags=1
map C a+64K 1M 64K
effcap on
reg C a 1M
unmap C 1M 64K
remove C 4G
unmap C 1M 64K
reg C a 1M
reg C a 1M
map C a WIN1+1M 1M
reg C a 1M
remove C WIN1-1
unset_container G
unmap C 128K 4K
map C b+2M WIN1+64K 64K
effcap off
map C a WIN1+0x1000000000000 4K
unreg C a 1M
create C 16 16M 2
fork
unmap C WIN1+1M 1M
endfork
unreg C a 1M
map C b+2052K 0 256K flags=rw
map C a 0 1M flags=rw
map C b 0 64K flags=w
fork
map C a 2M 1M argsz=33
endfork
reg C b+2M 1M
reg C a 512K
reg C a 1M
reg C a 1M
create C 30 2G 1 flags=1
reg C b+2M 1M
map C a 2M 256K
map C a WIN1 256K
unmap C 2M 1M
unmap C WIN1+64K 32K
unmap C WIN1+1M 1M
map C a+64K 0 64K argsz=33
remove C 0
reg C a 512K
remove C 4K
unmap C 2M 256K
unreg C a+3M 1M
unreg C a+128K 128K
map C a+1028K 4K 128K
map C a 16320K 64K flags=4
unreg C a+64K 64K
unmap C 1M 64K
create C 21 256M 1
unreg C b 2M
unmap C 4K 4K
map C a+4K WIN1+128K 128K flags=4
fork
map C b+2M 0 64K
endfork
disable C
map C a 8M 64K flags=r
unreg C b+1028K 3M
reg C a+68K 128K flags=1
remove C WIN1
create C 13 16M 6
remove C WIN1
unreg C a+68K 128K
remove C WIN1-1
reg C b+1M 2M
unmap C WIN1+0x1000000000000 4K flags=1
map C b+2M 0 64K
set_iommu C v2
reg C a+68K 128K flags=1
rlimit 8M+64K
unmap C 2M 256K
map C b+1M 128K 64K
map C b+128K WIN1+1M 128K
unmap C 64K 4K
unmap C WIN1+128K 128K
map C a+3M 1 64K flags=none
unmap C 8M 32K argsz=23
rlimit inf
enable C
reg C b 64K argsz=23
map C b+1M WIN1 64K
unset_container H
remove C WIN1
map C b+1M 64K 2M flags=r
reg C a+68K 128K
map C b+1028K 64K 128K
unreg C b+1028K 2M flags=1
map C a+68K 128K 128K flags=w argsz=0
remove C WIN1-1
create C 30 1G 1
map C a WIN1+64K 0 flags=rw
remove C 4K
reg C b 64K flags=1
set_container I C
set_iommu C v2
reg C b+1M 2M
map C a+4K WIN1+8M 64K argsz=0
enable C
reg C b+1M 2M
status
unmap C 1M 32K
remove C WIN1+64K
unset_container I
map C a+68K WIN1+64K 128K
map C a 64K 64K flags=4
enable C
map C a+68K 0 128K
