# random scenario of files, memory and processes, seed 202, number 19
container C
group G 0
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
set_container G C
set_iommu C v1
enable C
map C b+316K 15M 1M flags=none
map C n 15M 64K
reg C s 64K
close G
group G 0
fork
  munlock r+512K 64K
  touch b+512K 64K
  mlock r 1M
  mlock b 512K
  mlock b+512K 64K
  exit 2
endfork
map C s+4K 15M 128K
map C s+64K 2M 128K
set_container G C
set_iommu C v1
enable C
map C s+60K WIN1+524284K 4K
map C s-64K WIN1+15M 64K
map C n+60K 4194240K 64K
enable C
set_container G C
set_iommu C v1
enable C
map C s WIN1+64K 4K
map C n+60K 64K 64K flags=w
map C b 64K 64K
map C s 0 64K
map C s+124K 0 4K
enable C
map C b+1084K 15M 4K
reg C s 64K
map C s 0 128K flags=r
unmap C 64K 4K
unmap C 0 256K
map C a+260K WIN1 4K flags=none
unmap C WIN1 4K
map C r WIN1 1M flags=8
map C s+4K 15M 4K flags=r
map C a 64K 64K flags=r
disable C
map C s+60K 0 64K
map C b+60K 0 192K
map C r+64K 64K 4K
map C a+64K 0 256K
eeh C 10
disable C
enable C
map C b+256K 15M 1M flags=8
map C s 0 192K flags=w
reg C n 1M
unmap C 15M 1M
map C s 0 64K
reg C s+64K 64K
set_container G C
set_iommu C v1
enable C
enable C
map C a+64K 0 256K
unmap C WIN1 1M
ioctl C TCE_GET_INFO u32:32 fill:28
map C a+256K 1M 64K
map C b+64K 0 192K flags=w
ioctl G 0x20003b7a =2
close C
container C
rlimit inf
unmap C 0 96K
set_container G C
set_iommu C v1
enable C
enable C
map C s 0 64K flags=r
map C s WIN1 64K
map C b+60K 0 4K flags=none
map C n 15M 1M flags=none
map C s 64K 128K flags=r
unmap C 0 128K
map C s 15M 64K
map C s+68K 64K 1M
info C
map C s+64K 1M 4K flags=none
map C a+1M WIN1+64K 64K
set_container G C
set_iommu C v1
enable C
map C a+4K 2M 4K
map C s+64K 16380K 64K
map C b+4K 16380K 4K
ioctl C TCE_CREATE u32:0 u32:0 u32:14 u32:7 u64:16M u32:1 u32:0 fill:8
map C s 64K 64K
enable C
group_status G
enable C
map C b+64K WIN1+2M 64K flags=w
unmap C 64K 128K
unmap C 0 16M
map C a+256K 1M 1M
unmap C 1M 68K
enable C
set_container G C
set_iommu C v1
enable C
map C s 0 64K
enable C
map C n+64K 1M 1M
unmap C WIN1+64K 64K
enable C
map C b+124K WIN1+16380K 1M flags=none
unmap C 0 1M
reg C s+64K 64K
unmap C 0 128K
reg C b+256K 64K
enable C
unset_container G
unmap C WIN1+4K 1M
map C b+64K 524284K 64K flags=none
map C s+4K 0 192K
map C s+4K 0 64K flags=r
