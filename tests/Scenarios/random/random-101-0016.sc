# random scenario, seed 101, number 16, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C b+1M 8M 128K
map C a+2M 0xfffffffffffff000 256K flags=w
status
enable C
map C b+1088K 128K 64K
create C 21 1G 3
unset_container G
map C b 0x2000000000000000 128K
map C a WIN1+0x1000000000000 64K
remove C 4K
map C b+64K 64K 64K
unmap C 0xfffffffffffff000 256K
unmap C 8M 128K argsz=23
unmap C 1M 4K
map C a+128K 16320K 64K
api C
status
map C b 8M 64K
ioctl C 0x3bff =0
map C b 128K 128K
status
unmap C 128K 128K
effcap on
unmap C 0xfffffffffffff000 256K
unmap C 8M 128K argsz=23
enable C
map C b+128K 1M 128K flags=4
map C a+2M WIN1+1 4K flags=4
unreg C b+1M 1M
map C a+2052K 8M 64K
map C b+128K 64K 3968K flags=none
unmap C 8M 128K argsz=23
ioctl C 0x3bff =0
map C b+128K 16320K 64K flags=4
map C a+64K 2M 64K
enable C
set_container G C
set_iommu C v1
remove C WIN1+64K
map C a+2052K 4K 4K
enable C
enable C
enable C
enable C
map C b+2M 0 512K
map C b+68K WIN1+64K 1M flags=4
map C a+1M 64K 64K
map C b+3076K WIN1+4K 4K
map C a+1M 1M 64K argsz=31
enable C
map C b+8K WIN1+2M 64K flags=rw
map C b+128K 2K 64K argsz=0
unmap C 0x2000000000000000 64K
disable C
map C a+128K 64K 131073
reg C a 64K
unmap C 64K 3968K
effcap on
map C a WIN1+64K 64K
eeh C 4
disable C
unset_container G
set_container G C
set_iommu C v1
group_status G
enable C
unmap C 64K 64K
enable C
unset_container G
disable C
disable C
map C a WIN1+64K 64K flags=r argsz=33
map C b+68K 128K 256K
unmap C 0x2000000000000000 128K
enable C
unmap C 16320K 64K
enable C
enable C
map C a 128K 64K
map C a+64K 0 0 flags=r
unmap C 64K 1M
map C a 4K 4K
unmap C 64K 32K
map C a WIN1+8M 64K
fork
endfork
map C b 4K 64K
map C a 0 64K
effcap on
map C a 2M 64K
unmap C WIN1+16320K 64K
set_container G C
set_iommu C v1
unmap C 128K 64K
set_container G C
unmap C WIN1+64K 64K
map C b+1028K WIN1+4097 4K
rlimit 16M
map C a+128K WIN1+128K 3968K
fork
endfork
effcap on
unset_container G
enable C
unmap C 0 256K
map C a+64K 2M 4032K
disable C
unreg C a+3M 1M
map C a 2M 64K flags=none
effcap on
unmap C WIN1+16320K 64K
unmap C WIN1+128K 3968K
map C a 64K 64K
