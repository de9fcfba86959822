# random scenario, seed 101, number 76, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unset_container G
map C a WIN1+1M 256K
reg C a 1M
effcap on
remove C 0
reg C a+64K 64K
info C argsz=15
fork
map C a 64K 1M
unmap C WIN1+1M 128K
endfork
remove C WIN1-1
map C a+64K 2M 64K
map C a 128K 4K
effcap on
reg C a+2M 1M
unmap C 64K 1M
reg C b+2M 64K
map C a+4K 8M 256K argsz=0
map C b+1M 1T 256K
unmap C 64K 4K
map C a+68K 4K 4K
unreg C b+2M 64K
remove C WIN1-1
unreg C b 1M
map C a+128K 4K 64K
unreg C b+64K 2M
map C a WIN1+1M 1M
unmap C 128K 4K
reg C b+3M 4M
map C b+64K 4K 64K
unreg C a+64K 64K
unreg C a+64K 64K
reg C a 1M
remove C 4G
map C a+128K 4K 64K
unmap C 128K 4K
map C b+2M 128K 64K
map C a+64K 4097 4K flags=w
effcap on
remove C WIN1
map C b 0 64K flags=rw
map C b+1M WIN1+0x1000000000000 128K
map C b+2M WIN1 64K
info C argsz=15
set_container G C
set_iommu C v2
eeh C 4
create C 12 128G 1
unreg C a+2M 2M
enable C
reg C a+128K 1M
reg C a+128K 1M
map C a 8M 128K flags=none
reg C b+64K 64K
remove C 4K
unreg C b+128K 512K
map C b 0xfffffffffffff000 64K argsz=33
enable C
remove C 4G
map C b+2052K 8M 64K
unmap C 128K 64K
unmap C 1M 15M
map C b 1M 4K flags=4
unmap C 0 64K argsz=25
eeh C 4
unmap C 0 64K
map C a WIN1+8M 1M
map C b+128K 2M 256K flags=r
unmap C 4K 32K
unmap C 2097088K 64K
map C a WIN1+0x1000000000000 4K
map C b+68K WIN1+64K 128K
map C b+64K WIN1+8M 64K
reg C b+2M 64K
map C b+3M 2097088K 64K
unmap C WIN1+0x1000000000000 64K
unreg C b+3M 4M
map C a+128K 2M 1M
unmap C 64K 1M flags=1
check_ext C 5
map C b+3M 128K 64K argsz=31
map C a+64K 0 256K
reg C b+64K 64K
map C a+1088K WIN1+8M 256K
remove C 4K flags=1
reg C a+128K 1M
remove C 0
info C argsz=15
reg C b+3M 4M
unmap C WIN1+1M 1M
reg C a 128K
info C argsz=15
remove C WIN1+64K
reg C b+2M 64K
map C a+128K WIN1+8M 64K
rlimit 10M
info C argsz=16
reg C a+1M 1M
reg C a+64K 64K
map C b+3M WIN1+8M 128K
map C a+2112K WIN1+64K 4K
rlimit inf
remove C WIN1-1
api C
unmap C 2097088K 32K
map C a 0 64K flags=r
unmap C 0 64K argsz=23
map C b 2M 4M flags=rw
remove C 0
unmap C 2M 256K
map C a+64K WIN1+4097 256K flags=rw
enable C
