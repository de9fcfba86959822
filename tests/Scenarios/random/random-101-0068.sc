# random scenario, seed 101, number 68, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
set_container G C
fork
map C a 2M 1M
map C a+192K WIN1+0x1000000000000 4K
endfork
eeh C 4
map C b+128K WIN1+1 64K
map C b+64K 4097 2M
disable C
info C
map C b+4K 128K 128K
unmap C 4097 2M
unset_container G
disable C
unmap C 4097 2M
map C a+3M 0 64K
disable C
unmap C 128K 64K
map C a+1088K WIN1+0x1000000000000 4K
set_iommu C v1
map C b+68K 2K 64K
map C b+1M WIN1+128K 4K
map C a+64K 2097088K 64K flags=w
map C a+3076K 0x2000000000000000 4K
map C b WIN1 64K
map C b+64K 64K 128K
unmap C 2097088K 64K
map C a+3076K 2097088K 64K
map C a+64K 128K 2M flags=w
effcap on
map C b+1M WIN1+2M 512K
enable C
unreg C a 0
map C a+68K 8M 128K
create C 16 16M 1
unmap C 2097088K 64K
enable C
disable C
api C
map C b+1M 128K 1M
map C a+192K WIN1+128K 4K
map C b+4K 8M 64K
map C a+128K WIN1+2M 1M
unreg C b+3M 512K
map C a+64K 128K 64K flags=r
enable C
map C b+192K 2M 64K
rlimit 16M
unmap C 2097088K 64K
unmap C 64K 128K
unmap C 0 64K
enable C
unmap C 2M 14M
disable C
effcap on
disable C
status
map C a+64K 1M 64K
unmap C 4097 1M argsz=23
set_iommu C v1
enable C
ioctl C 0x3bff =0
map C b 2M 512K flags=4
enable C
group_status G
map C a+1M 128K 128K
unmap C WIN1 64K
enable C
create C 21 1G 3
map C a 2M 64K flags=w
map C a+2116K 2M 64K flags=r
map C a+132K WIN1 128K
enable C
unmap C 2097088K 64K
enable C
reg C b 64K
enable C
enable C
map C b 64K 64K
map C b+2M WIN1+64K 2M
map C a+2M 8M 128K
reg C b+128K 128K
unmap C WIN1+2M 512K
ioctl C REGISTER_MEMORY @0
check_ext C v1
group_status G
disable C
disable C
set_container G C
set_iommu C v1
set_container G C
set_iommu C v2
map C b 64K 1M flags=4
map C b 2M 4K flags=w
fork
remove C WIN1+64K
endfork
remove C WIN1-1
unreg C b 64K
set_iommu C v1
enable C
enable C
disable C
disable C
map C b+2M WIN1+64K 512K
group_status G
map C b+2M 2M 2M flags=r argsz=0
unreg C b+128K 128K flags=1
map C b+1M WIN1+4K 64K flags=rw
enable C
unset_container G
unmap C WIN1+128K 4K
disable C
