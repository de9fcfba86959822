# random scenario, seed 103, number 13, kind v1
container C
group G 0
group H 1
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
reg C a 1M
map C q 0xfffffffffffff000 64K flags=4
map C b+128K 16320K 64K
unmap C 0xfffffffffffff000 64K
map C b+64K 1M 256K argsz=33
map C a WIN1+2M 1M flags=w
set_iommu C v1
unmap C 0xfffffffffffff000 64K flags=1
disable C
map C a WIN1+16320K 4K
unmap C WIN1+64K 1M
unmap C 1M 128K
map C q+132K 2M 64K
effcap off
unmap C 1M 256K
disable C
map C q+1088K 1M 4K
map C b+2M WIN1+0x1000000000000 4K
enable C
unmap C 0xfffffffffffff000 64K argsz=23
map C a+128K 1 128K
enable C
effcap on
rlimit inf
unset_container G
enable C
unmap C 1M 4K
map C a WIN1+128K 64K argsz=31
map C a 4K 1M
map C b+128K 16320K 64K
unreg C a+1M 64K
info C argsz=15
unmap C 0xfffffffffffff000 32K
unmap C 2M 64K flags=1
reg C a 1M
map C q 0 1028K flags=w argsz=33
create C 30 2G 3
map C a 8M 64K flags=rw
unmap C 1M 4K
map C a+64K 8M 4K flags=rw
map C a+128K WIN1+0x1000000000000 64K
enable C
map C q+68K 1M 64K
map C b+3M WIN1+64K 64K
disable C
unmap C 1M 256K
enable C
enable C
unmap C 16320K 64K
map C a+4K 64K 64K flags=4
set_iommu C v1
map C a+128K 1M 64K argsz=0
set_container G C
set_iommu C v1
map C q+128K WIN1+8M 256K argsz=33
set_container H C
reg C a 1M
unmap C 64K 1M
unmap C 1M 64K
unmap C 2097088K 64K argsz=25
unmap C WIN1+128K 16256K
disable C
unmap C WIN1+2M 1M argsz=25
map C a+1M 128K 128K flags=none argsz=31
set_iommu C v1
map C a 128K 1M
enable C
remove C WIN1-1
set_iommu C v1
unmap C 64K 64K
map C b+3136K 2097088K 64K
map C a+4K WIN1 128K
remove C WIN1
enable C
enable C
map C b+2112K WIN1+64K 4K
map C a 64K 1M flags=w
fork
map C a+128K 128K 4K
unreg C a+2M 512K
endfork
enable C
fork
unmap C 128K 1M
unmap C WIN1+64K 64K
unmap C 4K 16380K
endfork
enable C
map C a 64K 1M flags=4
map C q+2M WIN1+4097 4K
enable C
map C q+2052K 16320K 64K
map C a 64K 64K
map C a+64K 128K 4K
map C b+64K WIN1 128K
set_container G C
unmap C 64K 1M
map C a 64K 1M
unmap C WIN1+2M 1M
map C a 0 256K flags=r
map C a WIN1+64K 128K
map C a 2K 1M
map C a 0 64K
enable C
unmap C WIN1+16320K 4K flags=1
map C b 0 128K
enable C
map C a+3M WIN1+64K 1M flags=4
map C q+192K 0 128K
reg C a 1M
disable C
unmap C 16320K 64K
