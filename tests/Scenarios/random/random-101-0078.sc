# random scenario, seed 101, number 78, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
unmap C WIN1+64K 4K
create C 12 16M 2
status
enable C
unmap C WIN1+4097 15M
reg C q+128K 68K
map C b+64K 64K 4K
unreg C a+2M 64K
map C a+4K 2097088K 64K
map C a+3M WIN1+4K 64K flags=r argsz=33
map C a+1028K 4K 256K
unmap C 4K 256K
unreg C q+128K 68K
map C b+3M WIN1+16320K 64K flags=rw
effcap on
create C 30 1G 1
effcap off
rlimit 10M
unmap C WIN1+16320K 64K
set_iommu C v2
unmap C 64K 4K
create C 12 0 1
unreg C a+1M 64K
rlimit inf
reg C q 1M
reg C a 1M
unreg C q+128K 68K
map C q+128K 128K 68K
map C b+3076K 64K 4M
reg C q 1M
unreg C b+128K 512K
map C q+4K 2M 128K
fork
remove C WIN1
endfork
set_container G C
set_iommu C v2
reg C q 1M
map C a WIN1+2M 1M
unmap C 1M 1M
reg C q+3M -2097152
disable C
enable C
unmap C WIN1 64K
reg C b+3M 0
unmap C WIN1-64K 64K
unmap C 1 1M flags=1
create C 12 1G 1
set_container G C
effcap off
fork
create C 21 16M 1
endfork
unmap C 2M 64K
remove C WIN1
map C a+1028K 0 1M flags=rw
remove C WIN1
map C q+192K 128K 64K flags=rw
unmap C WIN1+16320K 64K
create C 12 128G 1
enable C
reg C b+3M 1M
unset_container G
map C q 2M 1M
ioctl C 0x3bff =0
unmap C 0 16M
map C a+64K 64K 4K
reg C a+128K 64K
reg C a 0
reg C b+3M 0
check_ext C 5
map C q+4K 4K 64K
check_ext C 5
map C b+3076K 2M 64K
unmap C 128K 68K
unreg C b+2M 512K
enable C
unreg C a+128K 1M
map C a 2M 0
create C 0 1G 2
create C 16 16M 2
map C b+3076K 16320K 64K
create C 13 1G 0
map C b WIN1 512K flags=4
reg C a+128K 64K
unreg C q 1M
check_ext C 5
reg C a+128K 64K argsz=23
set_container G C
map C a 0 128K
map C b+64K WIN1+1M 4K
unmap C WIN1+2M 1M
set_iommu C v2
unset_container G
info C
create C 16 16M 3
map C a+128K 4K 65537
unmap C WIN1+4K 32K
remove C WIN1-1
remove C 0
fork
map C q+68K 64K 256K
unmap C 64K 4K
endfork
set_container H C
reg C a 0
reg C b+64K 64K
map C a+1M 8M 64K
map C b+3M WIN1+128K 0
unmap C WIN1 512K
