# random scenario, seed 103, number 4, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C a+4K 128K 256K flags=4 argsz=33
enable C
eeh C 4
remove C WIN1
set_container G C
unmap C 128K 256K
set_iommu C type1
map C a+3M WIN1+8M 64K
unmap C 128K 128K
set_container G C
unmap C WIN1+8M 32K
eeh C 4
remove C WIN1
create C 24 2G 1
unmap C WIN1+16320K 64K argsz=23
reg C a 512K
enable C
map C a 4K 64K
map C b WIN1+128K 4M
unmap C 128K 256K argsz=25
enable C
fork
disable C
unmap C WIN1+2M 14M
map C b+1088K 0xfffffffffffff000 128K
endfork
unmap C 128K 256K flags=1
unmap C 0xfffffffffffff000 128K
unmap C 128K 256K
map C b+64K WIN1 128K flags=w
unmap C 4K 64K
unmap C WIN1+16320K 64K
rlimit 2G
map C b+3M 1T 512K flags=r
enable C
unmap C 128K 4K flags=1
map C a+64K WIN1+64K 64K flags=rw
effcap on
unmap C WIN1+64K 64K
map C b+128K 128K 0 flags=rw
enable C
map C a 0 512K
enable C
unreg C a 64K
unset_container G
map C b 128K 1M flags=4
map C a+3136K WIN1+0x1000000000000 4K
rlimit 4M
map C b+3M 2M 256K flags=r
set_container G C
set_iommu C v1
map C a WIN1+128K 512K flags=4
unmap C WIN1+128K 4M
map C a+4K 64K 64K
unmap C WIN1+64K 64K
map C a+64K 8M 128K
unmap C 128K 256K
map C a+2M 4K 128K
map C b+128K 4097 64K
create C 16 16M 6
enable C
map C b 128K 4K flags=r argsz=33
enable C
unmap C 0xfffffffffffff000 64K
map C a+64K 4K 128K
enable C
unmap C 2M 256K
unmap C 1T 512K
map C a 1M 512K
disable C
disable C
map C b+1M 1M 2M
unmap C 64K 64K
disable C
unset_container G
set_container G C
set_iommu C v1
unmap C WIN1 128K
unmap C 0 64K
set_iommu C v1
rlimit inf
map C a+128K 1M 64K
map C a+2052K 1 256K
remove C WIN1
map C a+2M WIN1+1M 2M
disable C
map C b+68K 64K 64K flags=w
effcap on
map C a WIN1 512K
map C a 2M 128K
unmap C 2M 128K
enable C
unset_container G
map C b 64K 1M
map C a+2M WIN1+64K 2M
map C a+3M 1M 128K
map C a+2M 8M 128K
unmap C WIN1+0x1000000000000 4K
unmap C WIN1+4K 1M
map C a 128K 128K
disable C
map C b+68K 1M 64K
map C b+2M WIN1+128K 2M argsz=33
map C b 0 256K
enable C
map C a+2052K 0 256K
effcap on
map C a+64K WIN1+4K 256K
map C a 0 512K flags=r
map C a 0 512K flags=r
unreg C a+3M 512K
reg C a+2M 0
map C a+1028K 2M 64K
