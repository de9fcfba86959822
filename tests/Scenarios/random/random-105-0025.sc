# random scenario, seed 105, number 25, kind mix
container C
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v1
reg C a 1M
unmap C 0 16M
set_iommu C v1
map C a 2M 64K
set_iommu C v1
unmap C 2M 64K
rlimit 1M
set_iommu C v1
map C a+1M 2K 128K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
fork
enable C
disable C
endfork
set_iommu C v1
map C a 8M 1M
set_iommu C v1
set_iommu C v1
disable C
unmap C 8M 512K
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
unmap C 2M 64K
disable C
set_iommu C v1
map C a WIN1+4K 1M
map C a+3136K WIN1+4K 128K
set_iommu C v1
set_iommu C v1
set_container I C
set_iommu C v1
set_iommu C v1
set_iommu C v1
set_iommu C v1
map C a+64K WIN1+4K 128K flags=r
set_iommu C v1
enable C
set_iommu C v1
unmap C WIN1+4K 1M
set_iommu C v1
set_iommu C v1
set_iommu C v1
unset_container H
set_iommu C v1
set_iommu C v1
set_iommu C 5
unset_container G
set_iommu C v1
map C a+128K WIN1+64K 64K flags=none
effcap on
enable C
map C a 0 64K flags=r
enable C
unreg C a+2052K 131071
unmap C WIN1+4K 1M
unmap C 2M 64K
map C a+3076K WIN1+0x1000000000000 128K
map C a+4K WIN1+4K 128K flags=w
enable C
map C a+4K WIN1+64K 64K argsz=33
create C 21 256M 1
set_container I C
disable C
map C a+64K 0 64K
enable C
ioctl C 0x3bff =0
unset_container I
map C b+1M 0 1M
unmap C 0 4K
map C b+64K 2M 128K
info C
unreg C b+128K 512K
map C a+4K 0 256K flags=4
disable C
enable C
map C b+1M 0x2000000000000000 64K
map C a WIN1+2M 64K
fork
unmap C 64K 4K
map C a 128K 256K
map C a WIN1+2K 128K
endfork
unmap C 128K 256K
disable C
enable C
enable C
disable C
map C a+3M WIN1+128K 128K flags=none
map C a+4K 16320K 4K argsz=0
fork
unreg C a 1M
ioctl C 0x3bff =0
endfork
map C a 0xfffffffffffff000 64K argsz=31
map C b+3076K WIN1+8M 64K
unmap C 2K 128K
rlimit 4G
set_container G C
set_iommu C v1
unmap C WIN1+4K 512K
