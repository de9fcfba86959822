# random scenario, seed 105, number 27, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H E
set_container I C
set_iommu C v2
reg C a 1M
set_iommu E v2
reg E a 1M
map E b+128K WIN1+8M 128K
remove E 4G
create E 30 2G 3 flags=1
disable E
unmap C WIN1+8M 128K
map C a WIN1+8M 1M
effcap on
map E a 8M 4K
reg E a 1M argsz=23
map C a+4K 0 128K flags=none
remove C 4K
map C a 2K 1M
rlimit 9M
map C a+128K 2M 64K flags=4 argsz=31
map C a 16320K 64K
unset_container H
create E 16 1G 2
reg E b+2M 512K
map C a+64K 64K 4K
remove C 4K
reg E a 1M
map E a 64K 1M flags=r
map C a+4K 0 128K
rlimit 1M
create E 16 2G 3
remove E 4G
create E 30 1G 1
unmap C WIN1+8M 128K
set_container H C
unset_container H
set_container H C
unmap C 2M 64K
unmap C 8M 4K
unreg E a+128K 4M
unmap E WIN1+8M 1M
status
map E b+2M 0 512K
unmap C WIN1+4K 4K
unmap E 2K 512K
map E a+4K WIN1+0x1000000000000 128K
unreg C a+3076K 1M
map E b+3M 128K 64K
map C b+68K WIN1+128K 128K
create E 13 1G 6
unreg E a 1M
unmap E WIN1+0x1000000000000 128K
map C b WIN1+64K 512K
reg E a 1M
map E b+2M 0 256K flags=w
remove E 0
map E a+3076K 1M 64K
reg E b 4M
unreg C b+2M 512K
unset_container G
effcap off
reg E a+128K 64K
map C b WIN1 4M
map E a WIN1+64K 64K
unset_container I
create C 0 0 2
map E b+2M 128K 4K
map C b 2M 4K
map E b 64K 4M
map C b 1T 256K flags=rw
unmap E 0 128K
create C 16 1G 1
unreg C b 64K
create E 16 1G 1
map C a+1M WIN1+128K 3M
map C b+2112K WIN1+16320K 64K
reg E a 1M
reg E b+2M 512K
reg E a 1M
map E a+128K 0 256K
map C a+128K 0 64K
map C a+128K 64K 64K flags=4 argsz=31
map C a+68K 4K 64K
create E 21 2G 1
set_container H E
set_iommu E v2
map E b 8M 64K flags=rw
set_iommu C v2
map C b+2M 64K 512K
remove E 0
set_container G C
unreg E a 1M
set_container I E
set_iommu E v2
unreg C a 1M
reg E a+64K 4M
reg C b 4M
create E 12 256M 1
set_container H E
unmap C WIN1-64K 4K
unmap C WIN1+4K 1M argsz=25
unmap E 128K 4K
set_iommu E v2
reg E a 1M
map E b 1M 4M
map E b+1M 4K 128K
fork
unmap E 8M 64K
unreg E a+128K 64K
endfork
map C b+3M 1M 256K
reg E a 1M
