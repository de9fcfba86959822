# random scenario of files, memory and processes, seed 203, number 13
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
buf n 1M prot=none
buf s 1M shared=1
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
unreg C s 1M
# left out
# left out
map C b 0 1M
map E h+256K 4K 1M flags=8
reg E a 2M
create E 16 64M 2
unreg E s 1M
unmap E 4K 1M
fork
  reg E a+64K 64K
  madvise a+128K 64K dontneed
  munlock a+512K 1M
  reg C r+256K 2M
endfork
reg C r+64K 64K
map E a 0 2M
# left out
map E a+1M 64K 64K
reg C b 256K
fork
  peek b+512K
  touch h+512K 128K
  touch h+512K 1M
  reg E b 320K
  munlock b+64K 512K
endfork
unreg E r+64K 64K
munlock a+512K 1M
# left out
unset_container H
unmap C WIN1+32704K 64K
remove E 0
unmap E 64K 32K
map C h+64K 0 4K
map C b WIN1+64K 320K
dup d1 G
unmap E 1M 64K
unmap E 64K 64K
map E a WIN1+16380K 2M
remove E 0x12345000
unmap C 64K 64K
reg C s+256K 256K
map C b+60K 0 64K
reg E s 1M
map E h 0 64K flags=r
unreg E n+64K 64K
map E b WIN1+16380K 4K
set_container H C
set_iommu C v2
unmap C 1048572K 4K
reg E a+64K 64K
create E 16 1G 1
unreg E b 256K
unmap C WIN1+16380K 2M
munlock a+128K 128K
reg C h+64K 1M
set_container H E
set_iommu E v2
reg E s 1M
map E h 64K 1M flags=r
remove C WIN1
unset_container G
reg C b 256K
unmap C WIN1+64K 384K
reg E h 256K
map C h+64K WIN1+64K 1M flags=none
map C a WIN1+16380K 64K
rlimit inf
map E b 64K 256K
madvise s 64K dontneed
ioctl H GROUP_SET_CONTAINER fd:H
unmap E 0 4K
ioctl E UNREGISTER_MEMORY u32:15 u32:1 u64:a+256K u64:2M
effcap off
map C s+316K 4K 1M
create C 12 16M 1
reg E b+1M 2M
unreg E h 256K
fork
  munlock h+512K 1M
  madvise n+64K 64K dontneed
  exit 3
endfork
set_container G C
set_iommu C v2
reg C b 320K
reg E b+256K 1M
map E b+1088K 4K 4K
reg C b 64K
map C r 0 1M
unreg C h 256K
map C h+64K WIN1 192K
unmap E 0 4K
map C b 16380K 2M
map C h 64K 256K
unmap C WIN1+15M 4K
set_container G C
set_iommu C v2
reg C b+64K 2M
munmap a+64K 1M
buf x2 1M at=a+64K align=64K
reg E a+64K 64K
ioctl C UNMAP_DMA edge:8 u32:8 u32:0 u64:2097088K u64:4K zero:8
unmap E 0 128K
unmap C 0 0
remove E 0
map C b+64K 4K 64K flags=r
reg E a+256K 64K
reg E h+64K 1M
map E b 16320K 4K
create C 12 1G 2
unmap C 64K 256K
info E
