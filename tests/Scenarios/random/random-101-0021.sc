# random scenario, seed 101, number 21, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 1M 64K
unmap C 128K 4K flags=1
map C a 0 1M
map C b+64K WIN1 64K
map C a 128K 1M
reg C a 1M
set_container G C
map C a+64K 0 64K
unmap C 128K 512K argsz=23
effcap on
map C a+2052K 0 0
unmap C 0 64K
info C
reg C a+128K 512K
map C a 64K 64K
unreg C a 2M
map C a+64K WIN1+4K 0
reg C a+1M 512K
map C b+3M WIN1+2M 64K
unmap C 2097088K 4K
map C a+4K 64K 64K flags=w
map C b 4K 2M argsz=31
remove C WIN1-1
remove C 4G argsz=15
reg C a 1M
reg C a+1M 512K
unmap C 0 1M
unreg C a+1M 512K
map C a+1M 8M 512K flags=r
unset_container G
unmap C 64K 4K
create C 13 1G 2
effcap off
create C 16 64M 1
map C a+1088K WIN1+4097 4K argsz=31
create C 16 16M 2
remove C 0
disable C
fork
unmap C WIN1+4097 4K
unmap C 8M 512K flags=1
endfork
enable C
unmap C 0 4K
unreg C a+1M 512K
enable C
reg C b+64K 4M
create C 21 256M 1
map C a WIN1+1M 64K
map C b+4K 1M 64K flags=rw
map C a WIN1+16320K 64K flags=r
unreg C b+3M 1M
create C 21 256M 2
unmap C WIN1+4K 16380K
unreg C b+64K 512K
set_iommu C v2
map C a+1M WIN1+1M 4K
create C 0 16M 1
fork
unmap C 4K 2M
unmap C WIN1 64K
reg C a+2M 4M
endfork
reg C a+1M 512K flags=1
effcap on
map C a+2M 8M 256K
unmap C WIN1+4097 4K
unmap C 4K 1M
map C a+2M WIN1 512K
map C a 2M 1M
map C a+128K 128K 256K
unmap C WIN1+1M 4K
map C a+128K 0 256K
unreg C a+3M 128K
set_container G C
set_iommu C v2
unreg C b+132K 3968K
map C a 128K 0
unmap C 64K 64K
reg C b 128K
map C a+2052K WIN1 256K
unmap C 8M 512K
reg C a 1M
unreg C a 1M
create C 12 16M 1
map C a+2112K 0 4K flags=4
unmap C 128K 256K
remove C 0
unmap C WIN1 256K
map C a WIN1 128K
reg C a+128K 1M
reg C a+128K 512K
map C a+192K 0x2000000000000000 64K
unmap C WIN1+64K 4K
fork
unmap C WIN1+2M 32K
endfork
create C 12 2G 2
map C b+4K 64K 64K flags=rw
map C b+64K WIN1+8M 64K
unreg C a+128K 1M
map C a WIN1+8M 1M
effcap off
map C a+128K WIN1+64K 512K flags=r
map C b+64K 8M 128K
map C a+1M WIN1+1M 512K
reg C a+128K 512K
set_container G C
reg C a 1M
reg C a 1M
map C b+64K 8M 64K flags=r
unmap C WIN1+1M 64K flags=1
unreg C a+2M 64K
