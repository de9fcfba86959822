# random scenario, seed 104, number 7, kind v1
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H E
set_iommu C v1
enable C
set_iommu E v1
map E a+68K 64K 4K flags=w
disable C
unset_container H
check_ext C v1
disable E
unmap E 64K 4K
unmap E 64K 4K
effcap on
map E b+64K 4K 64K flags=r
map C a 0 4M flags=none
map C a+128K 64K 2M
enable C
unreg C b 4M
rlimit 10M
set_iommu E v1
map C b+2M WIN1 1M flags=rw
map E b+128K WIN1+1 2M flags=w
enable E
enable C
map C a+2M 64K 256K
enable E
unmap C WIN1+16320K 64K
map C b+3136K WIN1+2M 64K flags=4
map E a+128K 0 4K flags=rw
enable E
enable E
enable C
unmap C 64K 256K
enable C
map C a+68K 64K 256K
unmap E WIN1 1M
set_container H E
set_iommu E v1
enable C
enable E
unmap E 4K 4K argsz=25
map E b+128K 1M 0
unmap E 0 4K
set_container H E
map E b+2M 2M 128K
enable E
unmap C 2M 64K
unmap E 0 4K
eeh E 4
unmap C 64K 1M
map C a+192K 0 4K
map E b+64K 0 64K argsz=0
disable E
enable C
enable E
check_ext E 5
enable C
map E a WIN1+1M 4M
disable C
disable E
map E a+1028K WIN1+64K 1M
map C b+3M WIN1+4K 4M
unreg E a+64K 128K
enable E
set_container G E
enable E
ioctl E REGISTER_MEMORY @0
info C argsz=15
unmap C WIN1+64K 16320K
unmap C WIN1+4K 4M
unmap C 0 64K
remove E 0
unmap C 8M 64K
unmap E 64K 256K
effcap on
unmap C 4K 64K
unmap E 0 4M
map C b+64K WIN1+8M 4K flags=r
map E b+2M WIN1+4K 2M
enable E
info E argsz=16
rlimit inf
unmap C WIN1+8M 8M
unmap C 64K 256K
map C a+4K WIN1+16320K 64K
enable E
map E b+4K WIN1+8M 256K flags=none
map C a+64K WIN1+64K 256K
enable C
set_iommu C v1
unmap E 1M 0 argsz=23
create C 24 64M 1
map E a+1M 128K 64K
map C a+3136K WIN1+4097 64K flags=none
map C b 16320K 64K flags=4
disable E
map E a+2M 2M 4M
enable C
enable C
unmap C WIN1+1 2M
unmap C 8M 8M flags=1
map C b+128K 0x2000000000000000 3968K
unmap E WIN1+8M 64K
unmap E WIN1+16320K 64K
map C a+1028K 4K 4K
unmap C 64K 4K
effcap off
map C b+4K WIN1+2M 4K
map E b+4K WIN1 128K
map C a 2097148K 4K
unmap E WIN1 128K
map C b+3M 4K 1M
unmap E WIN1+8M 4K
unmap E 64K 256K
