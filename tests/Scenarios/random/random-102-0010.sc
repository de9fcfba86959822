# random scenario, seed 102, number 10, kind mix
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf q 1M prot=r
set_container G C
set_container H E
set_iommu C v2
reg C a 1M
set_iommu E v2
set_container G E
map C a 8M 64K
unmap C WIN1+8M 1M
reg E a+2M 512K
unmap C 8M 32K
create C 13 256M 0
rlimit inf
map E q+64K WIN1+16320K 64K
reg E a+2M 512K
map C a+1M 0 4K flags=rw argsz=31
map E a+2052K 0 64K
unmap E 0 64K
reg C a 1M
eeh E 4
create C 24 256M 1
map E a+64K WIN1+8M 64K
unmap E 0 64K
map E a WIN1+1M 1M
map C q+64K 0 64K flags=rw
reg E a+2M 512K
create C 12 128G 1
disable E
remove C WIN1
unmap E 4K 1M
unset_container G
map C a+2M 0 64K
set_container I E
map E q+64K 0 64K argsz=33
fork
endfork
map E a+2M 4K 512K
unreg E a 1M argsz=23
disable E
map C a+1M 2M 512K flags=4
unmap E 0 4K
unreg C a+2M 512K
set_container I E
info E argsz=15
remove E 0
effcap on
map E a 1M 64K flags=w
unmap E WIN1+1M 1M flags=1
remove E WIN1 argsz=15
map C a 128K 1M
unmap E 2M 512K
rlimit 1M
ioctl C REGISTER_MEMORY @0
unreg E q+1M 0 argsz=23
effcap off
unreg E a+128K 128K
rlimit 9M
unmap E 8M 64K
map C q+1M 4K 64K
map E q+64K 2M 960K flags=r
map E a+2112K 0 256K
remove C 4G
unmap E 4K 64K
remove E 4G
reg C a 64K
unmap E 0 1M
reg E q+3M -2097152
map E a WIN1+16320K 64K flags=4
reg E q+4K 512K
info C argsz=15
unreg C a 2M
reg C a+2M 512K
create C 12 16M 1
api E
map E a WIN1+16320K 64K flags=rw
reg E a+1M 128K
reg E a 128K
unmap E 0 4K
unmap E 128K 512K argsz=23
unmap C 0 64K
unmap E 128K 1M
reg E q+3M -2097152
unreg E a 1M
unreg E q+3M -2097152
map E q+3136K 0 64K flags=r
fork
unmap E 4K 32K
endfork
remove E WIN1
unmap E 4K 512K
map C a+2052K 64K 2M
create E 24 2G 1
map E a 2M 256K
map E a 64K 128K
map C a+64K 16320K 64K flags=r
reg C q+64K 64K
ioctl C REGISTER_MEMORY @0
map E q+128K 0 896K
map C q+4K WIN1+16320K 4K
map E q+3M 64K 64K flags=rw
reg E q+3M -2097152
set_container G C
set_iommu C v2
unset_container I
map C a 8M 64K
disable C
map C q+4K 8M 512K
unmap E 8M 64K
reg C a+2M 512K
unreg C a+1M 64K
effcap on
info C argsz=16
unset_container G
map E q+1M 2K 0
