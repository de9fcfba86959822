# random scenario of files, memory and processes, seed 202, number 27
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
reg E a 1M
eeh C 4
ioctl E TCE_CREATE u32:40 u32:0 u32:14 u32:7 u64:16M u32:1 u32:0 fill:8
unreg E a+4K 1M
map C a+4K WIN1+64K 4K
mlock a+128K 128K
mlock b+64K 1M
munlock f 256K
create E 12 512M 0
map C a+260K 4K 1M flags=r
reg E a+256K 256K
unmap C 64K 4K
reg E r 1M
map C a WIN1+4194240K 256K
remove E WIN1-1
create C 12 1M 6
unreg E a 1M
effcap on
reg C a+256K 192K
rlimit 2G
unmap E 16320K 0
map E a+64K 2M 64K
unreg C a+260K 192K
munlock f 128K
reg E r 1M
map C r+60K 4K 4K
map E b+4K WIN1+16320K 4K flags=w
remove E 0
reg E a 64K
map C b 2M 64K flags=w
unmap E WIN1+4194240K 512K
unmap E 2M 64K
unmap C 4K 4K
map E b+1M 4K 256K
map E a+64K WIN1+1 4K
map C a-60K 2044K 192K
set_container G C
set_iommu C v2
reg C r 1M
unmap E 4K 256K
unmap C 2M 64K
create C 12 1M 4
unmap E 4K 256K
ioctl C UNMAP_DMA ro u32:25 u32:0 u64:64K u64:4K zero:8
create E 12 64M 5
unreg C a 64K
mlock b+512K 512K
unreg C b 256K
remove E WIN1
map C a WIN1+4K 128K
map E r+60K 0 1M
group_status H
create E 17 1M 1
unmap C 15M 1M
create E 12 1M 2
unreg C a+256K 192K
reg E r 960K
reg E r 960K
map C a+256K WIN1+16320K 192K
ioctl E TCE_GET_INFO u32:16 fill:12
unset_container I
reg C a+4K 1M
map E s WIN1+16380K 1M flags=none
map C a+260K 4K 64K
map C a-60K WIN1 192K flags=r
map C a+132K WIN1 4K
unmap C 4K 64K
reg E b+1M 64K
remove E 2G-1
set_container G C
set_iommu C v2
reg C 0 128K
ioctl E TCE_REMOVE u32:16 u32:0 u64:0
set_container G C
set_iommu C v2
reg C r 1M
map C b+1M 0 4K
unset_container H
map C b+1088K 4194240K 192K
map C s+320K 0 4K
unmap C 1M 0
disable E
remove E WIN1
reg C a+64K 64K
map E r 15M 1M
unmap C 0 4K
map E a 0 64K
remove C 0
unreg E r 256K
mlock a+64K 128K
fork
  close I
  create C 21 1G 1
  dropcap
  munlock a+512K 128K
  map C a+320K WIN1+2M 4K
  close E
  munlock a 128K
endfork
unreg E r 1M
map E a+256K 4K 1M
map C b+1M 0 256K flags=8
unmap C 4K 1M
reg E a+256K 192K
create C 12 16M 1
set_container H E
set_iommu E v2
reg E a+256K 256K
map E a WIN1+1M 2M
unmap E 16380K 16M
remove E WIN1-1
map C a+256K 4K 64K flags=8
map C a+4K WIN1+2M 1M
fork
  mlock f 128K
  poke b+64K 42
  unreg C a+1M 2M
  unmap C 64K 16M
  unreg C b+1M 2M
  map C r WIN1+16380K 64K flags=r
  fork
    close G
    group G 0
    exit 3
  endfork
endfork
