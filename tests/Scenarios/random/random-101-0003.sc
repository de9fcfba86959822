# random scenario, seed 101, number 3, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
unset_container G
map C a WIN1-64K 4K
unreg C a+2M 2M flags=1
map C a+4K 0 64K flags=none
unmap C 8M 64K
map C a 8M 64K
unmap C 8M 64K
unmap C WIN1-64K 4K argsz=25
enable C
map C a+192K 16320K 64K flags=r
unmap C 8M 64K
remove C 0
unmap C WIN1+8M 4K
reg C a+2M 64K
map C a+2112K 16320K 4K flags=4
info C argsz=16
map C a+2M 1M 128K
create C 12 1G 2
map C a+1088K 0 128K flags=rw
unmap C 1M 128K
map C a+2M WIN1+128K 64K
unmap C 16320K 32K
unmap C 16320K 4K
ioctl C REGISTER_MEMORY @0
map C a+1M 8M 1M flags=r
map C a+3M 64K 1M
map C a+128K 1T 3968K
map C a+2052K 0 64K
fork
map C a+2112K 16320K 64K flags=none
endfork
disable C
map C a+3M 64K 4K
enable C
unmap C 0 64K
enable C
set_container G C
set_iommu C v1
map C a+192K 2M 4K
rlimit 9M
unmap C 1T 3968K
enable C
map C a+3M 2097148K 4K
disable C
enable C
fork
map C a+64K 0 256K argsz=31
map C a+2M WIN1+8M 64K flags=none
reg C a+2M 64K
endfork
map C a+3M 1M 512K
disable C
fork
unmap C 0 64K
disable C
map C a 1T 0
endfork
unmap C 1T 4K
enable C
unmap C 1T 0
remove C 0
disable C
disable C
map C a+2112K 64K 4K
map C a+192K 64K 64K
map C a+128K 16320K 64K flags=rw
unmap C WIN1+128K 64K
disable C
map C a+2112K WIN1+4097 64K
disable C
unmap C 0 128K
rlimit 8M+512K
map C a+64K WIN1+8M 4K
unmap C WIN1-64K 4K
map C a 1M 4K
map C a+3M WIN1+8M 64K
map C a+3M 128K 64K
map C a+2M 0 4K
enable C
map C a+1028K WIN1+16320K 64K flags=none argsz=33
disable C
map C a+2M 128K 4K
disable C
enable C
enable C
unmap C 1M 512K flags=1
enable C
disable C
unmap C WIN1+8M 1M
map C a+1M WIN1+16320K 64K argsz=31
map C a+2052K WIN1+8M 4K
map C a+2M 2K 64K flags=rw
enable C
enable C
enable C
map C a+2052K 64K 4K
rlimit 8M+512K
unset_container G
reg C a+2M 64K
unmap C 64K 4K
map C a+128K 0 1M
disable C
unmap C 8M 32K flags=1
unmap C 64K 4K
enable C
map C a+2M 1T 256K flags=r
disable C
map C a WIN1+64K 64K flags=4
remove C 4K
set_iommu C v1
enable C
enable C
effcap off
unmap C WIN1+8M 4K
