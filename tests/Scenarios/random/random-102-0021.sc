# random scenario, seed 102, number 21, kind mix
container C
group G 0
group H 1
buf a 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
unmap C 0 4K
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 128K 16256K
set_iommu C v1
set_iommu C v1
unmap C 8M 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 4K 64K
set_iommu C v1
set_iommu C v1
map C a WIN1+1M 4K
set_iommu C v1
map C a+64K 128K 0
map C a 0 64K
set_iommu C v1
set_iommu C v1
set_container G C
set_iommu C v1
map C a+64K WIN1+8M 64K
set_iommu C v1
unmap C 2M 64K
set_iommu C v1
set_iommu C v1
check_ext C v1
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
enable C
enable C
unmap C 2097088K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+1M 4K
set_iommu C v1
unmap C WIN1+8M 64K
set_iommu C v1
map C a 0 1M
unset_container G
effcap off
set_iommu C 5
set_iommu C v1
unmap C 0 1M
enable C
unmap C 8M 64K argsz=25
map C a+2M WIN1+64K 0
enable C
map C a WIN1+64K 64K
enable C
fork
map C a 0 64K
unmap C WIN1+8M 64K
unmap C WIN1+64K 0
endfork
remove C WIN1+64K
unmap C 1T 64K argsz=25
effcap on
map C a WIN1+64K 64K
map C a+3076K 1M 256K
map C a WIN1 1M argsz=0
info C
enable C
enable C
map C a+128K WIN1+128K 128K flags=4
map C a+64K WIN1+1 256K
disable C
set_iommu C v1
map C a+4K 64K 64K
remove C WIN1
set_iommu C v1
map C a+128K 8M 1M
enable C
unmap C 1M 15M
enable C
unmap C WIN1+64K 64K
remove C WIN1
enable C
enable C
set_container G C
unmap C WIN1+128K 128K
disable C
unmap C 0 64K
map C a+64K WIN1+16320K 64K
unmap C 0 1M argsz=23
rlimit 4G
unmap C 64K 64K
map C a WIN1+4097 4K
map C a 64K 1M flags=r argsz=31
unmap C 0 64K
effcap on
map C a 1M 1M
unreg C a 1M
map C a 16320K 64K flags=rw
api C
disable C
