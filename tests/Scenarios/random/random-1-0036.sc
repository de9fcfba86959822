# random scenario, seed 1, number 36, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_iommu C v1
enable C
map C a+128K 2097088K 64K flags=rw
map C a+64K WIN1+64K 4K
enable C
unmap C 2097088K 32K
enable C
unmap C WIN1+64K 4K
map C a+128K WIN1+64K 4K
set_iommu C v1
unmap C 2097088K 64K
map C a+132K WIN1+128K 64K flags=w
map C a+1088K WIN1+2M 64K flags=none
enable C
map C a+64K 64K 256K
rlimit 9M
unmap C 128K 4K
map C a WIN1+2M 128K flags=r
map C a+2M 64K 64K
set_iommu C v1
map C a+3M 8M 64K
unmap C 8M 64K
unmap C WIN1+4K 16380K
enable C
disable C
enable C
rlimit inf
disable C
unmap C WIN1+2M 64K
map C a+1028K WIN1+128K 256K
unset_container G
map C a+4K 0xfffffffffffff000 4K flags=w
eeh C 4
map C a+3136K 128K 64K
unmap C 8M 32K
create C 16 256M 2
info C argsz=16
unmap C 128K 64K flags=1
fork
map C a+2052K WIN1+64K 64K flags=r
endfork
