# random scenario, seed 103, number 8, kind v1
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
map C a+4K 8M 4K flags=w
unmap C 8M 4K argsz=25
map C a+2M 8M 2M flags=rw argsz=31
disable C
fork
map C a+128K WIN1+64K 64K
map C a 64K 1M
endfork
map C a+192K 1M 64K flags=w
map C a+64K 0 64K
disable C
unmap C 4K 4K
rlimit 0
remove C 4G
unmap C 8M 2M flags=1
map C a+64K 64K 128K
map C a+64K 4K 64K
map C a+64K 0 512K flags=4
unmap C 1M 32K
map C a WIN1+8M 1M
fork
reg C a+4K 64K
enable C
endfork
set_container G C
info C argsz=15
fork
map C a+4K 4097 64K
endfork
set_container G C
map C a 16320K 64K
set_iommu C v1
map C a+4K 16320K 64K
map C a+3076K 0 128K
map C a+4K 2M 64K flags=r
enable C
disable C
map C a+1M 0xfffffffffffff000 64K
info C argsz=16
map C a+128K 2M 4K argsz=33
set_iommu C v1
map C a+64K 0 128K
map C a+4K 0 256K
set_iommu C v1
unmap C 2M 4K
unmap C 0 32K
fork
map C a+4K WIN1+64K 128K
endfork
set_iommu C v1
map C a+128K WIN1+2K 128K flags=rw
map C a+1M WIN1 128K
set_container G C
enable C
disable C
unreg C a+2M 2M
disable C
map C a+4K 8M 128K flags=r
map C a+4K 2097088K 64K flags=rw
map C a+3M 8M 64K
enable C
disable C
map C a+64K WIN1+0x1000000000000 128K
reg C a+3M 128K
effcap off
rlimit 12M
unset_container G
info C argsz=16
rlimit 10M
remove C 0 argsz=15
map C a+3076K WIN1+4K 64K argsz=31
unmap C 0 64K
unmap C 0 64K
unmap C 2M 32K
map C a+64K 4K 256K flags=rw
enable C
unmap C 8M 1M
rlimit 4G
map C a+2112K 8M 4K
effcap on
map C a+3136K WIN1+1M 256K
map C a+3M 4K 128K flags=rw
unmap C WIN1+8M 1M flags=1
map C a+68K 8M 256K
enable C
info C
rlimit inf
map C a+2M WIN1 64K flags=4
map C a+4K WIN1+2M 64K flags=r
map C a+68K 8M 64K
unmap C WIN1+64K 1M
enable C
enable C
check_ext C v1
enable C
map C a+3M 0 256K
enable C
map C a+3M 2M 128K
map C a+2M 64K 512K flags=none
rlimit 8M+512K
unmap C 0 512K
map C a+2M 4K 64K
unmap C 64K 1M
enable C
unreg C a+3M 128K
map C a+1M WIN1+16320K 4K
map C a+128K 0xfffffffffffff000 2M
unmap C 0 64K
map C a+132K 4K 64K argsz=33
disable C
disable C
unmap C 1M 64K
map C a+3076K WIN1 256K flags=r
remove C WIN1
