# random scenario, seed 101, number 46, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_container I C
set_iommu C v1
reg C a 1M
unmap C 128K 16256K
set_iommu C v1
enable C
unmap C WIN1+2K 64K
unmap C 128K 16256K
map C a WIN1+0x1000000000000 1M
unmap C WIN1+0x1000000000000 64K
set_iommu C v1
disable C
map C a WIN1+8M 256K
set_iommu C v2
map C a+64K WIN1 64K
enable C
reg C a 1M
unmap C WIN1-64K 64K flags=1
unmap C 128K 4K flags=1
map C a WIN1-64K 64K
unmap C WIN1-64K 64K
map C a+64K 0 128K
map C b+3M 1M 256K
unmap C 1M 256K
set_iommu C v1
unset_container G
reg C a+2M 128K
unreg C a+2M 512K
map C b+64K 2M 128K flags=rw
unmap C WIN1+8M 256K
unmap C WIN1+8M 128K
unreg C a+1M 64K
map C b+2052K 16320K 64K
group_status H
set_container I C
map C a+2M WIN1+4K 256K
unmap C WIN1+8M 128K
reg C b+128K 2M
map C b+128K WIN1+2M 2M flags=r
create C 12 1G 0 flags=1
map C a WIN1 128K
map C b+4K WIN1+1M 64K flags=rw
api C
map C a+2112K WIN1+64K 64K flags=r argsz=31
eeh C 4
unmap C WIN1 32K
unreg C a 1M
unset_container I
create C 16 64M 1
fork
map C b 0 256K
endfork
map C a+4K 1M 256K
map C b+3M WIN1+16320K 64K
unreg C b+2M 4M
set_container I C
reg C b+128K 2M
effcap off
map C a+2052K 2M 4K
map C b WIN1+64K 128K
map C a+192K 1M 4K
map C a+2M 2M 128K
effcap off
set_container G C
unset_container G
reg C a+128K 128K
create C 24 1G 2
unmap C 0 128K
map C b 2M 2M
create C 13 2G 6
map C a+3076K 0 64K
effcap off
map C b+132K WIN1+64K 4K flags=4
map C b+128K WIN1+0x1000000000000 128K flags=rw
create C 0 1G 0
rlimit 2G
unmap C WIN1+4K 256K
reg C a+128K 128K
api C
reg C b 1M
map C a WIN1+8M 512K flags=r
effcap on
remove C 4K
map C a 2M 1M
fork
unmap C 2M 1M argsz=23
unreg C b+128K 2M
endfork
map C b+64K WIN1+4K 256K
map C a+2112K 2M 256K flags=w
map C a+128K 16320K 64K argsz=33
check_ext C 5
unreg C b+128K 2M
unreg C b+2M 128K
fork
map C a WIN1+64K 1M
remove C WIN1
unmap C 128K 16256K
unreg C a+2M 128K
endfork
rlimit 12M
effcap on
map C a+128K 1M 128K
rlimit 12M
map C a+1028K 16320K 64K flags=4
reg C b+128K 1M
unreg C a+128K 128K
unmap C WIN1 64K
unmap C WIN1+0x1000000000000 16M
unreg C b+128K 2M
set_container G C
map C a+2M 1M 128K
