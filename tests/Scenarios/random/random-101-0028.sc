# random scenario, seed 101, number 28, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v2
reg C a 1M
map C a+64K WIN1+16320K 64K
map C a 0 256K flags=rw
unset_container G
unmap C 0 256K flags=1
create C 0 0 2
map C a+2M WIN1+16320K 64K
map C a 0 1M flags=r
map C a+68K 64K 256K flags=none argsz=0
unmap C 0 256K
unmap C 64K 256K flags=1
unmap C 0 1M
enable C
info C
info C argsz=15
reg C a 4M
unmap C 0 256K
map C a+4K WIN1 256K flags=w
reg C a+4K 64K flags=1
unmap C 0 1M
map C a+4K 2M 64K
fork
reg C a+4K 64K
reg C a 1M
endfork
map C a 0 4M
reg C a+4K 64K
reg C a 4M
map C a+1M WIN1+16320K 64K
set_container G C
set_iommu C type1
set_iommu C v2
unmap C WIN1+16320K 64K
rlimit 0
reg C a+2M 4M
map C a 2K 64K
unmap C 0 4M
create C 16 1G 0
group_status G
reg C a+64K 64K
unmap C WIN1+16320K 64K argsz=25
map C a 2M 64K
map C a+4K WIN1+1M 64K
set_iommu C v2
status
info C argsz=16
reg C a+128K 128K flags=1
unreg C a+3M 128K
map C a+2M WIN1 4M flags=none
create C 12 2G 2
map C a+2M WIN1+0x1000000000000 64K
api C
reg C a+3M 524289 argsz=23
unmap C 0 512K
fork
ioctl C 0x3bff =0
remove C WIN1-1
endfork
create C 16 16M 1
unreg C a+2M 4M
set_iommu C v2
unreg C a+1M 512K argsz=23
map C a+128K 8M 4M flags=w
reg C a+1M 128K
map C a+128K 0 128K
map C a 128K 2M
reg C a+3M 524289
map C a+64K 4097 4128767
unmap C 1T 64K
map C a 0 64K
effcap off
create C 13 64M 1
enable C
set_iommu C v2
map C a+2M WIN1 128K
map C a+128K 4K 64K
map C a+128K 64K 64K flags=r argsz=33
enable C
unmap C 1 64K
unreg C a+64K 64K
unreg C a+64K 2M
map C a+64K WIN1+0x1000000000000 64K
set_iommu C v2
map C a+4K WIN1 64K flags=rw
set_container H C
map C a 2M 1M
unmap C WIN1+16320K 64K
create C 16 2G 1
unreg C a+4K 64K argsz=23
remove C 0
map C a+64K 0 64K flags=rw
reg C a 1M
unset_container H
unreg C a+2M 4M
remove C 0
unmap C WIN1+2M 4K
reg C a+64K 64K
reg C a+128K 128K
map C a+2M WIN1+128K 4K
set_container H C
map C a+128K WIN1 4K
reg C a+2M 4M
unreg C a+64K 65537
ioctl C 0x3bff =0
info C
unmap C 2M 64K
reg C a 4M
reg C a+3M 512K
map C a+64K WIN1+1M 128K flags=r
api C
set_container G C
map C a+2112K 16320K 64K
reg C a+128K 128K
reg C a 128K
