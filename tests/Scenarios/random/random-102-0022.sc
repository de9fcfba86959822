# random scenario, seed 102, number 22, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
enable C
unmap C 64K 4K
map C a+132K WIN1+8M 2M flags=w
map C b+128K 2M 64K argsz=0
map C b WIN1+0x1000000000000 2097151
effcap off
enable C
unmap C 2M 64K
map C a WIN1+128K 512K flags=r
map C b+4K 1T 64K
map C a+3M WIN1 64K
disable C
map C a WIN1 256K
set_iommu C v2
disable C
unmap C WIN1+0x1000000000000 2097151
set_iommu C v1
unmap C WIN1+0x1000000000000 2097151
map C a+64K WIN1+16320K 64K
enable C
enable C
enable C
map C a+64K 64K 64K
group_status G
unmap C WIN1+0x1000000000000 1048575
map C b+4K WIN1 4K
unmap C WIN1+0x1000000000000 2097151
effcap off
map C b 4K 4M flags=r
enable C
enable C
map C b 4K 2M
map C a+64K 128K 4032K
enable C
map C a+1028K 1M 64K
map C b+2M 64K 1M
set_container G C
map C a+1028K WIN1+8M 64K
create C 16 256M 2
set_iommu C v1
map C a+4K 2M 128K
effcap on
unmap C 1M 64K
unreg C a+3M 64K
unmap C 2M 1M
map C a+1028K 64K 64K
unmap C WIN1 64K
enable C
map C b+2M WIN1+2M 64K flags=r
unmap C 128K 4032K
set_container G C
unmap C 4K 1M
unmap C WIN1+8M 2M
map C a 8M 64K
map C b+2052K 128K 64K
create C 12 1G 0
unmap C WIN1+16320K 64K
unmap C 8M 4K
map C a+1028K 0 128K
disable C
disable C
disable C
unmap C WIN1 64K
map C a 64K 512K
fork
enable C
enable C
api C
map C b+128K 64K 3968K flags=r
endfork
map C a+3M WIN1+0x1000000000000 512K
map C b+64K 128K 64K flags=rw
remove C WIN1
unmap C WIN1+8M 2M
map C b WIN1+4K 1M
disable C
unmap C 64K 64K
map C a+128K 128K 256K flags=r
unmap C 128K 64K
unreg C a+128K 512K
fork
endfork
unmap C WIN1+8M 2M
unmap C 128K 64K
unmap C 64K 512K
enable C
rlimit 9M
map C b+128K 4K 128K
enable C
map C b+128K 64K 3968K
set_container G C
map C a+2M 4K 256K
create C 30 2G 6
map C a 2K 1M
map C a+2M WIN1 64K
check_ext C 5
unmap C 128K 64K flags=1
map C a+128K WIN1+128K 0
map C a+3M 2097088K 64K flags=rw
disable C
map C a+2M WIN1+1 2M flags=4
map C b+128K 0 128K flags=rw argsz=31
unmap C 128K 4K
enable C
map C a+128K WIN1 64K
fork
unmap C WIN1 4K
endfork
unmap C 0 1M
set_iommu C v2
unmap C WIN1+8M 64K
enable C
unmap C WIN1 16M
