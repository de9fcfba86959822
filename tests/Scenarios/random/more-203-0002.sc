# random scenario of files, memory and processes, seed 203, number 2
container C
container E
group G 0
group H 1
buf a 4M
buf b 4M
buf r 1M prot=r
filebuf f 256K
buf h 4M huge=2M
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map E a 0 1M
map C r+4K 0 128K
fork
  munlock r+64K 64K
  madvise b+512K 512K dontneed
  mlock f 256K
  madvise f 256K dontneed
endfork
unreg C a+64K 1M
map C b+256K 0 192K flags=w
set_container G C
set_iommu C v2
reg C a+64K 1M
map E a+4K 1 1M flags=w
unmap E 0 256K
disable E
unreg C a+256K 2M
unreg C b 64K
map C b 16380K 64K flags=r
unreg C r+1M 64K
remove E 0x12345000
unmap C 0 0
map C b+128K WIN1+16320K 64K
unreg C h 2M
map E f 16380K 1M flags=8
set_container G C
set_iommu C v2
reg C a+64K 1088K
map E r+4K 15M 64K
fork
  poke a+64K 73
  close E
  munlock f+128K 64K
  dropcap
  dropcap
  madvise b 1M dontneed
  madvise f 256K dontneed
endfork
mprotect h+512K 64K rw
map C a 1 1M
map E a+60K 4K 64K flags=r
munlock b+128K 512K
set_container H E
ioctl E TCE_GET_INFO u32:32 fill:12
ioctl C UNMAP_DMA ro u32:33 u32:0 u64:16320K u64:64K zero:8
map C a+60K 0 64K
unmap E 16380K 4K
create E 21 2G 1
map E b 0 2M
unmap C 16380K 64K
unmap E 16380K 32K
map C f WIN1 256K
reg E f+64K 64K
set_container H E
set_iommu E v2
reg E h+256K 64K
rlimit 24M
set_container G C
set_container G C
set_iommu C v2
reg C h 2M
unmap E WIN1+16320K 64K
reg E h 64K
disable E
fork
  exit 0
endfork
unreg C a 1M
unmap C 0 192K
set_container H E
set_iommu E v2
reg E h+64K 2M
close H
group H 1
reg E a+128K 1M
unreg E a+64K 64K
map E f+128K 0 4K
munlock b 512K
set_container H E
set_iommu E v2
reg E f+64K 0
reg C a+64K 256K
set_container G C
set_iommu C v2
reg C h+64K 2M
fork
  madvise b+128K 512K dontneed
  unmap C 0 4K
  dropcap
  unreg E h+256K 64K
  exit 0
endfork
reg C b+1M 1M
map E a+64K WIN1+2M 1M
unreg E a 64K
enable E
unreg E h+68K 2M
reg C r 64K
unset_container G
fork
  close C
  map E r 1 64K
  unreg C b 64K
  mlock r 1M
endfork
map C r+1088K 0 64K
map C r 16380K 64K
reg C a+128K 1M
map C a+320K 0 64K flags=r
reg E a+64K 64K
unmap C 0 1M
ioctl H 0x20003b6f =7
map C b 2M 192K
unreg C f+64K 0
unreg E f+64K 0
