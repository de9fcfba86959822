# random scenario, seed 101, number 57, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
enable C
set_iommu C v1
map C a 4K 2M flags=none
map C b+3M 2M 128K flags=r
map C a+128K 1M 64K
map C q+128K 0 64K
unmap C 2M 64K
fork
remove C WIN1
ioctl C REGISTER_MEMORY @0
endfork
rlimit inf
unmap C 4K 2M
create C 12 16M 3
unset_container G
disable C
unmap C 2M 128K
effcap off
info C argsz=16
unmap C 0 64K
unmap C 1M 64K
map C a+1M 2097088K 4K flags=r
remove C WIN1
map C b WIN1+1M 64K
unmap C 1M 64K flags=1
fork
unmap C 2097088K 4K
map C a 0 64K flags=r
map C b+2M WIN1+16320K 64K
endfork
enable C
info C argsz=15
map C q+68K WIN1+1M 64K
effcap on
unmap C 8M 64K
enable C
unmap C 2M 14M
unmap C WIN1+1M 32K
map C b+1M 2M 512K
enable C
unmap C 0 64K
map C q+1M 8M 64K flags=r
map C b+1088K 4K 128K
unmap C WIN1 16M
disable C
set_iommu C v1
unmap C 2M 4K
set_iommu C v1
set_container G C
set_iommu C v1
unmap C 4K 128K
disable C
map C a+64K 0 64K
unset_container G
map C a+64K 2097148K 4K
unmap C 0 1M
create C 0 16M 2
create C 13 16M 1 argsz=39
set_container G C
set_iommu C v1
disable C
unmap C 2097148K 4K
set_iommu C v1
enable C
group_status G
map C b+64K WIN1+128K 64K argsz=33
map C b+1028K WIN1+0x1000000000000 256K
map C a+1M 128K 1M
unmap C 8M 64K
unmap C WIN1+1M 64K
disable C
map C a+2052K 16320K 64K flags=w
map C q+128K WIN1 128K flags=r
rlimit 4M
map C b+2052K WIN1+64K 512K argsz=31
reg C a 64K
map C a 1M 64K
api C
map C a WIN1+2M 64K
unset_container G
unmap C WIN1+2M 64K
ioctl C REGISTER_MEMORY @0
enable C
enable C
map C a+64K 4K 64K
map C a 64K 128K
enable C
fork
unmap C 8M 64K
map C a 4K 64K argsz=0
map C a+64K WIN1+2M 64K
endfork
fork
unmap C 16320K 64K argsz=23
endfork
rlimit inf
map C q 8M 64K
unmap C 64K 4K
set_container G C
set_iommu C v1
rlimit 8M+64K
map C a+4K 128K 128K
disable C
map C a+4K WIN1+2M 4K
map C b+2M WIN1 64K
map C q+3M WIN1 0 argsz=33
map C q 2097148K 4K
enable C
set_container G C
rlimit inf
map C a+3M 128K 2M
unmap C 0xfffffffffffff000 1M
ioctl C 0x3bff =0
