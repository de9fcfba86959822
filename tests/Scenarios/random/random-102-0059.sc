# random scenario, seed 102, number 59, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 128G 1
unreg C a 512K
reg C a 1M
map C b+128K WIN1 4K
set_iommu C v2
remove C WIN1
remove C WIN1
map C a 4097 1M flags=rw
map C a+128K 0 128K
set_container G C
create C 16 2G 3
unreg C a 1M
set_container G C
map C a WIN1+1 1M
map C a+4K 2M 256K
fork
remove C WIN1
unreg C a 1M
endfork
create C 13 1G 0
create C 16 256M 1
unreg C b+64K 64K argsz=23
unreg C b+128K 4M
unmap C 0 128K
map C b 64K 64K
map C b+1M 1M 512K
map C a 8M 1M
unmap C 64K 64K
remove C 4K
map C a WIN1 1M
map C b+3076K WIN1+4K 4K
remove C WIN1
reg C a+3M 1M
reg C a 1M
unmap C WIN1 4K
fork
unreg C b+2M 1M flags=1
remove C 0
endfork
group_status G
rlimit inf
reg C b+128K 64K
unmap C WIN1+1 15M
map C b WIN1+2M 2M
disable C
reg C a+128K 64K
map C b+3136K 0xfffffffffffff000 64K flags=w
create C 21 1G 2
map C b+2052K WIN1 4K
unmap C WIN1+0x1000000000000 1M argsz=25
remove C WIN1+64K
map C a+2M 128K 64K
rlimit inf
set_iommu C v2
map C a WIN1+2M 512K
map C a+128K 64K 4K
set_container G C
remove C WIN1
reg C a+3M 1M
effcap on
map C a+4K 0 256K
effcap on
map C a+64K 0x2000000000000000 64K
map C b+68K WIN1 128K
enable C
map C a+132K WIN1+0x1000000000000 128K
unreg C a 64K
map C a+64K 0x2000000000000000 64K
disable C
remove C WIN1-1
map C a+128K 0 4K
unreg C a+128K 2M
reg C a 1M
remove C WIN1
eeh C 4
effcap on
unmap C WIN1 4K
unmap C WIN1 4K
map C a+64K 1M 64K
remove C WIN1
unmap C WIN1 4K flags=1
map C b+128K WIN1+1M 64K
unset_container G
enable C
map C a+128K 16320K 64K
unreg C b 1M
map C a+3M WIN1-64K 1M
unreg C a+3M 1M
set_container G C
set_iommu C v2
unmap C WIN1+4K 4K
map C b+192K 0 256K flags=4
map C b+4K 128K 1M
fork
map C a+64K 2M 4K
endfork
unreg C b 4M
map C a+3M 16320K 64K flags=w
create C 16 256M 1
unmap C WIN1 1M
reg C a+1M 512K
map C a+128K 64K 64K flags=w
reg C a+64K 2M
map C a+3M WIN1+64K 4K flags=4
unreg C b+1M 3M
reg C a+3M 1M
map C b+2112K 8M 64K
map C b+128K WIN1+1M 128K
unmap C 128K 1M
unmap C WIN1+2M 14M
map C a 0 64K
unreg C a+64K 128K
reg C a+64K 512K
