# random scenario, seed 103, number 10, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
reg C a 1M
create C 16 48M 1
enable C
unmap C WIN1 64K argsz=23
set_iommu C v1
map C a+64K WIN1+16320K 64K argsz=0
map C a+64K 1M 64K
unset_container G
unmap C WIN1+16320K 64K
map C a+128K 0 64K
enable C
map C b+128K WIN1+64K 128K flags=none
map C b+1028K 64K 256K
enable C
map C b+3M 128K 256K
unreg C b+128K 1M
create C 30 1G 1
unmap C 1M 64K
unreg C a 1M
unmap C WIN1+64K 1M
enable C
unmap C 128K 1M argsz=23
map C a WIN1+4K 64K
unmap C 0 64K
api C
enable C
enable C
info C argsz=15
set_container G C
set_iommu C v1
disable C
unmap C WIN1+16320K 64K
map C a WIN1+64K 1M
map C a+4K 1M 128K
disable C
map C a WIN1 256K flags=rw
disable C
set_container G C
map C b+3136K 0 256K flags=4 argsz=0
map C b+64K 1M 64K
set_container G C
disable C
unmap C WIN1+16320K 4K
map C a+64K 64K 64K flags=r
map C b+128K WIN1+4K 512K
disable C
enable C
unmap C 2M 1M
enable C
map C a WIN1+64K 1M
map C a+1M WIN1 64K flags=none
map C a WIN1+8M 1M flags=r
map C a+64K WIN1+1M 4K flags=4 argsz=0
map C b+128K 64K 64K argsz=33
info C argsz=15
map C a 0 1M
map C a+64K 64K 128K argsz=31
remove C WIN1+64K
map C b WIN1+64K 128K flags=none
set_container G C
unmap C WIN1+64K 128K
info C argsz=16
enable C
unmap C 0 64K
disable C
disable C
map C a WIN1-64K 1M
create C 24 16M 0 flags=1
map C a 0 1M flags=r
ioctl C 0x3bff =0
reg C a 64K
map C a WIN1-64K 1M flags=r
unmap C 0 256K
map C a+128K WIN1+1 0
unmap C WIN1+1M 4K
enable C
reg C a 64K
map C a 1M 64K
enable C
unmap C WIN1+64K 512K
disable C
unset_container G
map C b+2052K 0xfffffffffffff000 128K flags=w
info C argsz=16
fork
disable C
endfork
unmap C 0 64K
map C b+2M 64K 1M argsz=0
fork
map C a+64K 4K 64K argsz=0
unmap C WIN1+64K 1M flags=1
endfork
status
set_iommu C v1
enable C
remove C WIN1-1
enable C
unmap C 2097148K 4K
disable C
unmap C 0 1M
fork
create C 16 256M 1 argsz=39
enable C
map C a+64K 8M 4K
endfork
unmap C 0 64K
map C b+1M 64K 64K flags=none
disable C
enable C
unmap C 1M 64K
enable C
disable C
effcap on
