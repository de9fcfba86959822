# random scenario, seed 1, number 17, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
unmap C 64K 1M
disable C
unreg C b+3M 1M
map C b+2M 0xfffffffffffff000 64K
map C a+2M WIN1+2M 64K flags=4
enable C
unset_container G
unmap C 0 64K
enable C
reg C a+1M 1M argsz=23
map C a+64K WIN1+2M 4K
unmap C WIN1+2M 32K
map C a+1M WIN1+1M 64K
map C a+1M 64K 4K argsz=31
map C a+128K 64K 64K flags=rw
info C argsz=15
map C b+4K 1M 64K
set_iommu C v1
unmap C 0 1M argsz=23
map C b+1028K 0 64K
unmap C 8M 1M
group_status H
disable C
map C b+1M 2M 4K
map C a+1028K 128K 128K
map C a+128K 1M 1M
unmap C 2M 4K
map C b+128K 8M 131071
enable C
unreg C b+1M 64K
map C b+3M 2M 0 flags=w
enable C
unmap C 1M 1M
unmap C 0 64K
disable C
map C b+3M 64K 128K flags=w
set_container H C
set_iommu C v1
