# random scenario, seed 102, number 23, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
info C
remove C WIN1
disable C
rlimit 8M
map C a+2M 0 64K flags=4
map C a+4K WIN1+8M 128K flags=w
map C b+1088K 8M 4K
unmap C WIN1+8M 128K
enable C
unmap C 8M 8M flags=1
unmap C 0 64K
enable C
unmap C 128K 64K
fork
map C b+128K 4K 128K flags=none
unreg C b+3M 512K
map C a+1M WIN1+2M 2M flags=rw
endfork
fork
ioctl C REGISTER_MEMORY @0
disable C
unmap C 128K 64K
endfork
unmap C 1M 1M
map C b+3M WIN1+1M 64K flags=rw
map C b+3M 4097 128K
map C b+2M 2M 0
unmap C 128K 1M flags=1
unmap C 1T 4K
ioctl C REGISTER_MEMORY @0
unmap C 8M 4K
unmap C WIN1+8M 128K
enable C
unmap C 4K 128K
unmap C 2M 0
disable C
remove C 0
unmap C 2M 0
unmap C 2097148K 4K
map C a+3076K WIN1+64K 64K flags=r
map C a+128K 128K 64K
map C b+64K 8M 64K
disable C
set_container G C
create C 13 16M 2
map C b+64K WIN1+1 64K
unmap C WIN1+4K 1M
unmap C 4097 128K
unmap C 8M 4K
enable C
disable C
reg C a+2M 2M
unmap C 128K 64K
map C a+2112K WIN1+8M 0
enable C
map C b+3076K 0x2000000000000000 64K flags=r
disable C
rlimit 12M
map C a+2M 64K 2M flags=r
enable C
map C b+3M 8M 512K
set_container G C
map C b+1088K 8M 256K flags=r
map C a+3136K WIN1+64K 256K flags=rw
unmap C WIN1+64K 256K
enable C
unmap C 8M 64K
map C b+128K 64K 3968K flags=none
unmap C 64K 2M
map C a+2M 8M 2M flags=w
unmap C 8M 256K
map C b 4K 64K flags=none
map C a+2M 1M 0
map C a+2M 4K 2M
map C a 4K 64K argsz=33
unmap C 0 4K
disable C
enable C
map C a 0 64K flags=w
map C a+64K 0 512K flags=w
unmap C WIN1+8M 128K
unmap C 8M 256K
map C b+64K 4K 1M
effcap on
enable C
enable C
unmap C WIN1+1M 64K
enable C
unmap C 8M 8M
map C a+2052K WIN1+128K 256K
effcap off
map C b+1088K 0x2000000000000000 128K flags=rw
unmap C 4K 1M
effcap on
enable C
api C
map C a+1M WIN1+2M 3M
unmap C 2M 1M
ioctl C REGISTER_MEMORY @0
unmap C 0 32K
map C a+2052K WIN1+0x1000000000000 64K flags=rw
map C a+2M WIN1+0x1000000000000 128K
ioctl C REGISTER_MEMORY @0
enable C
set_iommu C v1
map C a+2052K WIN1+128K 256K flags=rw
enable C
unmap C 64K 1M argsz=25
map C a+2052K 8M 128K
enable C
map C a+2M WIN1+0x1000000000000 2M flags=4 argsz=33
enable C
unset_container G
