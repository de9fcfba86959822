# random scenario, seed 1, number 25, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
set_container G C
set_iommu C v2
reg C a+4K 128K
create C 13 64M 2
reg C a 64K
info C argsz=15
remove C WIN1+64K
ioctl C 0x3bff =0
map C a+3M 2M 64K
unmap C 2M 64K
reg C a+1M 1M
unmap C 2M 32K
unreg C a+132K 64K
reg C a+1M 1M
reg C a+4K 128K
unreg C a+64K 128K
map C a+4K WIN1+64K 128K flags=w
unreg C a+1M 1M
set_iommu C v2
map C a+1M 4K 64K
map C a+1M WIN1+1M 128K
effcap on
unmap C WIN1+1M 128K
effcap on
reg C a 128K
map C a 4K 128K
unreg C a+1M 1M
unmap C 4K 64K
map C a+4K WIN1+64K 128K
map C a 1M 128K argsz=33
status
reg C a+4K 128K
map C a 0 64K flags=4
remove C 0
set_container H C
map C a+128K 128K 256K
remove C 4G flags=1
map C a+2M 128K 2M flags=w
create C 16 16M 6 argsz=39
unmap C 128K 2M argsz=23
