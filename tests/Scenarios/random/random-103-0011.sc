# random scenario, seed 103, number 11, kind v1
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
fork
unmap C WIN1-64K 1M
disable C
enable C
map C b+64K 0 2M flags=r argsz=0
endfork
enable C
unmap C 0 2M
enable C
fork
info C
map C a+128K WIN1+128K 128K
map C b+132K 128K 512K
enable C
endfork
info C argsz=16
map C b+128K 64K 4K
set_iommu C v1
unmap C WIN1+128K 64K argsz=25
enable C
set_container G C
unreg C a 4M
unmap C 128K 256K
unmap C 64K 4K
map C b+2M WIN1+8M 128K
enable C
set_iommu C v1
disable C
map C b+4K 4K 128K
map C b+128K 128K 64K
enable C
map C a+128K WIN1 4K
disable C
disable C
unmap C 0 64K argsz=23
map C b+64K WIN1+64K 4K flags=r
map C b+128K 0 64K
map C b WIN1 256K flags=none
remove C 0 flags=1
enable C
unset_container G
map C a+3M 128K 256K
map C b+3136K WIN1+16320K 64K
effcap off
map C a+64K 4097 128K flags=r
enable C
enable C
enable C
set_container G C
set_iommu C 5
map C b+128K 64K 0
set_iommu C v1
map C a+132K 1T 64K
disable C
set_container G C
enable C
map C a+64K 4097 64K flags=rw
map C b 1M 0 flags=w
unmap C WIN1 4K
unmap C WIN1+64K 4K
disable C
enable C
map C a+2M 8M 64K
map C a+128K WIN1+2K 64K
eeh C 4
unmap C WIN1+2K 64K
map C b 1M 4K
map C a+1088K WIN1+2M 4K flags=w
map C b+1M 0 64K
unmap C 128K 256K
rlimit 4M
map C a WIN1+64K 256K
unmap C WIN1+2K 64K
map C b+2M 4K 64K
disable C
map C a+2M 8M 4K
map C a+1028K 4K 128K flags=rw
map C b+64K 0 256K argsz=31
unmap C 1M 64K
map C b WIN1+4K 4K flags=rw
ioctl C 0x3bff =0
fork
reg C b 64K
enable C
endfork
unmap C WIN1 4K
enable C
map C a+128K 0 64K
map C a 4K 128K
map C a+1M WIN1 128K flags=rw
unmap C WIN1 128K
set_container G C
unmap C 8M 4K
map C b 0xfffffffffffff000 4K
map C b 4097 64K
unmap C 1M 4K
unset_container G
reg C b+128K 64K
unmap C WIN1 1M
set_container G C
set_iommu C v1
disable C
set_container G C
map C a+2112K 0 4K flags=4
unmap C 4K 16380K
unmap C 8M 64K
effcap on
map C b+3M WIN1 64K
set_iommu C v1
unmap C 0 32K
map C b+128K 2097088K 64K flags=4
unmap C 0 32K
map C b 64K 64K
