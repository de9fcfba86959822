# random scenario, seed 1, number 5, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
reg C a 1M
check_ext C v1
map C a WIN1 1M flags=none
disable C
info C argsz=15
check_ext C 5
map C a+3M WIN1+64K 64K
disable C
enable C
map C a 64K 64K flags=r
map C a WIN1+64K 2M flags=rw
create C 21 2G 6
map C a 64K 4K
map C a 1M 1M flags=4
map C a+3M 1M 1M
map C a+3M 64K 64K
create C 16 256M 2
unmap C 0 1M
disable C
reg C a 1M
map C a 64K 0 flags=none
map C a 1T 256K
unmap C 8M 1M
set_iommu C v2
map C a+2M 4K 0
unmap C 0 1M
set_iommu C v1
map C a+1M WIN1+8M 64K argsz=33
disable C
enable C
fork
map C a+192K 128K 256K flags=w
map C a+1M 0xfffffffffffff000 64K flags=none
unmap C 0xfffffffffffff000 64K
unmap C 4K 0
endfork
map C a WIN1 1M
rlimit 2G
map C a+4K WIN1+0x1000000000000 128K
unmap C WIN1 1M
