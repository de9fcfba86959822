# random scenario, seed 101, number 67, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
unmap C WIN1+0x1000000000000 4K
remove C 4G
map C a+64K 16320K 4K
ioctl C REGISTER_MEMORY @0
map C a+2M WIN1 512K
map C b+64K 0 128K
enable C
unset_container G
remove C WIN1
unmap C WIN1 512K
eeh C 4
map C b+2M 4K 256K
map C a WIN1+8M 64K argsz=31
map C a+4K 1M 4K flags=r
map C a+64K WIN1+8M 256K argsz=31
enable C
unmap C WIN1+8M 256K
unreg C a+128K 1M
map C a 16320K 64K argsz=33
enable C
reg C a 512K
ioctl C REGISTER_MEMORY @0
enable C
map C a 0 64K flags=r
map C a 64K 64K argsz=0
enable C
map C a+128K 0 1048575 argsz=0
map C a+64K 0 128K
disable C
enable C
map C a+4K 0x2000000000000000 4K flags=w
map C b+3M 0xfffffffffffff000 1M flags=4
map C a+64K 8M 2M flags=w
check_ext C v1
enable C
create C 16 256M 1
rlimit 2G
unmap C 2M 64K
set_container G C
set_iommu C v1
disable C
map C a WIN1 4K
map C b+64K 8M 64K
map C b+1028K 4K 64K
disable C
unmap C WIN1+8M 64K
enable C
map C a 0 4K
status
enable C
enable C
map C a 64K 512K flags=none
unset_container G
map C b+1M 64K 512K flags=rw
map C b 4K 1M
enable C
disable C
map C a+1M WIN1+8M 0 flags=rw
unmap C WIN1 4K
map C a+3M 0 1M flags=w argsz=33
map C a+1M 4K 64K
map C a+1M WIN1+4097 64K
unmap C 8M 1M argsz=23
map C a+4K 64K 2M
unmap C 8M 64K
set_container G C
set_iommu C v1
disable C
enable C
map C a+2052K 16320K 64K
disable C
map C a 2K 128K
enable C
enable C
map C b+64K WIN1+128K 256K
create C 24 256M 3
unmap C 8M 2M
map C a+3076K WIN1+64K 128K flags=rw
enable C
disable C
map C b+2052K WIN1+1M 64K
set_container G C
unset_container G
map C b+3M 2M 256K flags=w
disable C
fork
unreg C b 2M
endfork
enable C
unmap C 64K 16320K flags=1
map C b+1M 0 64K flags=w
rlimit 64K
fork
unmap C 0 128K
map C a+4K WIN1 128K flags=r argsz=33
endfork
fork
unmap C WIN1 512K
unmap C 64K 64K
endfork
map C a+2M 2097148K 4K argsz=31
reg C a 512K
unmap C 0 128K
disable C
disable C
unmap C WIN1+128K 256K
info C
disable C
remove C 4G
disable C
unmap C WIN1+64K 128K
map C b+2112K WIN1+8M 64K
unmap C 0 64K
