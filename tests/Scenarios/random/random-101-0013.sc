# random scenario, seed 101, number 13, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C type1
reg C a 1M
unmap C 64K 4K
set_iommu C v2
reg C a 1M
unset_container G
remove C 4G
reg C a+64K 4M
map C a+2052K 64K 4K
unreg C a 1M
map C a+128K 0 64K
effcap on
unmap C 64K 4K
reg C a 1M
map C a+128K WIN1 1M
unreg C b 2M
reg C b+1M 65537
reg C b+1M 3M
unmap C 2097088K 64K
map C a+1M WIN1 2M
map C b+132K WIN1+64K 4M
unmap C WIN1 1M
create C 30 2G 1
reg C b 64K
map C a WIN1 4K
unreg C a 64K
unmap C 64K 4K argsz=25
create C 16 1G 1
create C 16 16M 2
reg C b 128K
create C 24 1G 6
unmap C WIN1 2M flags=1
unmap C 0 64K
set_iommu C v2
rlimit 8M+512K
unmap C WIN1+64K 4M
unmap C 0xfffffffffffff000 4K
unmap C 0 64K
create C 16 64M 3
map C a+1M 128K 128K
disable C
map C b+64K 2M 68K
set_iommu C v2
reg C a+2M 64K
reg C b 2M
unmap C WIN1 1M
reg C b+1M 65537
reg C b+1M 3M
map C a WIN1+1 128K
remove C 4G
unset_container H
create C 16 16M 2
create C 12 1G 2
unreg C a 128K
create C 24 64M 2
reg C a 2M
reg C a+3M 64K
remove C WIN1
map C b+64K 0 512K flags=none
set_iommu C v2
enable C
set_container G C
set_iommu C v2
unmap C 128K 64K
reg C a+128K 64K
reg C a+128K 2M argsz=23
remove C WIN1+64K
unmap C WIN1 2M
map C a 0 2M
create C 16 1G 3
set_iommu C v2
unmap C 0 2M
create C 16 64M 2
unmap C 2M 34K
map C b+128K 2M 64K
map C a+128K 64K 64K
set_container G C
map C a+3M 2097088K 64K
unreg C a 1M
map C a+2M WIN1+0x1000000000000 64K
fork
reg C a+64K 64K
remove C 0
create C 21 256M 2
endfork
map C b+1M 0 65537
unreg C a+3M 64K
unmap C WIN1 2M
map C a+1028K 0 256K
unmap C 16320K 64K
map C b+4K 4K 128K flags=w
map C a+3M WIN1-64K 64K
map C b+128K WIN1 4K
map C b 0 128K flags=4
map C a WIN1+64K 256K flags=4
map C a+132K WIN1+0x1000000000000 64K
unset_container G
map C a+2M 64K 64K flags=r argsz=33
unmap C 0 65537
unreg C a 2M
remove C 0
map C b+128K 2K 4K flags=4
map C a+128K 16320K 64K
reg C a+3M 512K
unreg C a+64K 4032K
reg C b+3M 64K
unmap C 128K 128K argsz=23
remove C WIN1+64K
set_container G C
set_iommu C v1
unset_container G
map C b+1M 2M 128K
map C b+64K 0x2000000000000000 256K flags=4
