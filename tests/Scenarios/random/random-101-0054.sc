# random scenario, seed 101, number 54, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
map C b WIN1+128K 512K
rlimit 8M
map C a+64K 2097148K 0
map C a 64K 64K flags=4
reg C b+3M 512K argsz=23
unmap C 2097148K 0
reg C b+3M 512K
unmap C WIN1+128K 256K
unmap C 0 4K argsz=23
disable C
set_iommu C v2
reg C b+3M 512K
unreg C b+64K 512K
unmap C 64K 64K
ioctl C REGISTER_MEMORY @0
remove C WIN1
unreg C b+3M 512K
map C b+132K 128K 4K
unmap C 64K 64K
unreg C b+3M 512K
unreg C b+3M 512K
map C b+68K 16320K 4K
unreg C a+3M 64K
unmap C 64K 64K
enable C
map C b+4K 2M 4K flags=w argsz=0
unmap C 2097148K 0 flags=1
effcap on
create C 16 2G 2
map C a 0 4K
unmap C 2M 4K
fork
unmap C 0 16M
map C b 0 256K flags=rw
unmap C WIN1+2M 14M
endfork
map C b+3M 8M 512K flags=w
unmap C 16320K 4K
unmap C WIN1+1M 64K
unmap C 16320K 4K
map C a+3M 64K 64K
unreg C b+3M 512K
set_container H C
create C 13 64M 1
unreg C b+3M 1M
map C b+3136K 4K 128K
unmap C 4K 64K argsz=25
unmap C 8M 512K
map C b+3M WIN1+64K 512K flags=rw
unreg C b+2M 2M
unmap C 2M 4K
unmap C 0 256K
reg C b+128K 3968K
set_container H C
map C b+3076K WIN1+1M 128K flags=w
map C b+3M 16320K 64K
unmap C 4K 4K
map C a+64K 64K 64K
map C b+2M 64K 128K
map C a+64K 128K 64K
disable C
unmap C 16320K 64K
set_iommu C v2
fork
map C b+3M 16320K 64K flags=4
unreg C a+1M 64K
unmap C 64K 128K
unmap C 0 4K
endfork
map C a+1088K 1M 64K
create C 21 1G 1
set_container G C
effcap on
reg C b+64K 64K
map C b+128K 128K 3968K
enable C
map C a+3M 0 1M argsz=0
set_container G C
map C b+3M 0 128K
map C b+64K 0 4032K
map C b+3M 0 64K
unmap C 0 4K
remove C WIN1
enable C
unmap C 16320K 64K
set_iommu C v2
create C 24 1G 1
unreg C a+128K 128K
unmap C 128K 4K argsz=23
remove C 0
unmap C 4K 128K
remove C 4K
reg C b+3M 512K
rlimit 0
map C a+2052K 2097148K 4K flags=r
disable C
map C b WIN1+8M 64K argsz=33
unmap C 0 4032K
reg C b+64K 64K
set_container G C
map C b+132K 64K 64K
unmap C 1M 64K
map C b+64K 8M 64K
remove C WIN1-1
remove C 4K
unreg C b+1M 2M
map C a+1092K 8M 64K flags=r
unset_container H
set_iommu C v2
map C b+3M WIN1+4K 512K flags=r
unreg C a 512K
map C b+192K 0 64K
