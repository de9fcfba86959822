# random scenario, seed 101, number 39, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C WIN1+4K 4K argsz=25
unmap C WIN1-64K 1M
reg C b+64K 64K
unreg C b+64K 64K
map C b+1M 1 2M flags=w
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+3M 1M 1M flags=none argsz=0
set_iommu C v1
enable C
set_iommu C v1
map C b 16320K 64K
set_iommu C v1
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
enable C
map C a+3M 64K 64K argsz=31
set_iommu C v1
map C a 128K 4K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C type1
set_iommu C v1
enable C
unmap C 0 4K
set_iommu C v1
disable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C b+64K 16320K 64K flags=r
set_iommu C v1
unmap C 0xfffffffffffff000 16M
set_iommu C v1
unmap C 16320K 64K
set_iommu C v1
set_iommu C v1
unmap C 1 2M
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 8M 64K
set_iommu C v1
set_iommu C v1
disable C
set_iommu C v1
reg C a+64K 64K
set_iommu C v1
effcap on
set_iommu C v1
map C b+1M WIN1+8M 64K argsz=33
set_iommu C v1
set_iommu C v1
enable C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 16320K 32K
map C b WIN1+4097 512K
map C b+64K 2K 64K
set_iommu C v1
map C b+64K WIN1+16320K 64K argsz=33
set_iommu C v1
unmap C WIN1+4097 512K
disable C
set_iommu C v1
set_iommu C v1
unset_container H
unmap C 16320K 64K
set_iommu C v1
rlimit 8M+64K
unmap C 1M 1M argsz=23
enable C
map C b+64K WIN1+4K 64K argsz=0
enable C
info C argsz=15
fork
map C a+128K 0 64K flags=w
map C b+64K WIN1+4K 64K
endfork
unmap C 64K 64K argsz=25
enable C
map C a+64K 1M 256K argsz=0
disable C
enable C
api C
map C a+68K WIN1+64K 4K
rlimit 16M
effcap on
map C b+64K 4K 64K
unmap C 1M 64K
enable C
unset_container G
map C b+1M 64K 128K
ioctl C REGISTER_MEMORY @0
unmap C 1M 512K
map C b+128K WIN1 64K
map C b 0x2000000000000000 128K
map C b+64K 64K 128K flags=none
unmap C 2K 64K
