# random scenario, seed 104, number 14, kind v1
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container I C
set_iommu C v1
reg C a 1M
disable C
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
unmap C WIN1+64K 4K
unmap C 64K 1M
set_iommu C v1
unmap C 8M 8M argsz=23
set_iommu C v1
unmap C 0 64K
unset_container G
set_iommu C v1
unmap C 2M 1M
fork
unmap C WIN1+4K 64K
ioctl C 0x3bff =0
endfork
check_ext C 5
unmap C 0 1M
disable C
map C a+64K 0 128K
map C a+1M WIN1+4097 3M
map C b+2052K 128K 64K flags=rw
enable C
unset_container I
map C a+2M 2M 0
effcap on
rlimit 2G+8M
unmap C 2M 0
unreg C a+1M 64K
unmap C 2M 0
map C b+3M WIN1-64K 512K
effcap off
enable C
fork
enable C
endfork
unmap C 1M 4K
map C a+4K 8M 128K
map C a WIN1 1M
set_container I C
set_iommu C v1
set_iommu C v1
map C a+64K 2M 0 flags=4
map C a+64K 64K 64K
map C a+132K WIN1+64K 64K
map C a WIN1+2M 4K
map C a+1088K 4097 256K
effcap off
map C a+64K WIN1 64K flags=r
enable C
enable C
effcap on
remove C 0
map C b+3M 4K 512K
disable C
map C b 0 128K
effcap on
map C a+4K 16320K 64K
map C a+4K WIN1+64K 256K
enable C
enable C
create C 24 16M 6
map C a 2097088K 64K
map C a+64K 128K 64K
disable C
unmap C WIN1+4097 4K
unmap C 128K 64K
map C a 4K 4M
info C argsz=15
disable C
enable C
map C a 1M 1M
enable C
unmap C 2097088K 64K flags=1
rlimit 1M
enable C
ioctl C 0x3bff =0
effcap on
unmap C WIN1 1M
map C a+128K WIN1+1M 512K
map C a 0 1M
map C a 128K 1M flags=none argsz=33
map C b+3M 64K 64K flags=rw
disable C
map C b 0 512K
map C a 64K 1M
disable C
map C a 1M 1M
map C b+2M 128K 128K flags=4
enable C
map C a+128K 128K 1M flags=w
enable C
enable C
map C b+2052K 8M 64K
disable C
disable C
disable C
create C 13 64M 2
map C b+68K WIN1 4K flags=r argsz=33
map C a+64K 1M 128K
enable C
map C a WIN1 1M argsz=33
enable C
map C b+64K WIN1+4097 4K
unreg C a 1M
map C a+1M WIN1+64K 128K
fork
unmap C 128K 64K
disable C
remove C WIN1
endfork
