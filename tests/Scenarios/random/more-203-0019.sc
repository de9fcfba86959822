# random scenario of files, memory and processes, seed 203, number 19
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
create C 21 2G 1
ioctl C TCE_CREATE u32:40 u32:0 u32:16 u32:7 u64:3M u32:1 u32:0 fill:8
enable C
reg C a+4K 1M
reg C a-60K 1M
close G
group G 0
reg C a+1M 2M
create C 21 1G 1
reg C a+4K 1M
remove C WIN1-1
set_container G C
set_iommu C v2
reg C a+4K 2M
set_container G C
set_iommu C v2
set_container G C
set_iommu C v2
remove C WIN1
create C 21 2G 1
create C 21 4G 1
set_container G C
set_iommu C v2
reg C a+256K 1M
reg C a+256K 1M
effcap on
unmap C 64K 64K
set_container G C
set_iommu C v2
unreg C a+256K 1M
unreg C a+256K 64K
remove C 0
mlock r+64K 128K
map C a+68K WIN1+1M 64K flags=8
map C a+256K 0 4K
reg C b 256K
unmap C 2M 1M
map C b 0 64K flags=w
unreg C a-60K 1M
unreg C a+960K 2112K
map C a+64K 0 2M
reg C a-60K 960K
mprotect s+64K 128K rw
reg C h 64K
rlimit 2G
unmap C 1M 64K
enable C
unmap C 0 2M
unreg C r 256K
unreg C a+256K 64K
set_container G C
set_iommu C v2
reg C b+256K 1M
map C a+64K 0 64K flags=none
set_container G C
set_iommu C v2
reg C a-60K 1088K
set_container G C
set_iommu C v2
reg C b+256K 2M
create C 12 1G 1
close G
group G 0
reg C a-60K 1088K
reg C b+320K 1M
unreg C a+256K 1M
fork
  dropcap
  touch b+128K 64K
  mlock n+128K 64K
  peek a+128K
endfork
unreg C r+256K 2M
map C a+1088K WIN1 128K flags=w
map C h+4K WIN1+16320K 1M
map C b+320K 0 4K
set_container G C
set_iommu C v2
reg C s 64K
map C b 1M 4K
reg C a 64K
unreg C b+256K 1M
map C b 1M 1M
set_container G C
set_iommu C v2
unmap C 0 0
disable C
fork
  close C
  mprotect b+128K 1M rw
  reg C a+1M 64K
  map C a+68K WIN1+1M 4K
  close C
endfork
set_container G C
set_iommu C v2
unreg C h 64K
map C a-60K 0 1088K
set_container G C
set_iommu C v2
reg C b 64K
map C a+4K WIN1+1M 64K
map C b+256K 4K 1984K
map C r 0 1M flags=w
unreg C b+256K 1M
set_container G C
set_iommu C v2
reg C s 64K
unmap C WIN1+1M 64K
map C b+260K 16380K 4K flags=8
create C 12 32M 1
map C n 0 64K flags=none
map C s+64K 0 1M
create C 24 4G 2
map C b+320K 0 64K
unreg C a 256K
unmap C 0 1M
group_status G
rlimit 8M
