# random scenario, seed 102, number 33, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
remove C WIN1
effcap on
unreg C a 1M argsz=23
unreg C a+3M 64K
map C b+1M 64K 64K
unmap C 64K 16320K
remove C WIN1-1
map C b+1M 64K 64K
unmap C 64K 64K
reg C a+64K 512K
remove C WIN1
unmap C 64K 64K
map C a 1M 1M
info C argsz=15
reg C a+64K 512K
remove C WIN1
remove C 0
set_iommu C v2
map C b 64K 128K
unmap C 0 16M
enable C
unset_container G
effcap on
rlimit 8M+512K
reg C a+3M 1M
unreg C a 1M
reg C a+3M 1M
map C a+1088K 64K 128K
map C a+64K 2K 512K flags=4
map C b 2M 4M
map C a+3M 4K 4K
remove C WIN1
set_iommu C 5
reg C a 1M
fork
endfork
unmap C 2M 4M
unreg C a+2M 2M
map C a+128K 0 256K flags=w
set_iommu C v2
map C a+64K 64K 256K flags=w
create C 30 1G 2
reg C a+64K 1M
unmap C 4K 4K
effcap on
map C a 0xfffffffffffff000 1M
set_container G C
set_iommu C v2
effcap off
unmap C 1M 512K
create C 12 128G 1
unreg C b+2M 2M
unmap C 0xfffffffffffff000 1M
map C a 128K 64K
map C a+4K 8M 4K flags=4
unreg C a+3M 64K
unset_container G
map C a+2M 1M 128K
set_container G C
set_iommu C v2
reg C b 2M
unreg C a+64K 1M
fork
map C b+3136K 0 256K
reg C b+1M 68K
remove C WIN1 flags=1
endfork
unreg C b+3M 64K
unmap C 1M 1M
map C b+128K 2M 128K flags=none
unmap C 2M 4M
remove C WIN1+64K
unreg C a+3M 1M
map C a 1T 128K flags=w
unmap C WIN1 4K argsz=25
unmap C 0xfffffffffffff000 512K
fork
reg C b 1M
endfork
set_iommu C v2
unmap C 2M 4M
create C 0 1G 3
reg C a+68K 512K
api C
unreg C b+128K 2M
reg C a+1M 3M
map C a+4K 64K 4K
unset_container G
unmap C WIN1+1M 1M
unmap C WIN1+1M 64K
map C a+3M WIN1+2M 1M flags=rw
map C b WIN1+2M 2M
status
set_container G C
set_iommu C v2
map C b+1M 1 3M argsz=0
eeh C 4
unmap C 128K 64K
map C b WIN1 64K
unreg C a+64K 512K
rlimit 8M+512K
ioctl C 0x3bff =0
set_iommu C v2
unset_container G
unreg C a+3M 1M
map C b+2M 64K 512K argsz=0
map C a+64K 16320K 4K argsz=31
create C 16 1G 1
create C 12 2G 1
group_status G
map C a+2M WIN1+16320K 64K
unmap C 64K 256K
unreg C b+2M 2M
