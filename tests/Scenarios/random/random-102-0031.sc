# random scenario, seed 102, number 31, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
map C a+1M 16320K 64K
unmap C 16320K 32K
enable C
unmap C 16320K 32K
map C a WIN1 128K
map C a+2M 16320K 64K
reg C a+128K 1M
unset_container G
set_iommu C v1
map C a+132K WIN1+64K 128K flags=rw argsz=31
unmap C WIN1 64K
unmap C WIN1+64K 128K
map C a+128K WIN1+1M 128K flags=none
map C a+128K WIN1+16320K 64K
map C a+132K 16320K 64K
disable C
map C a+3M WIN1+1M 128K
info C argsz=16
effcap on
map C a+3136K 128K 4K
map C a+128K WIN1+1M 1M
map C a+1M WIN1 2M flags=none
enable C
unmap C 128K 4K
disable C
map C a+192K 8M 64K
unmap C 16320K 64K
unmap C 1M 64K
unmap C WIN1+8M 8M
unmap C 16320K 64K
set_iommu C v1
unreg C a+128K 1M
disable C
ioctl C 0x3bff =0
unmap C WIN1 2M
rlimit inf
map C a 128K 512K
enable C
enable C
effcap on
map C a 2097148K 4K
create C 16 16M 1
disable C
enable C
unmap C WIN1 1M
reg C a+128K 1M
map C a+2M WIN1+128K 64K
map C a+132K 2M 4K
map C a+132K 2M 128K
map C a+192K WIN1+1M 256K
map C a+128K 64K 256K
unmap C 0 16M
disable C
effcap on
unmap C 0 64K
map C a+132K 0 128K
unmap C 0 16M
unmap C 2M 128K
map C a+4K WIN1+128K 256K flags=none
map C a 0xfffffffffffff000 512K
map C a+3076K WIN1 64K
enable C
map C a+128K WIN1+16320K 64K
unmap C WIN1+64K 1M
unmap C 0xfffffffffffff000 256K
set_container G C
set_iommu C v1
map C a+128K WIN1+16320K 64K flags=none
enable C
map C a+1M 0 64K
unmap C WIN1 128K
unmap C WIN1 64K flags=1
map C a+128K 0x2000000000000000 64K
map C a+128K WIN1+0x1000000000000 1M flags=w
disable C
enable C
effcap on
rlimit inf
map C a+128K 0 1M
map C a 1T 64K flags=4
map C a+64K 2M 64K
map C a+128K WIN1+0x1000000000000 64K
map C a+128K WIN1+8M 64K
create C 24 256M 6
effcap on
unmap C 64K 256K
map C a+128K 0 256K
map C a+128K 1T 1M
map C a+192K WIN1+64K 4K
group_status G
map C a+128K WIN1 128K flags=4
effcap on
unmap C 128K 4K
map C a+64K WIN1+64K 4K
unmap C 0x2000000000000000 64K
enable C
map C a WIN1+64K 2M
fork
enable C
map C a+3136K WIN1+1M 64K
endfork
map C a 64K 64K
enable C
unset_container G
status
map C a+192K WIN1+2M 64K
map C a+128K WIN1+2M 64K
effcap on
map C a+192K 2097088K 64K
enable C
unmap C 1M 4K
map C a+128K 2M 1M
disable C
map C a+3M WIN1+1M 128K flags=4
