# random scenario of files, memory and processes, seed 201, number 11
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
unmap E 2097088K 64K
map C b 0 64K
map C a+64K WIN1+15M 4K flags=none
map C r 2M 1M
ioctl C MAP_DMA edge:31 u32:32 u32:2 u64:a-64K u64:1M u64:1M
reg E a 1M
fork
  exit 0
endfork
ioctl E UNMAP_DMA u32:39 u32:0 u64:0 u64:1M zero:8
eeh E 4
group_status H
reg E n 256K
munlock n 64K
set_container H E
set_iommu E v2
reg E n+4K 256K
info E
unmap C 0 64K
map C a+60K WIN1+15M 1M
map C b+1M 15M 64K
enable C
unmap C 524284K 0
map C a WIN1+524284K 192K
reg E a+1M 256K
disable C
rlimit 2G
unmap C 15M 64K
mlock a+512K 512K
munlock s 128K
create E 12 4G 1
close H
group H 2
map C a+1M 4K 64K
unmap C 15M 64K
reg E a+1M 1M
map E a+64K WIN1+2M 192K flags=r
unreg E a+1M 1M
unmap C WIN1+15M 4K
reg C a+1M 1M
madvise n 1M dontneed
ioctl C UNMAP_DMA u32:25 u32:0 u64:0 u64:64K zero:8
eeh C 4
unmap E 0 16M
map E n+4K 0 128K
unmap E 0 128K
unmap C 32706K 0
remove E WIN1+5M
map C b 4K 1M flags=r
ioctl C MAP_DMA edge:4 u32:16 u32:1 u64:a u64:WIN1 u64:4K
map C a+1M 4K 128K
reg E r 1M
map E n+64K 64K 128K
map E s 0 64K
unmap E WIN1 64K
map E r WIN1+64K 1M flags=w
map E a+256K WIN1+512 128K
map E n+8K WIN1+15M 1M
munlock b+128K 512K
map C a+1M WIN1+15M 64K
map E a+64K 1M 4K flags=r
eeh C 10
reg E a+1M 320K
map E a+1M 4K 1M
reg E a+1M 320K
map C a+4K 0 1M
reg E r 1M
eeh C 0
set_container G E
set_iommu E v2
unmap C WIN1+2M 96K
ioctl G GROUP_GET_STATUS u32:8 fill:4
unmap E WIN1+15M 64K
reg C a+960K 256K
map C a+64K 4K 4K
unmap C 0 256K
unset_container G
enable C
eeh E 2
reg E b+64K 64K
eeh C 4
reg E a 256K
reg E a+1M 1M
unmap C 16380K 4K
unmap E 4K 4K
enable C
reg E a 256K
enable C
map E a+1M 16380K 64K
map E a+1M WIN1+2M 1M
map C a+1M 4K 320K
map C a+1M 16380K 64K
map C n+4K WIN1+524284K 4K
unmap E WIN1+15M 1M
reg E r 1M
group_status G
reg C a+64K 64K
reg E n+64K 64K
map C a+256K WIN1 2M
enable C
map C r 4K 1M
eeh C 4
map E s WIN1+64K 1M
reg E r 64K
map C a 1048572K 128K flags=r
set_container G C
set_iommu C v1
enable C
unmap C 16380K 64K
ioctl G GROUP_GET_STATUS edge:24 u32:32 fill:4
map C a+1M WIN1+1048572K 1M
remove E WIN1+5M
map E b+128K WIN1+64K 1M flags=r
map C a+1M WIN1+1M 320K flags=w
unmap C WIN1 2M
