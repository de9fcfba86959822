# random scenario, seed 103, number 1, kind v1
container C
group G 0
buf a 4M
buf q 1M prot=r
set_container G C
set_iommu C v1
enable C
enable C
disable C
enable C
fork
unmap C 128K 16256K
endfork
set_container G C
unmap C 64K 16320K
map C a+3080K 1T 128K
map C a+64K WIN1+64K 4032K
map C a+3076K 128K 1M
disable C
set_container G C
map C q+64K 128K 960K flags=rw
enable C
unmap C WIN1+64K 4032K argsz=23
set_container G C
fork
unmap C 128K 960K
disable C
endfork
rlimit 16M
unmap C 1T 128K
enable C
map C q+2M 0 0
map C a+68K 64K 512K flags=none
map C q+64K 64K 128K
enable C
map C q+192K 128K 256K flags=w
map C a+68K 1M 256K
remove C 4G
map C a+64K 0 128K
enable C
map C a+3M WIN1+64K 64K
enable C
map C a 64K 128K
create C 24 1G 0
remove C 4K
map C a+4K WIN1+0x1000000000000 128K
check_ext C 5
map C q+2M 128K 4K
disable C
map C q+2M WIN1+2M 0 argsz=31
enable C
unset_container G
unmap C 0 128K
map C q+128K 1M 896K argsz=31
map C a+3076K WIN1+64K 256K flags=r
map C a+3M 16320K 64K
map C q+2052K 128K 4M
set_container G C
set_iommu C v1
disable C
map C q+128K 2M 896K
map C a+3M 0 128K
unset_container G
fork
disable C
endfork
remove C 4G flags=1
unmap C 1 4K
effcap on
map C q+1028K 2K 64K flags=none
map C q 64K 64K
map C a+68K 0xfffffffffffff000 64K
map C q WIN1+8M 256K
map C a+4K WIN1+128K 512K flags=r
map C a+3M 64K 64K flags=w
set_iommu C v1
unmap C WIN1+64K 64K
map C q+3M 8M 0
map C a WIN1+2M 2M flags=none
map C a+1M 64K 512K
unmap C 1T 128K
enable C
remove C WIN1 flags=1
enable C
map C q 0 128K flags=r
unmap C WIN1+2M 64K
map C a+2M 8M 128K flags=w
enable C
fork
disable C
endfork
unmap C 128K 1M
reg C a 4M argsz=23
map C a WIN1+16320K 64K
disable C
set_container G C
set_iommu C v1
unmap C 128K 4K flags=1
map C q+1M WIN1+2K 0 flags=w
enable C
unset_container G
map C q+64K 64K 2M flags=4 argsz=33
map C a WIN1+0x1000000000000 4M flags=w
enable C
enable C
set_container G C
set_iommu C v1
map C a+64K WIN1+64K 64K
remove C 4K
unset_container G
map C q+2M WIN1 0 flags=r
set_container G C
set_iommu C v1
unset_container G
map C a WIN1+4K 4M argsz=31
unmap C 128K 4K
map C q+3136K 2M 4K
map C a+1M 16320K 64K flags=r
map C a+1M 0 2M argsz=0
unmap C WIN1+8M 256K
