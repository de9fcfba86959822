# random scenario, seed 101, number 20, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v2
remove C WIN1
remove C 0
map C a+3M 64K 128K
map C a+3M 16320K 64K flags=r
remove C 0
map C b+64K 64K 64K
fork
map C b+1088K 64K 64K
endfork
map C b+1028K 4K 4K flags=4
unmap C 64K 128K
unreg C b 2M
enable C
unmap C 64K 64K
create C 0 256M 1
set_container G C
unreg C a+64K 4M
reg C a 128K
map C a+128K 0 64K
map C b+3M WIN1+1M 64K
map C b 64K 256K
map C a+4K WIN1+16320K 64K
map C a WIN1+4K 128K
map C a 0 128K flags=none argsz=31
map C a WIN1+16320K 64K flags=4
map C b+2052K 1M 64K flags=4
enable C
remove C 0
create C 16 1G 1
create C 24 256M 6
map C a+64K 8M 128K
reg C a 128K
map C b+3M WIN1+2M 128K
fork
unmap C 64K 256K
reg C a+2M 64K
map C b+4K 16320K 64K
endfork
map C a+2M 1M 4K
enable C
fork
map C a+128K 16320K 64K
create C 21 1G 1
map C a WIN1+128K 128K flags=r
endfork
remove C 4K
unreg C b 4M argsz=23
unmap C 16320K 64K
reg C a+64K 64K
map C a+64K 1M 128K
rlimit 8M+64K
group_status I
map C a+2M 1M 64K argsz=33
unmap C WIN1+4K 128K
remove C 4G
create C 24 256M 3
group_status G
reg C b+128K 128K
unmap C WIN1+128K 64K
set_container H C
set_iommu C v2
reg C a+128K 2M
reg C a+2M 64K
unreg C a+3M 128K
map C b+128K 1M 64K flags=rw
create C 13 16M 1
reg C b 128K
map C a+1M WIN1+1M 4K flags=4
map C b+4K 1M 4K
map C b+3M WIN1+8M 64K
status
map C a 128K 128K flags=r
remove C WIN1 argsz=15
rlimit 8M+64K
map C a+2M 0 64K
remove C 0
unreg C b+2M 2M
map C a+68K 1T 512K
set_container G C
remove C WIN1
map C a+128K WIN1 2M flags=4
reg C a 512K
reg C a+2M 64K
reg C b+128K 128K
rlimit inf
enable C
map C a+3076K WIN1+16320K 64K
unreg C a 512K
remove C WIN1
reg C b+1M 128K
unreg C b+2M 2M
unmap C 128K 64K
map C a 8M 512K
unmap C 0 32K argsz=25
disable C
map C a+64K WIN1+64K 4K
disable C
unmap C 64K 4K
map C a+128K 1 64K flags=4
ioctl C MAP_DMA @0
map C a 16320K 64K
unset_container G
map C a+2112K 4K 64K
map C a+2M 0 64K
create C 12 128G 1
map C b+1M WIN1 128K argsz=0
map C b+1028K 128K 1M flags=r
unreg C b 1M
enable C
create C 12 16M 2
reg C a 128K
