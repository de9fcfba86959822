# random scenario, seed 102, number 2, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
enable C
map C a+192K 64K 64K
info C
map C b+64K 64K 256K
unreg C b 2M
map C q 128K 0
create C 24 1G 1
unmap C 64K 256K
rlimit 8M+512K
map C q+64K 0 128K
unmap C 64K 64K
enable C
create C 30 2G 3
unmap C 64K 64K
unmap C 64K 64K
unreg C q+1M 0
map C b+64K 128K 128K
set_iommu C v1
effcap off
enable C
check_ext C v1
unset_container G
effcap on
unmap C 128K 0
fork
enable C
unmap C 64K 64K
map C a+64K 2M 64K flags=w
endfork
disable C
unmap C WIN1+2M 4K
set_container G C
set_iommu C v1
unmap C 128K 128K
unmap C 128K 0
remove C 0
map C b+64K 2097148K 4K flags=rw
remove C WIN1-1
effcap on
disable C
map C a+128K 64K 128K
fork
create C 30 2G 1
ioctl C 0x3bff =0
endfork
unmap C 128K 128K
map C b+1M WIN1+64K 64K
map C q+132K WIN1+2K 4K flags=rw
unmap C 128K 64K
unmap C 128K 0 flags=1 argsz=23
map C q WIN1+64K 1M flags=rw
unmap C 128K 0
map C a 0xfffffffffffff000 4M
map C b+2M 128K 64K
map C q+3136K WIN1+16320K 64K argsz=33
map C q+2052K WIN1+128K 0
map C a+64K 2M 256K
map C q+1M WIN1 64K
remove C 4G
info C
map C a+64K 2M 128K argsz=0
enable C
group_status H
set_container G C
set_container G C
map C q 0 64K
unmap C 8M 1M
map C b+2M 0x2000000000000000 64K
unmap C 0 64K
unmap C 1M 15M
set_iommu C v1
unmap C WIN1 32K
disable C
ioctl C 0x3bff =0
enable C
unmap C 64K 1M
map C q+2M WIN1+64K 0
unmap C 0 32K
map C b WIN1+16320K 64K
unmap C 64K 128K
map C q+64K 8M 128K
set_container G C
map C b+2112K 16320K 64K
effcap on
unmap C 2M 64K
disable C
enable C
enable C
reg C b 64K
fork
map C b+4K WIN1+16320K 64K flags=4
map C q+1088K WIN1 4K
endfork
map C b+4K WIN1 64K
enable C
map C b 16320K 64K
rlimit 9M
set_iommu C v1
effcap on
create C 24 64M 2
map C b 0 64K flags=rw
unmap C 128K 0
map C q+64K 0 960K argsz=0
eeh C 4
unreg C b 64K
map C b+4K 64K 128K
group_status G
rlimit 4M
map C b WIN1+16320K 64K
map C b+1028K 0xfffffffffffff000 4K flags=rw
map C b 8M 64K
map C b 2M 64K
