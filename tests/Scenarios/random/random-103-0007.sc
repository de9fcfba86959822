# random scenario, seed 103, number 7, kind v1
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C 5
reg C a 1M
set_iommu C v1
set_container G C
unmap C WIN1+2M 14M
set_container G C
effcap off
enable C
disable C
check_ext C 5
map C a+3136K 16320K 64K
map C a+68K 2K 256K flags=none
map C a 4097 4K flags=w
map C a WIN1+128K 64K
map C a 128K 4K flags=w
unmap C 128K 4K flags=1
enable C
unmap C 4097 4K
enable C
enable C
unmap C 64K 4K
enable C
set_container H C
rlimit 4M
map C a 2M 1M
effcap on
info C
map C a+128K 4K 1M
ioctl C 0x3bff =0
disable C
map C a+4K 1M 128K
unmap C 128K 4K
unmap C 4097 4K
unmap C 2K 256K
set_container H C
reg C a 128K
unmap C 2K 256K
enable C
map C a WIN1+128K 128K flags=w
map C a+4K 128K 4K
unmap C WIN1 16M
rlimit 2G
unmap C 2M 512K
unmap C 4K 1M
enable C
map C a+64K 64K 256K
unmap C 64K 256K
enable C
unmap C 8M 8M
map C a 1M 128K
info C
enable C
enable C
map C a WIN1+8M 64K
unset_container G
effcap off
map C a+64K 64K 64K flags=w
fork
unmap C WIN1+128K 64K
map C a 2M 1M
endfork
reg C a+2M 2M
unmap C 128K 16256K
unmap C 2K 128K
map C a+2M 2M 4M
disable C
map C a+64K WIN1+0x1000000000000 4032K
set_container G C
set_iommu C v1
unmap C 16320K 4K
map C a+128K WIN1+2M 256K
set_container G C
create C 13 2G 2
map C a 2097148K 4K argsz=0
map C a+2M 16320K 64K flags=4
unmap C 128K 4K
disable C
create C 16 1G 1
map C a+1M 64K 512K
check_ext C 5
effcap on
rlimit inf
unmap C 2M 1M
map C a 2M 1M
create C 0 16M 2
unmap C WIN1+64K 16320K
remove C WIN1+64K
map C a 2097148K 4K
disable C
map C a+128K 64K 4K
map C a 16320K 64K
unmap C 64K 4K
unmap C 64K 512K
disable C
map C a+2M 8M 2M
unmap C 64K 64K
enable C
unmap C 0 1M flags=1
map C a+2M 2097088K 64K argsz=0
unmap C 2M 4M
unmap C 128K 4K
disable C
set_container H C
unmap C 2M 1M argsz=25
map C a+2M WIN1+16320K 64K
unmap C 64K 4K
unmap C 2M 512K
map C a+2052K WIN1+128K 64K
map C a+2052K WIN1+8M 64K
map C a+4K WIN1+128K 64K
unmap C 128K 4K
create C 0 2G 1
unmap C 2097148K 4K
map C a 2M 1M
map C a+64K 64K 128K
