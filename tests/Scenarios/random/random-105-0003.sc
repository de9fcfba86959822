# random scenario, seed 105, number 3, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
disable C
enable C
unmap C 1M 15M
enable C
unmap C 8M 4K
map C a+128K WIN1+0x1000000000000 4M
map C a+4K WIN1+2M 64K flags=rw
effcap off
enable C
unset_container G
unmap C WIN1+4K 64K
effcap on
map C a WIN1+64K 128K flags=r
effcap off
unmap C WIN1+0x1000000000000 4M
unmap C WIN1+64K 128K flags=1
disable C
map C a+64K WIN1+64K 64K
info C argsz=16
fork
unmap C WIN1+0x1000000000000 4M
endfork
enable C
create C 24 2G 2
enable C
map C a+2M 8M 64K flags=none
fork
unmap C 1M 4K
endfork
map C a+3M WIN1+8M 128K
unreg C a+1M 64K
group_status G
unmap C WIN1+0x1000000000000 4M
map C a+68K 128K 256K
map C a+128K 2M 128K
status
map C a+128K 128K 512K
unmap C 8M 64K
map C a+1M 2M 64K
unmap C WIN1+4K 1M
map C a+128K 4K 4K
map C a+1028K WIN1+4K 4K
set_container G C
set_iommu C v1
unmap C 2M 32K
rlimit 8M+512K
disable C
enable C
map C a+64K 64K 256K
map C a 0 128K
set_iommu C v1
map C a+2052K 0 128K flags=4
enable C
remove C 0
unmap C 8M 64K
enable C
enable C
map C a WIN1+16320K 64K
unmap C WIN1+64K 64K
unmap C WIN1+4097 15M
disable C
map C a+128K 128K 4K
map C a+1M 16320K 64K
enable C
unmap C WIN1+16320K 32K
map C a+2052K 4K 0
enable C
unset_container G
map C a+2M 2097088K 64K flags=none
map C a WIN1+2M 64K flags=rw
enable C
map C a+4K 64K 256K
map C a+132K WIN1+64K 4K
disable C
map C a 64K 512K
enable C
map C a+3M 2097088K 4K flags=r argsz=31
set_container G C
set_iommu C v1
map C a+64K 16320K 64K flags=w
unmap C 64K 512K
map C a+1028K WIN1+1 256K
disable C
map C a+1M 4K 64K argsz=33
set_container G C
map C a+3M 64K 256K flags=rw
unmap C 64K 512K flags=1
unmap C 4K 0
api C
map C a+3M 4K 1M
ioctl C MAP_DMA @0
unmap C WIN1 1M
map C a 64K 2M flags=4
map C a+2M WIN1+8M 1M
set_iommu C v1
map C a+2052K 64K 64K
map C a+128K 128K 1M flags=rw
set_iommu C v1
unmap C WIN1+1 256K
unmap C WIN1+0x1000000000000 4M
fork
unmap C 1M 1M
enable C
unmap C 2M 14M argsz=25
enable C
endfork
enable C
effcap on
set_container G C
enable C
map C a+2M WIN1+0x1000000000000 128K flags=none
map C a 2K 64K
disable C
unmap C WIN1+2M 64K
