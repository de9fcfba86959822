# random scenario, seed 104, number 4, kind v1
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
unmap C WIN1+4K 64K
map C b+64K WIN1+16320K 64K
remove C WIN1
enable C
set_container H C
map C b+3076K 16320K 64K
map C a WIN1+2K 64K
unmap C WIN1+16320K 64K
effcap on
check_ext C 5
enable C
map C a+4K 128K 4K
disable C
unset_container G
map C a+64K 0x2000000000000000 64K flags=rw
disable C
map C a+2M 64K 4K flags=w
unmap C WIN1+2K 64K flags=1
set_container G C
set_iommu C v1
map C b+1M 2M 3M flags=w
map C a+3M 0 64K flags=w argsz=31
disable C
reg C a+3M 1M
unmap C 0x2000000000000000 64K
map C a+3M 2M 256K
enable C
map C b WIN1+2K 512K flags=rw
unmap C 2M 3M
map C a+3M WIN1+128K 64K
unset_container G
map C a+3M 1M 1M flags=w
map C a+3M 2K 1M flags=rw
map C b+1028K WIN1+64K 128K flags=r
unmap C 2M 3M
group_status H
unmap C WIN1+128K 32K argsz=25
map C a+3136K 128K 64K flags=none
set_container G C
set_iommu C v1
unmap C 2M 64K
map C a+1M 1M 3M flags=rw
unmap C 0x2000000000000000 64K
map C a+3076K 128K 4K flags=r
map C a+3M 1M 1M
map C a 128K 1M argsz=0
unmap C 64K 4K
map C a+3136K WIN1+8M 64K
map C b+64K 8M 64K
enable C
map C b+1M 8M 4K
unmap C WIN1+128K 64K
unmap C 128K 16256K
unmap C 128K 4K
unmap C 64K 4K
disable C
enable C
rlimit inf
unmap C 0x2000000000000000 64K
disable C
map C b+1028K 0 4K
unmap C 2M 128K
enable C
disable C
unmap C 1M 1M
enable C
map C a+3M WIN1-64K 256K
unmap C 128K 64K
map C b+1028K 64K 128K
unmap C 8M 8M
unmap C WIN1+8M 32K
unmap C WIN1+64K 128K
set_iommu C v1
unreg C b 64K
reg C b 2M
unmap C 8M 4K
map C b WIN1+1M 256K
map C b+64K WIN1 64K
enable C
map C a+3136K WIN1 0
enable C
unmap C WIN1+16320K 64K argsz=25
unmap C 1M 1M argsz=25
unmap C 128K 1M
unreg C a+128K 64K
fork
unmap C 8M 64K
create C 30 2G 1
endfork
map C a+3M 2M 64K
unmap C 128K 4K
map C a+132K 0 64K
info C argsz=15
map C b 1M 4K argsz=0
create C 12 256M 6
unmap C WIN1 0
enable C
map C a+3076K 128K 256K argsz=31
map C b+192K 64K 64K
map C b+4K WIN1+64K 128K
enable C
enable C
disable C
map C b+4K 0 128K
disable C
map C a+3M 2M 1M
map C a+1028K 2M 64K argsz=31
map C a 0 4K
enable C
remove C WIN1+64K
unmap C WIN1+64K 128K
map C a+3M WIN1+8M 1M
