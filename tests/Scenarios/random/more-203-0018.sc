# random scenario of files, memory and processes, seed 203, number 18
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C a+60K 64K 192K flags=r
ioctl G GROUP_GET_STATUS u32:31 fill:4
map C r+60K 64K 4K
create C 21 1G 1
map E a WIN1 1M
unmap C WIN1 1M
reg E n 64K
ioctl C REGISTER_MEMORY u32:24 u32:1 u64:a u64:1M
map E b+60K WIN1+16320K 64K
reg E a-64K 1M
reg E r 64K
info C
map E a 0 64K
map C a WIN1 1M
map E a 4K 4K flags=w
set_container G E
set_iommu E v2
map E a-64K 15M 4K flags=none
unmap E 16320K 64K
remove C 2G
unmap E 15M 4K
unmap C WIN1 1M
map E b+1M 16380K 256K flags=r
map E h+256K WIN1+16380K 64K
group_status I
set_container H E
set_iommu E v2
reg E a-60K 960K
ioctl E REGISTER_MEMORY ro u32:33 u32:0 u64:a+1M u64:2M
set_container G C
set_iommu C v2
reg C a+4K 960K
create C 16 512M 1
set_container H E
set_iommu E v2
reg E a-64K 1M
unmap E WIN1 0
map C n 0 64K flags=r
map C a+4K 15M 1M
reg E a 1M
reg C b+1M 64K
map E n 64K 64K flags=none
unreg C b+1M 64K
set_container G C
set_iommu C v2
reg C a-64K 1M
unmap C 64K 4K
map C b 15M 64K
fork
  unreg E n 2M
  mlock f 128K
  close E
  madvise r 512K dontneed
  madvise f 256K dontneed
  exit 3
endfork
map E b+316K 16320K 64K
map E a-64K 4K 1M
set_container H E
set_iommu E v2
reg E a 1M
reg C n 1M
reg C a-60K 960K
ioctl H GROUP_SET_CONTAINER edge:4 fd:E
ioctl E UNREGISTER_MEMORY edge:15 u32:24 u32:0 u64:b u64:1M
fork
  map C a+256K 64K 64K
endfork
rlimit 24M
unmap C 536867328 16M
unreg C a 2M
reg C n 64K
reg E a 2M
reg E a+4K 960K
create E 30 1G 1
reg C b+1M 64K
set_container H E
set_iommu E v2
reg E n 256K
reg C s 1M
unreg C n 1M
fork
  mprotect b+512K 128K rw
  fork
    mlock a+64K 512K
    unmap E 0 64K
    poke a+512K 234
    mlock n+128K 128K
  endfork
endfork
madvise f 256K dontneed
map C b+1M 16320K 64K flags=r
reg C b+64K 2M
map E s 16380K 4K flags=r
unmap E 0 64K
map C s WIN1+4K 1M
unmap C 0 64K
disable E
unreg E n 64K
map C n WIN1 1M
unset_container G
unset_container I
map E b+68K WIN1+64K 192K
unmap C WIN1 1M
reg C f 256K
map E b 0 256K
effcap on
map E b+256K WIN1+16380K 4K
unreg E f 256K
create E 12 512M 1
ioctl H GROUP_SET_CONTAINER fd:H
unmap E 0 64K
