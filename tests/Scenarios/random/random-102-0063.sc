# random scenario, seed 102, number 63, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
remove C WIN1-1
map C b+1M WIN1 256K
remove C 0
unset_container H
remove C WIN1+64K
reg C a+1M 4M
map C a+4K 0x2000000000000000 4K
remove C 4K
effcap on
map C b+128K WIN1+2M 3968K
map C a+1088K 128K 4K flags=rw
unmap C WIN1+2M 3968K
create C 16 1G 1
reg C a+128K 3968K
map C a+2112K WIN1+8M 4K
map C a+2052K 64K 256K flags=none
unmap C WIN1+8M 4K
remove C 0
reg C b+1M 2M argsz=23
map C a+4K 64K 128K flags=rw argsz=0
unmap C 64K 128K
reg C b+1M 2M
map C a+192K 0 64K
unreg C a 512K
unmap C WIN1+2M 3968K
map C a+128K WIN1+8M 4K flags=4
map C b+2M WIN1+4K 64K flags=4 argsz=33
reg C b+1M 64K
map C a+64K 4K 256K flags=4
set_iommu C v2
reg C a+2M 2M
unmap C 8M 1M
unreg C a+128K 3968K
map C b+1088K 0 4K
map C a+128K 4097 3968K
reg C b 4M
reg C b 4M
api C
unmap C 128K 4K argsz=25
reg C a+128K 3968K
map C b+1028K 8M 4K flags=rw
map C b+128K WIN1 128K flags=none
fork
map C b+128K WIN1+16320K 64K
unreg C b 0
unreg C b+1M 1M
endfork
rlimit 4G
info C
reg C b+1M 2M
map C b 0 64K flags=w
unmap C WIN1+4K 4K argsz=23
reg C b+1M 64K
map C a+1M WIN1+1M 64K flags=4
set_container G C
reg C b+3M 64K
map C a 1M 64K flags=w
map C b 8M 4M flags=rw
create C 30 2G 0
map C b 16320K 64K
create C 16 1G 1 argsz=39
create C 12 256M 1
map C b+1028K 2M 128K flags=4
reg C b+1M 64K
ioctl C 0x3bff =0
ioctl C 0x3bff =0
map C b+192K 0 4K flags=none
reg C a+2M 1M
reg C b+3M 131073
disable C
reg C a+128K 3968K
unmap C 64K 128K
create C 0 1G 3
unmap C 0 64K argsz=23
unreg C a+2M 2M
map C a 0 4M argsz=0
unmap C WIN1 256K
create C 12 1G 1 flags=1
map C b+1088K 0 256K
remove C 4G argsz=15
map C a+1M 2K 64K
reg C a 1M
map C b+64K 0 2M flags=r argsz=33
create C 16 1G 1
remove C WIN1
map C a+128K 8M 64K flags=none
disable C
create C 16 1G 2
create C 16 1G 0
remove C 4K
map C a+128K 16320K 64K flags=w
map C b+1M 0 64K
create C 21 16M 1
map C a+2M WIN1+2M 64K
map C b+64K WIN1+64K 64K flags=rw
map C b 128K 64K flags=rw argsz=31
unmap C 64K 128K
status
unreg C b+128K 1M
disable C
unset_container G
create C 21 1G 6
unmap C 0 64K
map C b+1M 2M 64K
unmap C 8M 4M
map C a+4K 0 64K
set_container H C
set_iommu C v2
unreg C a 0
map C b+1M 128K 4K flags=none argsz=0
unmap C 0 16M
