# random scenario, seed 102, number 55, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C type1
reg C a 1M
remove C 4G
create C 24 16M 3
set_iommu C v2
reg C b+1M 64K
map C a+64K WIN1 256K
info C
map C b+64K WIN1+16320K 64K flags=rw
reg C b+1M 64K
map C b+1088K WIN1+4K 4K
map C b+1M 2M 64K
reg C a+1M 128K
unmap C WIN1 256K
fork
unmap C WIN1+4K 4K
map C b+2M WIN1+4K 64K
unreg C a+2M 2M
endfork
map C a+1088K 1M 4K flags=rw
map C a+3M WIN1 64K flags=none
unreg C a 1M
map C b+128K 2M 64K flags=rw
map C b 16320K 64K
create C 12 128G 1
create C 16 3M 0
enable C
unreg C b+64K 128K
reg C a+1M 128K
effcap on
effcap on
map C a 64K 4M flags=w
set_iommu C v2
map C a+64K 1M 4K flags=w
map C b 8M 64K
rlimit 9M
ioctl C 0x3bff =0
reg C a 1M
create C 16 16M 3
create C 12 16M 1
unmap C WIN1 256K
map C b+3M 0 0 flags=none
unmap C 2M 1M
fork
map C a 2M 1M
reg C b+1028K 128K
unmap C 64K 4K
unreg C b 64K
endfork
map C b+1028K 8M 64K
map C a+2112K WIN1+2M 64K
create C 16 2G 0
unmap C 1M 1M
effcap off
unmap C WIN1+4K 64K
unmap C 2M 4K argsz=25
map C b+128K WIN1+64K 0
map C a+2M WIN1+16320K 64K
disable C
map C b+1028K WIN1+1M 128K
reg C a 1M flags=1
reg C a+3M 512K
rlimit inf
reg C a+1M 1M
map C a+1M WIN1 2M flags=w
unmap C WIN1+1M 64K
unmap C 0 0
rlimit 4M
map C a 4K 128K flags=r
create C 12 64M 1
remove C WIN1
eeh C 4
reg C b+1M 2M
unmap C WIN1+16320K 64K
create C 16 64M 1
unreg C a+4K 64K
fork
eeh C 4
unmap C 64K 4M
unmap C 2M 1M
endfork
set_iommu C v2
map C b+1028K 8M 128K flags=4
unreg C a+3M 512K
map C b+3M WIN1+1M 64K
unmap C WIN1+1M 128K flags=1
map C a+1M 8M 64K flags=r
map C b+1028K WIN1-64K 64K
map C b+1M WIN1+64K 64K argsz=33
reg C b+1M 64K
remove C 0
unmap C WIN1-64K 64K
unmap C 2M 64K
map C a+1088K 16320K 64K
map C a 64K 128K
unmap C WIN1+64K 0
unmap C WIN1+2M 64K
unmap C WIN1+64K 64K
map C a+3136K 1M 256K flags=4
create C 12 64M 0
effcap on
set_container H C
unreg C a+2M 64K
unset_container H
unmap C WIN1 16M
effcap off
unmap C 0 16M flags=1
unmap C WIN1+0x1000000000000 16M
map C b+1M WIN1+2M 128K
unmap C 16320K 64K
unmap C 0 0
set_container H C
effcap off
