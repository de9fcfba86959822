# random scenario of files, memory and processes, seed 201, number 18
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
create C 21 2G 1
enable C
unmap E 0 1M
remove E 0
reg C a+1M 1M
unreg E a 1M
create C 12 1M 1
create E 24 1G 1
ioctl G GROUP_GET_STATUS u32:8 fill:4
unreg E a 1M
set_container H E
set_iommu E v2
reg E a 1M
reg E a 64K
map C a+1M WIN1+2M 2M
reg C ~0-64K+1 128K
set_container G C
set_iommu C v2
reg C a 1M
reg C a 1M
unmap E WIN1+2M 2M
unmap C WIN1+2M 4K
reg E r+256K 64K
unmap E WIN1+2M 1M
map E a+4K WIN1+4K 64K flags=w
unreg E f 256K
set_container H E
set_iommu E v2
reg E a 1M
reg E a 1M
unreg C a+256K 2M
reg C a+1M 512K
unreg C a+1M 512K
map C a 16320K 4K
ioctl E UNREGISTER_MEMORY u32:40 u32:0 u64:a u64:1M
unmap E WIN1+2M 2M
reg C a+1M 512K
reg E a 64K
reg C a 1M
remove C WIN1-1
mlock b+512K 64K
map C a+1M 1M 512K
create E 16 512M 0
map E b+60K WIN1+64K 128K
mlock a+512K 1M
set_container H E
set_iommu E v2
reg E f 256K
reg E n 1M
unmap E 1M 512K
unreg C b+64K 1M
map E n WIN1+15M 256K
map C b WIN1+2M 128K
unreg C f 256K
remove E 0
map C b+64K 2M 64K
map C n+60K WIN1+4K 64K flags=r
unmap C 2M 128K
map C b WIN1+15M 64K flags=none
map C a+4K WIN1+15M 1M
map C b+64K 64K 256K
reg E b+64K 64K
rlimit inf
unmap E 2M 64K
map E f 0 256K flags=r
map C a+4K 2M 128K
map C a+60K 2M 1M
reg C n 64K
map E b WIN1+15M 256K flags=r
reg E a 64K
unmap E WIN1+4K 64K
reg C n+64K 64K
unmap C WIN1+15M 256K
map E a 64K 64K
unreg C r 1M
remove C WIN1
reg E f 256K
munlock r+128K 128K
remove E WIN1
eeh E 10
unset_container I
set_container G C
unreg E r+256K 64K
map C n WIN1+2M 128K flags=8
map E b+256K WIN1+15M 1M
reg C n+64K 64K
map C n+64K 2M 4K
map E f+1M 16320K 64K
unmap E 1M 16M
group_status I
unreg E f 256K
ioctl E 0x20003b64 =7
unreg C b+64K 64K
map E f+68K 2M 1M
reg E n 64K
munmap b+512K 512K
reg E r+256K 64K
remove C 2G
map C r+256K 64K 32K
create E 30 1G 4
unreg C n+68K 64K
reg E n-64K 64K
reg C a+1M 512K
ioctl H 0x5401 =0
create C 12 1G 4
eeh C 6
map C b WIN1+15M 64K
ioctl C TCE_CREATE ro u32:12 u32:0 u32:12 u32:0 u64:16M u32:1 u32:9 fill:8
enable E
map E b+128K 64K 4K
set_container G C
set_iommu C v2
madvise b+512K 128K dontneed
map C a+64K 0 128K
