# random scenario, seed 105, number 22, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
disable C
set_container G C
unmap C 1M 4K
unreg C a 1M
map C a 1T 1M flags=rw
unreg C a 1M
set_container H C
unset_container H
set_iommu C v2
reg C a 1M
api C
unreg C a 1M
map C a 16320K 64K
set_container H C
fork
unmap C 16320K 32K
unmap C 1T 1M flags=1
unmap C 1T 512K
enable C
endfork
map C a+128K 2M 64K
map C a+4K 64K 256K
unmap C 2M 64K
unmap C 1T 16M
rlimit 4M
map C a WIN1+4K 1M
remove C 0
reg C a 1M
unreg C a 1M
map C a 16320K 64K flags=none
set_container G C
disable C
remove C WIN1
disable C
map C a 4K 128K flags=rw
map C a+64K 1M 128K flags=4
create C 13 256M 3
effcap off
effcap off
map C a 4K 256K
remove C WIN1
map C a+128K WIN1+4K 64K
map C a+1M WIN1+1M 0
unreg C a+64K 128K
map C a+3M 8M 1M argsz=0
unreg C a+2M 128K
unreg C a+2M 128K flags=1
map C a WIN1+4K 256K
unreg C a+1M 64K
map C a 64K 64K
unreg C a+1M 3M
set_container G C
api C
fork
unreg C a+1M 128K
unmap C 16320K 64K
endfork
enable C
map C a 8M 4K flags=4
unmap C 4K 128K
remove C WIN1+64K
unmap C 64K 4K
set_container H C
reg C a 1M
map C a 0 1M
map C a+128K WIN1+2M 68K
set_container G C
map C a 0 1M
map C a 2M 1M argsz=31
map C a+1M 4K 64K flags=rw
set_iommu C v2
map C a 2097148K 4K
unmap C 64K 1M
unmap C 16320K 32K
map C a+3M WIN1+64K 512K
reg C a 1M
group_status H
create C 21 2G 0 flags=1
map C a+64K 1M 64K
info C argsz=16
reg C a+1M 1M
reg C a 1M flags=1
remove C WIN1-1
reg C a+1M 1M
map C a+3M WIN1+1M 64K
unset_container H
create C 12 1G 6
map C a+64K 1 64K
unmap C 64K 64K
reg C a 4M
fork
map C a+128K 1M 64K argsz=33
unmap C 4K 256K flags=1
endfork
unmap C 1M 4K
create C 12 16M 1
create C 21 256M 1
reg C a+1M 516K
unreg C a+2M 2M
map C a+64K 64K 2M flags=rw
map C a+128K 0 64K
unmap C 8M 4K
unmap C 2M 64K argsz=25
status
unmap C 64K 256K
unmap C WIN1+1M 0
create C 16 16M 0
unmap C 64K 256K
remove C WIN1-1
unmap C 2M 1M
map C a+1M 0 64K
effcap off
map C a+1M WIN1 1M
