# random scenario of files, memory and processes, seed 202, number 20
container C
container E
group G 0
group H 1
group I 2
buf a 4M
buf b 4M
buf r 1M prot=r
buf s 1M shared=1
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map E a WIN1+4K 1M
ioctl C TCE_REMOVE edge:23 u32:33 u32:1 u64:0
reg C a+1M 1M
create E 24 1G 5
unmap E WIN1+4K 4K
map E a+256K WIN1+32704K 64K
create C 12 512M 4
map E a+60K WIN1+32704K 64K flags=r
set_container G E
set_iommu E v2
map C a+256K WIN1+64K 1M
map C a 15M 1M
ioctl C TCE_GET_INFO edge:0 u32:32 fill:12
reg E a+1M 512K
map C a WIN1+32704K 128K
map C a 16320K 1M flags=8
unreg E a 1M
map E s 15M 1M
unmap C WIN1+64K 2M
eeh E 2
unmap E WIN1+64K 1M
create C 16 2M 1
reg E a+960K 1M
unreg C a+64K 2M
fork
  fork
    reg E r 1M
    unmap E WIN1+4K 512K
    mlock a+64K 64K
    remove E 0
    dropcap
  endfork
  madvise s+512K 64K dontneed
  poke a+128K 4
  poke b+128K 175
  mlock a 512K
endfork
unmap C 0 1M
map C a 0 256K flags=w
create E 30 8G 1
munlock b+512K 1M
map E r+60K WIN1+15M 4K
map C a WIN1 4K
unmap C 1M 4K
reg E a+960K 1M
reg C b 256K
create E 17 2G 6
reg E r 1M
unset_container I
eeh C 1
remove E WIN1
map C b+1M 4K 64K
unmap C 0 256K
remove E 0
fork
  munlock b+128K 512K
  close I
  mlock b+64K 512K
  dropcap
endfork
set_container G E
set_iommu E v2
reg C a+1M 64K
remove E 0
mprotect a+64K 1M r
map C b+256K 16320K 1M flags=none
unmap E WIN1+32704K 128K
set_container H E
set_iommu E v2
reg E a+1088K 512K
map C a+1088K WIN1+1M 512K
ioctl G GROUP_SET_CONTAINER fd:H
map E a WIN1+64K 1M flags=none
reg E b 64K
munlock a 128K
unreg C a+1088K 512K
map E a+1092K WIN1+32704K 128K
unmap E WIN1+32704K 128K
unset_container H
unreg E a 256K
reg E s 1M
map E b WIN1+32704K 64K flags=r
remove C 2G-1
map C r+64K 4K 64K
unset_container I
map C r+64K 1M 64K flags=w
map E r WIN1+4K 1M flags=r
info E
map E b+256K 15M 1M
create E 21 1G 0
unreg E a+1M 64K
munlock r+512K 64K
unreg E a 2M
map C a+64K WIN1+2M 4K
unmap C 1M 0
unmap C 0 320K
unreg E a 64K
unmap C 15M 1M
mprotect b+128K 512K r
set_container G C
set_iommu C v2
fork
  mprotect s 512K rw
  fork
    poke a 41
    map E b+316K 4K 192K
    mprotect s+512K 128K r
  endfork
  close C
  mlock b+128K 512K
endfork
mlock r+64K 512K
map E a+1020K 1M 192K
map C a+1M WIN1+2097664 64K flags=none
unmap E 1M 64K
