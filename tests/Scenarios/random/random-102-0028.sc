# random scenario, seed 102, number 28, kind mix
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
map C a WIN1+2M 256K
enable E
reg C a 1M
unreg E a 1M
map C a 0 1M
unreg C a+1M 3M
map E a+4K WIN1+128K 64K
info E
unmap C 128K 4K
unreg C a+128K 0
reg E a 1M
reg E a 1M
map C a+64K WIN1+4K 64K flags=r
map E a+4K 1M 4K
map E a+64K 2097088K 64K
map C a WIN1+4K 1M
unreg C a 1M
effcap on
fork
unmap E WIN1+128K 64K
endfork
map C a WIN1+16320K 64K
effcap off
unmap C 0 1M
effcap on
map C a WIN1+0x1000000000000 64K
disable E
fork
unmap E WIN1+2K 15M argsz=25
reg C a+64K 4M
remove C 0 argsz=15
endfork
disable C
unmap E WIN1+0x1000000000000 64K
reg C a 1M
unmap E 0 1M
unmap C WIN1+4K 1M flags=1
unmap E WIN1+4K 64K
enable C
map C a 2M 1M flags=rw
effcap on
map E a WIN1+8M 64K
unreg E b+4K 64K
reg E a+64K 4M
map E b+68K 0 4K argsz=0
map E a+128K 0 64K flags=rw
map E a+64K WIN1+2M 64K
map E b+1M WIN1+64K 64K flags=rw argsz=31
map C b+1M 64K 4K flags=r
unreg E a 1M
map C a+2M 128K 1M
unmap C 2097088K 32K
info C
map C a WIN1+4K 2M
reg E a+1M 1M
reg C a+1M 1M
rlimit 16M
map C a+2M 128K 64K
unmap E WIN1+4K 1M
unmap E WIN1+2M 64K
effcap off
create C 30 2G 1
group_status H
create C 16 256M 2
unmap E WIN1+8M 64K
map C a+64K 4K 256K
reg E a 1M
unmap E WIN1+16320K 64K
create C 16 16M 2
info E
map E a+64K 0 4M
remove C 4K
map C a 2M 4M
map E a+3M 1T 64K flags=rw
reg E a+64K 4M
map C a+64K WIN1+16320K 64K
reg C b 512K
remove E WIN1-1
unmap E 128K 1M
reg E a+128K 512K
unmap C 8M 8M
disable C
map E a+1M 16320K 64K
map E b 8M 512K
unset_container G
unreg E a+68K 512K flags=1
unset_container H
map E a WIN1 1M argsz=0
map E b+128K WIN1+2M 2M
effcap on
reg C b 64K
unmap C 0 4K
reg C b 512K
reg E b+64K 2M
set_iommu C v2
unmap C WIN1+2M 2M
unreg C a+128K 64K
unmap C WIN1+0x1000000000000 16M
map E a+64K 2K 64K
rlimit 8M+64K
info E argsz=15
unmap C WIN1+2M 256K
unreg E a+3M 128K
map C a+2052K 64K 128K flags=r
unreg E a+3M 1M
unmap C 2K 64K
set_container H C
set_iommu C v2
