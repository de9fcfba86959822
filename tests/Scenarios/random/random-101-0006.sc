# random scenario, seed 101, number 6, kind mix
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
reg C b+1M 512K
reg C b 2M
reg C b 512K
remove C WIN1+64K
create C 12 128G 1
map C b+4K 128K 64K
unreg C b 512K argsz=23
unmap C 128K 64K
map C a+64K 8M 0
fork
map C b+1M WIN1+8M 512K
endfork
map C b+1088K WIN1+2M 64K
reg C b 2M
unreg C b 512K
reg C b+128K 512K
unreg C a+64K 2M
map C b+128K WIN1+0x1000000000000 64K flags=w
unmap C 8M 8M
create C 21 1G 3
create C 16 16M 2
unset_container G
create C 12 128G 1
unmap C WIN1+8M 512K
reg C b+128K 512K
create C 16 16M 3
unmap C WIN1+2M 4K
create C 16 16M 2
reg C a+2M 2M
reg C a+2M 1M
reg C a+2M 64K
map C b+2M WIN1 64K
unmap C WIN1+2M 32K
unmap C WIN1+8M 256K
reg C a+2M 1M
create C 0 256M 0
unmap C WIN1+1M 1M
set_iommu C v2
map C b 2097148K 4K
set_iommu C v2
map C a+2052K 1M 2M
create C 30 1G 0
unmap C WIN1+8M 512K flags=1
effcap off
map C b+64K 1M 512K
create C 24 1G 1 argsz=39
remove C 4G
map C b+3M WIN1 64K
set_iommu C v2
map C b 1M 128K argsz=33
unset_container H
reg C a+64K 68K
map C b WIN1+2M 64K
map C b+64K 64K 64K flags=4
reg C a+3M 128K
set_container G C
unmap C WIN1+2M 64K
map C b+1M WIN1+8M 4K
set_container H C
unmap C 8M 64K
map C a+1M 4K 2M
set_iommu C v2
reg C b+128K 512K
create C 16 1G 2
enable C
map C a+3M 4K 128K
map C b 4K 64K
reg C a+2M 64K
unmap C 0x2000000000000000 16M argsz=25
map C b+1M WIN1+8M 512K
create C 12 64M 2
reg C a+1M 128K
remove C WIN1+64K
unreg C b 1048577
reg C a+64K 68K
disable C
remove C WIN1-1
unreg C a+2M 2M
reg C b+1M 512K
remove C 4G
map C a+1088K 0 64K
unmap C 64K 64K
map C b+3M 64K 128K flags=r
reg C b+3M 128K
unmap C 2097148K 4K
remove C WIN1
map C a+2M WIN1+4097 1M
create C 21 64M 1
create C 21 64M 2
set_container H C
map C b+2052K 8M 4K
unreg C a+1M 128K
reg C b 512K
unmap C 1M 4K
map C a+64K WIN1+1M 128K
reg C a+1M 0
map C b+1M 64K 3M flags=none
map C a+2M 8M 64K flags=w
map C b 2M 512K
map C a+2M 4K 1M
unmap C WIN1+8M 4K
rlimit 64K
set_container H C
unmap C 4K 128K argsz=25
unmap C WIN1 64K argsz=23
unmap C WIN1+0x1000000000000 64K
unset_container G
rlimit 8M+512K
reg C b 128K
map C b+4K WIN1+128K 256K
