# random scenario, seed 101, number 45, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
group_status G
map C a WIN1+4K 1M
map C a 4K 1M
set_container G C
reg C a 1M
create C 0 1G 6
reg C a 1M
map C a WIN1 64K
reg C b+64K 128K
map C b WIN1+0x1000000000000 64K flags=none
map C a 2M 128K flags=r
group_status G
map C b+1028K WIN1+2M 4K flags=w
unreg C b+2M 2M
rlimit 8M+64K
remove C 4K
status
map C a 0 256K argsz=0
set_iommu C v2
disable C
set_container H C
map C b+64K 1T 128K
reg C b+64K 128K
map C b+4K WIN1+1M 64K flags=w
map C a+128K 0 64K
effcap on
fork
unmap C WIN1+2M 4K
endfork
disable C
create C 24 1G 3
remove C WIN1
map C a+2M WIN1+8M 128K flags=none
reg C a 1M
reg C b+64K 128K
map C a 2M 256K
remove C WIN1
effcap on
map C a+64K WIN1+0x1000000000000 256K argsz=33
set_container H C
remove C WIN1
reg C b+64K 128K
remove C WIN1
map C b+128K WIN1 4K flags=none
unreg C a+3M 128K
enable C
unreg C a+3M 128K
map C a WIN1 4K
unreg C a 512K
unmap C WIN1 64K argsz=25
map C b+64K 0 64K
fork
map C a+4K WIN1+2M 64K
map C b+64K 64K 128K
map C a 2M 64K flags=none
create C 21 2G 1
endfork
map C b+64K 1M 4K
enable C
unset_container H
unmap C 2M 32K
map C a 8M 128K
map C b+128K 2M 128K
map C b+64K 128K 128K flags=w
unmap C 16320K 64K
map C b+64K 0 128K flags=rw
map C a 8M 1M
map C a+4K 0 256K argsz=33
map C a WIN1 1M
unreg C b+3M 1M
unmap C 0 64K
remove C WIN1+64K
map C b+3076K 16320K 64K
map C b 2097148K 4K flags=rw
create C 0 3M 1
map C b+64K 16320K 64K
reg C a+64K 128K
map C a WIN1+4K 256K argsz=0
set_iommu C v2
map C b+64K WIN1+64K 512K flags=none
map C b+1M 2M 4K
unreg C b+128K 1M
unmap C 1M 4K
map C b+64K 64K 128K
create C 12 128G 1
reg C a+64K 128K
map C a+64K 1T 128K
unset_container G
map C b+64K WIN1+2M 4K
effcap on
unreg C a+64K 128K
map C a+64K 0 128K
unmap C 8M 1M
effcap on
reg C a+64K 64K argsz=23
set_container G C
set_iommu C v2
reg C b+64K 128K
map C b+64K WIN1+16320K 64K flags=w
effcap on
reg C b 1M
remove C WIN1
create C 16 256M 2
unmap C 0 64K
reg C a+64K 64K
map C a+68K WIN1 256K
reg C a 1M
unmap C 0 64K
reg C b+128K 512K
set_iommu C v2
create C 21 16M 2
