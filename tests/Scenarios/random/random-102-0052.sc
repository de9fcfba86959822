# random scenario, seed 102, number 52, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
reg C a+64K 2M
map C a+1M 4K 128K
map C a WIN1+1M 64K
map C a+64K 2097088K 64K flags=4
map C a+128K 64K 64K flags=rw
disable C
unmap C WIN1 64K
check_ext C 5
disable C
fork
disable C
enable C
unreg C a+3M 512K
endfork
unmap C 2097088K 64K
unmap C WIN1+1M 64K
unmap C 4K 128K
check_ext C 5
enable C
enable C
map C a+64K 4K 4K flags=r
enable C
unmap C 4K 4K
map C a WIN1+4K 4M
unmap C 2M 4K
reg C a+2M 128K
set_container G C
effcap off
enable C
unmap C 4K 128K
unmap C WIN1 64K
enable C
map C a+2052K 64K 64K
disable C
effcap on
unmap C 64K 64K flags=1
unreg C a+2M 128K argsz=23
unmap C 64K 64K
map C a+2M 2M 128K
map C a+2052K 0 256K flags=r
map C a+64K 8M 256K flags=r
disable C
map C a 4K 512K
unmap C 64K 32K
enable C
check_ext C 5
unmap C WIN1+2M 4K
rlimit 8M+512K
map C a WIN1+0x1000000000000 64K flags=r
map C a+2M 1T 128K
info C argsz=15
unset_container G
set_container G C
set_iommu C v1
map C a+2M WIN1+128K 256K
effcap on
unmap C WIN1+1M 64K
unmap C WIN1+4K 4M
set_iommu C v1
set_iommu C v1
enable C
map C a+64K 64K 512K argsz=31
unmap C 64K 512K
map C a+2M WIN1+16320K 64K
disable C
group_status G
map C a+64K WIN1+2M 128K
enable C
ioctl C 0x3bff =0
disable C
enable C
disable C
map C a+68K 0xfffffffffffff000 64K
enable C
unset_container G
unmap C 8M 4K
unmap C 64K 64K
effcap on
check_ext C 5
map C a+2M 0xfffffffffffff000 128K
map C a 1M 128K
effcap on
map C a+3136K 2M 4K flags=4 argsz=0
map C a+64K 0 2M
map C a+2052K 64K 256K
enable C
unmap C WIN1+2M 128K
fork
ioctl C 0x3bff =0
unmap C 0xfffffffffffff000 64K
endfork
create C 0 1G 3
enable C
unmap C 1M 4K
map C a+2052K WIN1+1M 4K
disable C
info C argsz=16
map C a+64K 1 2M
map C a+1M WIN1+0x1000000000000 256K flags=w
set_container G C
set_iommu C v1
map C a+64K 0 128K
effcap on
map C a+4K WIN1 64K
enable C
effcap on
enable C
map C a+68K WIN1+64K 64K flags=w
unmap C 0 1M
unmap C WIN1+64K 32K argsz=25
unmap C WIN1+4K 4M
unset_container G
map C a+68K WIN1+16320K 64K
enable C
