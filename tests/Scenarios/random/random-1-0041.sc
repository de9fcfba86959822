# random scenario, seed 1, number 41, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
create C 12 256M 6
map C a+1028K WIN1+4K 64K
unreg C a 1M
rlimit 1M
map C a+1M WIN1+4K 64K
map C a WIN1+1M 1M
unmap C 1 4K
remove C WIN1
unreg C b+3M 64K
reg C a 2M
reg C a 2M
ioctl C 0x3bff =0
remove C WIN1
set_container H C
reg C b+64K 64K
unmap C WIN1+1M 1M
reg C a+2M 64K
unreg C a 128K
create C 16 16M 2
unmap C WIN1+4K 64K argsz=23
reg C a+64K 64K
map C a+1M WIN1 256K argsz=33
reg C b 64K
map C a+3M WIN1 1M
unreg C b 64K
set_iommu C v2
map C a 64K 1M argsz=31
create C 16 16M 2
unreg C b+3M 1M
map C a+128K WIN1+2M 64K
map C a+2052K 128K 256K
map C a+2112K 0xfffffffffffff000 128K
unreg C a+2M 512K
map C b+68K WIN1+0x1000000000000 128K
unmap C WIN1 1M
disable C
rlimit 8M+64K
