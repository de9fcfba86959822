# random scenario, seed 101, number 62, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_container I C
set_iommu C v2
reg C a 1M
rlimit 2G
unmap C 0 4K argsz=25
effcap on
enable C
unmap C 64K 16320K
map C a+1M 64K 1M
map C a 64K 1M
map C a+64K WIN1+2K 1M
reg C a+2052K 2M
set_container G C
unmap C 128K 16256K
unreg C a 64K
unmap C 64K 1M
unmap C 64K 1M
unreg C a+128K 64K
map C a+128K WIN1+4K 4M
remove C WIN1
map C a+2052K 0 64K flags=rw
remove C WIN1-1
remove C WIN1
reg C a+4K 512K
enable C
rlimit 2G+8M
check_ext C v1
effcap on
reg C a+3M 128K
api C
map C a WIN1 1M
unmap C WIN1 1M
set_container I C
unmap C 64K 1M
unreg C a 2M
map C a+3M WIN1 128K
remove C 4G
map C a+2M 8M 64K
unmap C 8M 32K
map C a+3076K 4K 256K
unreg C a+2M 64K
unreg C a+128K 3968K
disable C
unset_container G
map C a WIN1+64K 1M
effcap on
create C 16 1G 0
unreg C a+1M 3M
map C a+2052K 128K 2M
fork
reg C a+128K 64K
map C a+128K WIN1+1M 64K
map C a+2052K WIN1+2K 256K argsz=33
endfork
map C a+128K 128K 2M
create C 0 1G 2
unmap C WIN1+64K 1M
map C a WIN1 1M
map C a+3140K 4K 64K
unreg C a+2052K 2M
set_container H C
map C a+128K 128K 2M
map C a+2052K WIN1+128K 2M
reg C a 1M
create C 24 64M 2
unreg C a 1M
fork
unmap C 128K 2M argsz=23
disable C
endfork
unreg C a+128K 64K
map C a+3M 128K 1M argsz=31
set_iommu C v2
map C a+68K WIN1 64K flags=r
unmap C WIN1+2K 256K
reg C a+2052K 2M
set_iommu C v2
map C a+64K 64K 256K
map C a WIN1+64K 256K
map C a 1M 1M
reg C a+128K 512K
unmap C WIN1 128K
reg C a+1M 512K
map C a+192K WIN1+2M 64K flags=w
map C a+3136K WIN1+2M 64K
set_container G C
rlimit 0
unreg C a+64K 512K
unset_container I
fork
reg C a 64K
reg C a 64K
endfork
map C a+1M WIN1+4097 3M
unreg C a 64K argsz=23
map C a+2M 0xfffffffffffff000 128K
remove C 0
unreg C a 1M
set_container H C
map C a+4K 128K 4K
disable C
map C a 1M 1M flags=4
unmap C 128K 2M
eeh C 4
effcap on
disable C
map C a+3136K 4097 64K
unreg C a+2M 2M
create C 21 256M 2
unmap C 128K 2M
unmap C 128K 2M flags=1
map C a+128K 8M 512K flags=4
unmap C WIN1+4K 2M
unreg C a 4M
