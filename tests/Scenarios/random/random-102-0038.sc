# random scenario, seed 102, number 38, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
set_iommu C v1
set_iommu C v1
map C b+64K 0 4K argsz=31
set_iommu C v2
reg C a+1M 2M
map C a+2M WIN1+0x1000000000000 64K flags=w argsz=0
set_container H C
map C a 128K 256K
unmap C 128K 256K flags=1
set_iommu C v1
unmap C 0 4K
map C a+64K 16320K 64K
map C b+4K 2M 0
reg C a 1M
unmap C 16320K 32K argsz=25
map C a 0 64K argsz=33
map C a+2052K 2M 128K
remove C WIN1
map C b WIN1+4K 1M
unmap C 128K 256K
unmap C 128K 256K
enable C
unmap C 64K 16320K
reg C a 1M
effcap off
reg C a+64K 512K
disable C
create C 13 1G 1
map C a+64K 1M 512K
map C a+1M WIN1+128K 0 flags=none
map C a 1M 64K
unreg C a+1M 2M
reg C b+64K 128K
unmap C 0 64K
unmap C WIN1+0x1000000000000 32K argsz=25
unmap C 1M 64K argsz=23
reg C a+1M 2M
reg C b+128K 2M
unmap C WIN1 16M
fork
reg C b 512K
unmap C 1T 4K
endfork
reg C a 2M flags=1
reg C a 64K
unreg C b 512K
reg C b 512K
map C a+128K 128K 1M argsz=31
remove C WIN1
unmap C 128K 1M argsz=23
unreg C b+2M 2M
map C a+1M 128K 1M
unset_container H
set_container G C
unreg C b+2M 128K
unmap C 2M 0
fork
unreg C a+1M 2M
create C 24 256M 6
remove C WIN1+64K
map C b+3M WIN1+16320K 64K
endfork
unmap C 2M 0
create C 12 2G 1
remove C WIN1-1
unmap C WIN1+4K 512K
set_container G C
map C a+64K WIN1+1M 512K
set_iommu C v1
info C argsz=15
remove C 4G
create C 0 16M 3
unmap C 0 64K
unreg C b+64K 128K
map C b+3M WIN1+1M 128K flags=r
reg C a+1M 512K
map C a+1M 8M 2M flags=rw
unreg C b 4M
set_container H C
map C a+2M 8M 128K
set_iommu C v1
reg C b+64K 128K
reg C b 512K
fork
map C a+1028K WIN1+16320K 64K
map C a+4K 64K 64K
unmap C WIN1+1M 128K
endfork
map C b+128K WIN1+8M 128K
map C a+128K 2M 128K
map C b+68K 2097088K 64K flags=rw
reg C b+128K 2M
create C 16 2G 2
map C a+3136K 1M 64K
map C b 0 512K
map C a 64K 256K
map C b+2052K 0 64K
reg C b 128K
unreg C b+128K 2M
remove C WIN1
map C b 1M 512K flags=rw
unmap C 128K 1M
map C a+2M 0 4K
map C a 16320K 64K
map C b+1M WIN1+2K 64K
map C a+64K WIN1+4K 128K flags=r
effcap off
remove C WIN1+64K
enable C
map C b WIN1 64K
map C a+128K 1M 128K
