# random scenario of files, memory and processes, seed 202, number 23
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
filebuf f 256K
set_container G C
set_iommu C v2
reg C a 1M
map C b+64K 16380K 4K
unmap C 16380K 4K
set_container G C
set_iommu C v2
reg C a 1088K
map C a+256K 16380K 1M
unmap C 16380K 1088K
reg C a 2176K
map C b 0 256K
map C a WIN1+64K 960K flags=w
ioctl C TCE_REMOVE u32:15 u32:1 u64:4K
unmap C 16380K 4K
remove C WIN1
remove C WIN1
unmap C 16380K 68K
map C a 16380K 2176K
create C 21 2G 5
remove C WIN1
map C a 64K 1088K
map C a-64K 0 2176K
create C 12 1M 6
create C 30 4G 0
map C a+64K 16320K 64K flags=w
map C s+128K WIN1+2M 1M
unmap C WIN1+2M 1M
group_status G
map C a+64K WIN1+2097088K 1M flags=w
unmap C 64K 1152K
reg C b 2M
map C b+4K 64K 1M flags=w
map C a+1M 66K 1M
munlock r+128K 128K
unreg C s 64K
set_container G C
set_iommu C v2
rlimit 2G
map C a+60K WIN1+2M 4K
unset_container G
reg C a-64K 1088K
unmap C WIN1+2M 4K
set_container G C
set_iommu C v2
reg C a 1M
eeh C 2
eeh C 4
remove C WIN1-1
map C a 0 1M
map C f 15M 64K flags=w
create C 24 2G 0
madvise s+64K 128K dontneed
unmap C WIN1+2044K 0
unreg C a 2176K
map C a+64K 0 4K flags=8
unreg C f 256K
create C 16 2G 1
map C a 1M 64K
set_container G C
set_iommu C v2
reg C b+256K 2M
map C r+320K WIN1+2M 64K flags=8
unreg C b 2M
unmap C 66K 512K
map C a+64K 64K 2176K
reg C a 1M
mlock b+128K 512K
unreg C b+256K 2M
# left out
unreg C a 2176K
unmap C 1026K 16M
remove C 2G-1
unmap C 15M 32K
set_container G C
set_iommu C v2
reg C a+256K 256K
remove C 2G
munmap s+64K 512K
buf x1 512K at=s+64K align=64K shared=1
unmap C 16380K 2176K
disable C
reg C s+1M 64K
set_container G C
set_iommu C v2
reg C s 256K
reg C b 2M
ioctl C UNMAP_DMA u32:16 u32:0 u64:WIN1+2M u64:64K
unset_container G
disable C
map C a+60K 0 192K
unmap C 2M 16M
reg C b+64K 64K
reg C f 256K
map C b+256K 1M 64K
reg C a+1M 64K
unmap C 16320K 64K
create C 12 4G 5
create C 24 1G 5
unmap C 1M 64K
create C 21 2G 1
mprotect a+128K 1M rw
munmap b+512K 1M
buf x2 1M at=b+512K align=64K shared=1
map C b+64K WIN1+2097664 64K
disable C
enable C
reg C a+1M 64K
map C s 64K 64K flags=w
reg C a 1M
eeh C 8
dup d3 C
unmap C 15M 1M
create C 16 2G 2
unmap C 64K 16M
create C 12 2G 0
map C s 15M 1M
map C s+1M 15M 64K
reg C s+4K 256K
eeh C 1
set_container G C
set_iommu C v2
reg C a 1M
