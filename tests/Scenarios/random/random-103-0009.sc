# random scenario, seed 103, number 9, kind v1
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+2M 8M 0 flags=4
enable C
map C b WIN1+4K 64K
disable C
unmap C WIN1+4K 64K
disable C
set_iommu C v1
set_iommu C v1
map C b+64K WIN1+64K 4K
set_iommu C v1
disable C
enable C
set_iommu C v1
set_iommu C v1
set_iommu C type1
unmap C WIN1+64K 4K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unset_container G
set_iommu C v1
unmap C WIN1+4K 64K
enable C
map C b+2M 64K 128K flags=none
unmap C WIN1+4K 32K
map C a WIN1+2M 128K
disable C
create C 30 2G 1
effcap on
map C b+3M 128K 1048575
map C a+3136K WIN1+64K 64K
enable C
disable C
map C b+4K 1M 64K
unmap C 2M 64K
enable C
disable C
unmap C 128K 1048575
map C b WIN1+16320K 64K
map C a+2M 8M 1M
enable C
info C argsz=16
enable C
set_container G C
map C b 128K 512K flags=none
map C b 128K 128K
enable C
unmap C 128K 512K
unmap C WIN1+4K 32K
unmap C 1M 32K
map C b+64K 64K 128K
map C b+64K WIN1+4K 64K
map C a+3076K WIN1+4097 256K
check_ext C 5
map C a+192K WIN1+64K 64K
map C b+64K WIN1 64K
map C a+2M WIN1+16320K 4K
map C a+64K 8M 256K flags=none
map C b+1M WIN1+64K 64K
map C a 128K 2M
map C a+64K 64K 128K
disable C
disable C
unmap C WIN1-64K 16M
map C a+128K 2097088K 64K
unmap C WIN1+4K 64K
map C b 0 256K flags=none
enable C
map C b+3136K 128K 256K flags=none
map C b+2M WIN1 2M flags=4 argsz=31
map C a+64K 0 64K
unmap C WIN1+16320K 32K
map C b WIN1+64K 128K flags=r
effcap on
enable C
enable C
map C b+1028K 1M 4K
map C a 0x2000000000000000 1M
unreg C b+2M 64K
map C a+68K WIN1+0x1000000000000 64K
unmap C WIN1+64K 128K
enable C
remove C 0
map C a+3M 128K 64K
unset_container H
unmap C 1M 64K
map C a 8M 4M flags=none
unmap C 4K 1M argsz=23
reg C b 524289 argsz=23
rlimit 2G+8M
map C b 64K 524289 argsz=31
disable C
unmap C 4K 16380K argsz=25
disable C
enable C
set_iommu C v1
map C b+3M 8M 1M
fork
map C b WIN1+128K 524289 flags=4
enable C
remove C 4G
unmap C 8M 4M
endfork
enable C
unmap C WIN1 2M flags=1
