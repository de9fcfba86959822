# random scenario, seed 101, number 9, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
status
check_ext C 5
unmap C 64K 16320K
set_container H C
map C a WIN1+0x1000000000000 1M
unmap C WIN1+0x1000000000000 1M
unreg C a+1M 4M
unset_container H
remove C WIN1-1
reg C b+3M 1M
remove C WIN1
unreg C a+2052K 64K
map C b+3M 4K 64K
unmap C WIN1+64K 1M
create C 12 64M 6
reg C a+2M 64K
map C a+2M WIN1+4K 64K
map C a+132K WIN1 256K flags=4
unmap C 128K 4K
create C 21 16M 1
remove C 0
unmap C 4K 64K
effcap off
map C b+3M WIN1+2M 1M
info C argsz=16
set_container H C
unmap C WIN1+0x1000000000000 1M
unmap C WIN1+4K 32K
map C a+4K 4K 64K
group_status G
reg C b 0
map C a+2052K WIN1+64K 256K
unmap C WIN1 1M
set_container G C
unreg C a+2M 1M
unreg C b+3M 64K
remove C 4K
map C b WIN1 64K
reg C a+1M 64K
unmap C WIN1+4K 4K
effcap off
unset_container H
map C a+64K 64K 4K
remove C 0
set_iommu C v2
set_container G C
map C a+4K 64K 4K
unmap C 4K 32K
unmap C WIN1 64K
effcap on
create C 0 256M 0
map C b+3M 2M 1M
map C b+3136K 1M 128K
unmap C 64K 4K
set_iommu C v2
map C b 0 0 flags=r
unmap C WIN1+64K 4K
effcap on
map C b 128K 256K
remove C WIN1-1
map C b+128K 0 64K
map C a+2M WIN1+8M 64K flags=r
map C b+3M 0 128K flags=4
unmap C WIN1+64K 256K
fork
reg C b 2M flags=1
map C a+128K 64K 64K
endfork
map C b 1M 2M
map C a+1M 64K 64K flags=none
reg C a+2M 64K
reg C a+2M 64K
set_iommu C v2
map C a+64K 2M 128K
remove C WIN1
unreg C a+128K 64K
unset_container G
unreg C a+2M 64K
remove C WIN1
remove C WIN1-1
map C a+1M WIN1+16320K 64K
unmap C WIN1 64K
create C 30 2G 1
reg C b 2M
map C a+128K WIN1+128K 128K
map C b+3M 0 1M flags=w
map C a+2052K 0 256K
map C b+3M 4097 0
set_container G C
set_iommu C v2
map C b+68K 0 64K
map C b+3M 4K 4M argsz=0
effcap off
enable C
unmap C 64K 32K
unmap C 4K 1M
create C 12 128G 1
rlimit 8M+512K
unreg C b 512K argsz=23
check_ext C v1
group_status H
create C 30 2G 1
reg C b 2M
map C b+3076K WIN1 64K flags=rw
remove C WIN1
map C a+3M WIN1+64K 512K flags=w
remove C 0
map C a+64K WIN1+2M 2M argsz=33
reg C b+3M 1M
create C 16 2G 1
fork
create C 30 2G 2
map C b+4K 2K 256K
endfork
