# random scenario of files, memory and processes, seed 201, number 35
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
reg C b+64K 2M
close E
container E
map E a+1M WIN1+64K 64K
unreg E b+64K 2M
map C b+64K 2M 1984K flags=r
map C a+4K WIN1 128K
create E 17 4G 1
unmap C 0 64K
eeh C 10
unreg C a+1M 2M
map E a+64K 2M 1M
unmap E 2M 2M
set_container H E
set_iommu E v2
reg E b+256K 2M
map C b+132K WIN1+64K 1M flags=w
unmap C 64K 0
ioctl C TCE_REMOVE ro u32:32 u32:1 u64:0
reg E a 1M
reg C a 960K
map C f 1M 256K
map C a+64K WIN1+16380K 4K flags=r
reg C a 512K
group_status G
create E 16 16M 1
reg E f+64K 64K
map E a+64K WIN1+2K 128K
reg C a+64K 256K
info C
unmap C WIN1+64K 64K
reg C b+256K 2M
reg C a+64K 256K
reg E a-64K 960K
create C 24 2G 1
rlimit 1M
create E 16 1G 4
create E 16 2G 1
reg C b+64K 2M
map E b 2M 192K
reg C a+256K 256K
unmap C 0 0
set_container I E
reg C r+1M 64K
reg C 3T 0
unreg C f+64K 64K
map C s+256K 2M 256K flags=none
eeh C 2
mprotect a+128K 128K rw
map C a 2M 64K flags=8
set_container H E
set_iommu E v2
reg E a+64K 256K
unmap C WIN1 128K
unmap C 2M 192K
mprotect f+64K 64K rw
unmap E 2M 192K
set_container H C
map E b+1M 0 64K
close G
group G 0
unmap C 64K 1M
map E r+60K 2M 64K
unreg C b 2M
unmap E 0 4K
set_container H E
set_iommu E v2
reg E a+64K 256K
disable C
set_container G C
set_iommu C v2
reg C a+256K 256K
create C 21 4G 1
set_container G C
set_iommu C v2
map E a+64K 1M 4K
set_container G C
set_iommu C v2
reg C b 64K
remove E 0
unmap C 0 128K
unmap C WIN1 128K
map C b 15M 64K
unreg C f 64K
info C
map C s WIN1+1M 64K
unmap E WIN1+2M 0
unreg C a+64K 256K
map E b 0 128K
set_container G C
set_iommu C v2
madvise a+128K 1M dontneed
unreg C b 64K
eeh E 10
reg E a 64K
map E a+256K 2M 1M
mlock a+128K 128K
map E a+260K 0 64K
map E s 16320K 256K flags=8
unreg C a 512K
set_container G C
set_iommu C v2
reg C a+256K 256K
eeh E 6
map E s 0 256K
reg C b+256K 64K
create C 12 4G 1
set_container G E
set_iommu E v2
map C a+68K 2M 192K
map C r+1088K 2M 64K
map E b+256K 15M 64K flags=w
remove E WIN1
unreg E f+64K 64K
