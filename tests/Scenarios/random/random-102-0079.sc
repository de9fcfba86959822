# random scenario, seed 102, number 79, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
enable C
info C
rlimit 10M
map C a+192K 0x2000000000000000 64K flags=4
unmap C 0x2000000000000000 64K
enable C
reg C b+2M 2M
effcap on
effcap on
reg C b+2M 2M
enable C
enable C
info C argsz=16
map C b 2097088K 64K
map C b+2052K WIN1+64K 64K
disable C
enable C
set_container G C
map C b+128K 0 128K flags=none
unmap C 0 64K
disable C
map C a+4K 8M 128K flags=rw
unmap C WIN1+16320K 64K
unreg C a 64K
map C a+3136K 64K 128K flags=rw
unmap C 64K 128K
unmap C 2097088K 32K argsz=25
map C b+2M WIN1+4K 64K flags=4
map C b+2M 0 2M flags=none
map C b+1M 2M 512K
set_iommu C v1
unmap C 64K 128K flags=1
map C b+2M WIN1+4K 256K
enable C
ioctl C 0x3bff =0
fork
enable C
endfork
unset_container G
map C b+2M WIN1+128K 64K
set_container G C
set_iommu C v1
map C b+2M WIN1+1M 2M
ioctl C 0x3bff =0
map C b+2M 4K 2M
enable C
unmap C 128K 64K
unmap C WIN1+128K 64K
set_container G C
unmap C 2M 512K
enable C
map C a+2M WIN1+4K 64K flags=rw
unmap C WIN1+128K 32K
unmap C 2097148K 4K
effcap on
enable C
disable C
disable C
map C b+128K 2K 3968K flags=r
unmap C 64K 16320K
map C b+1028K 0 256K
enable C
map C a+2M 128K 256K argsz=33
rlimit 4M
map C a+4K 4K 128K argsz=31
unmap C WIN1+4K 256K
map C a+64K 8M 256K argsz=0
unmap C 0 16M
unmap C WIN1+1M 1M argsz=23
map C b+1028K WIN1+2K 0 flags=r
disable C
set_container G C
map C b+2M 4K 0 argsz=33
map C a+1028K WIN1+1M 128K
unmap C 0x2000000000000000 64K
unmap C WIN1+4K 64K
map C b+64K WIN1+1M 128K argsz=31
map C b+64K WIN1-64K 1M
map C b+2M WIN1+128K 64K flags=rw
unmap C 4K 1M
unmap C 0 256K argsz=23
map C b+2M 64K 2M
unreg C b 512K
enable C
unmap C 4K 2M
map C b+2M WIN1+2M 2M flags=4
disable C
unmap C WIN1+2M 4K
unmap C 128K 256K
disable C
disable C
enable C
unset_container G
map C b+2M 0 256K
disable C
map C b 4K 64K
unmap C 0 256K
set_container G C
set_iommu C v1
disable C
map C b+2M 0 64K flags=none
disable C
map C b+3M 128K 64K flags=r
create C 12 1G 2
enable C
map C a+2M WIN1+4K 2M
disable C
map C b WIN1+128K 64K
disable C
enable C
map C b+2M 0 4K
map C b+2052K WIN1+128K 64K
unmap C 4K 2M
