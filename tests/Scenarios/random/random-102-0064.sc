# random scenario, seed 102, number 64, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
reg C b+132K 128K
reg C b+132K 128K
reg C b+3M 512K
map C b+132K 1M 128K
map C a+8K 4K 64K flags=rw argsz=31
unmap C 4K 64K
map C a+64K WIN1+0x1000000000000 256K
set_container H C
unmap C WIN1+2M 4K
unmap C 1M 128K
fork
unmap C 1M 128K
remove C 0
endfork
remove C 4G
map C b+136K 8M 4K
map C b+3M WIN1+64K 64K
reg C b+128K 2M
unmap C 8M 4K
map C b+132K WIN1+1M 128K
unreg C b+132K 128K
unreg C b+3M 1M
map C a 1M 1M
set_iommu C v2
reg C b+132K 128K
map C a WIN1 128K
remove C WIN1
unmap C WIN1 128K
reg C a 64K
unmap C WIN1+64K 64K
map C a+64K WIN1+128K 128K
create C 12 2G 1
unmap C WIN1+64K 64K
remove C WIN1
create C 0 16M 2
unmap C WIN1+64K 64K
create C 0 64M 3
reg C b 4M
map C a 64K 4K
unreg C a+3M 64K
create C 12 1G 1
reg C b+64K 1M
unreg C b+2M 0
unmap C 8M 4K
check_ext C 5
remove C 4G
eeh C 4
unset_container H
map C a WIN1+128K 64K
unmap C 4K 16380K
map C a+64K WIN1+128K 64K flags=rw
map C a+2M 64K 64K flags=4
unmap C WIN1+0x1000000000000 1M
set_container H C
unmap C 4K 64K
map C a WIN1 128K
remove C 4G
map C b+3M 8M 512K
unmap C 8M 512K
reg C a 64K
reg C b+132K 128K
remove C WIN1
create C 12 1G 2
map C a+3M WIN1+64K 0
map C b+1M 0 256K flags=w argsz=33
reg C b+3M 512K
enable C
map C b+3M WIN1+64K 512K
reg C b+132K 128K
ioctl C 0x3bff =0
map C a+3M 128K 64K argsz=31
fork
unreg C a+4K 64K
reg C b+3M 512K argsz=23
endfork
unreg C a 64K
map C b+132K 1M 128K
fork
map C b+3076K 1M 64K
map C a+64K 0 4K
reg C b+128K 3968K
endfork
fork
remove C WIN1+64K
unmap C 128K 64K
unmap C 1M 15M
map C b+128K 64K 128K
endfork
map C a+2M 0 128K flags=none
set_iommu C v2
reg C b+3M 512K
map C a+64K WIN1+0x1000000000000 64K
map C b+192K 0 0
rlimit 8M+64K
set_container G C
unreg C a 64K
unmap C 0 4K
reg C b+128K 3968K
map C b+3136K 64K 256K flags=4
map C b+1M 2M 64K
map C a+64K 0 64K
remove C WIN1
unmap C 1M 64K argsz=25
reg C a+128K 128K
map C a+64K 8M 64K flags=w
remove C WIN1
map C b WIN1+0x1000000000000 4K
create C 30 2G 1
check_ext C v1
unreg C a+128K 1M
reg C b 512K
fork
reg C b+1M 128K
endfork
