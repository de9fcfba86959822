# random scenario, seed 1, number 15, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v2
reg C a 1M
unmap C 64K 16320K
map C b+68K 4K 4K
reg C a 1M
create C 21 16M 0
create C 0 16M 0
unmap C 4K 4K
unreg C b+64K 1M
unmap C 4K 4K
map C a+2M 64K 2M flags=none
map C a 1T 4K flags=r
ioctl C 0x3bff =0
unreg C a 1M
remove C 0
unmap C 4K 4K
set_container H C
rlimit 0
effcap off
map C a+1M 8M 64K
disable C
unreg C b 1M
set_container G C
map C b+4K 64K 64K
map C a+1088K 0x2000000000000000 128K
unreg C a 1M
unreg C a 1M
map C a+128K WIN1 64K
set_container H C
unmap C 1T 4K
unmap C 1T 4K
remove C WIN1-1
map C a+3M WIN1+16320K 64K argsz=31
map C a 2M 1M
map C b 1M 4K
map C a WIN1+2K 4K
unmap C 0x2000000000000000 16M argsz=25
unmap C WIN1+2K 4K
map C a+2M 0 1M
