# random scenario, seed 102, number 11, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v2
reg C a 1M
unmap C WIN1 16M
map C a WIN1+1 256K
map C a 0 4K flags=4
effcap on
reg C a+3M 64K
unmap C WIN1+1 256K
map C b 64K 64K flags=r
unmap C 0 4K
map C a 1M 4K
reg C a+2M 64K
unmap C WIN1 64K
fork
map C a+128K 2097148K 0
reg C a 1M
endfork
unmap C 1M 4K
reg C a+2M 64K
reg C a+64K 64K
create C 16 256M 1 argsz=39
unmap C 2097148K 0
remove C 0
create C 0 16M 1
enable C
set_iommu C v2
map C a+64K WIN1-64K 64K
map C a+64K 8M 64K
unreg C a+1M 128K
reg C a+1M 64K
map C b+128K WIN1+16320K 64K argsz=33
reg C a+3M 64K
reg C a+2M 64K
effcap off
effcap on
remove C WIN1
map C b+3136K 0x2000000000000000 64K
map C b+2M WIN1+2M 256K
map C a 2M 0
create C 12 16M 6
map C b 64K 1M
rlimit 12M
map C a 2M 2M
unmap C 0 4K
unreg C a+2M 64K
map C a+68K 0 64K
map C a+2M 128K 64K argsz=0
reg C b 128K
effcap on
set_iommu C v2
create C 0 2G 3
map C a+1M 1T 64K flags=rw
create C 12 1G 3
remove C 4K
enable C
fork
enable C
unmap C 2M 2M
unmap C 2M 2M
endfork
create C 0 1G 2
map C a+3M WIN1+2K 64K
reg C a+64K 128K
unmap C 0x2000000000000000 64K argsz=25
reg C a 1M
reg C a+64K 64K
reg C a+64K 64K
unmap C 2M 2M
unreg C a 1M
effcap off
effcap on
reg C a 128K
map C b 2M 4K
unmap C WIN1+16320K 64K
map C a+64K 2M 4K
unmap C 2097088K 64K
reg C a 512K
map C a+64K 1 64K
unset_container I
remove C 0
create C 24 16M 0
unreg C b 128K
unreg C a+3M 64K
create C 12 1G 1
reg C a 1M
map C b+2M 0 1M
unmap C WIN1+2M 128K
map C b+2M 2M 128K flags=none
unmap C WIN1-64K 64K
reg C b+128K 64K
reg C a 1M
fork
reg C a 64K
endfork
set_container I C
reg C b 128K
effcap off
unmap C 0 4K
map C a+64K WIN1+2M 256K argsz=0
map C a+64K 2M 64K argsz=33
unmap C 64K 1M
map C a+1M 0 128K flags=none
reg C a 128K
unmap C 2M 0
unreg C b 128K
reg C a+1M 64K
map C b+128K WIN1+64K 64K flags=rw
unmap C WIN1+2M 1M
unset_container I
map C b+192K WIN1+1 128K
reg C b+128K 64K
