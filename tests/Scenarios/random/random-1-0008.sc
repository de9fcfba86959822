# random scenario, seed 1, number 8, kind mix
container C
group G 0
buf a 4M
buf b 4M
buf q 1M prot=r
set_container G C
set_iommu C v2
reg C a 1M
reg C a 1M
map C a+64K WIN1+2M 256K flags=r
map C a+3M 0xfffffffffffff000 512K flags=4
unmap C WIN1+2M 256K
map C q 1 128K
map C a+128K WIN1+128K 2M argsz=31
map C b 64K 128K
unmap C 1 128K
rlimit 9M
unmap C 1 128K flags=1
reg C b+1M 1M argsz=23
enable C
reg C b+1M 1M flags=1
reg C a+2M 2M
unmap C WIN1+2M 128K argsz=23
map C b+1M 16320K 64K
unset_container G
map C b+1088K WIN1+64K 4K
map C b+3M WIN1 64K flags=w
unreg C a 1M
map C b+1M WIN1+4097 256K flags=w
reg C a+64K 64K
map C b+64K 0xfffffffffffff000 1M
disable C
map C b+128K WIN1+4K 2M
reg C a+1M 64K
map C a 64K 512K
unmap C WIN1 64K
unmap C 1 128K
unreg C q 128K
unmap C 1 64K
unmap C WIN1+4097 256K flags=1
map C a+1028K WIN1+2M 64K flags=4 argsz=33
set_container G C
set_iommu C v2
map C b+192K 0 64K
unmap C 0xfffffffffffff000 1M
