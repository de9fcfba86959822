# random scenario of files, memory and processes, seed 201, number 38
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
set_container G C
set_iommu C v2
reg C a 1M
set_container H E
set_iommu E v2
reg E a 1M
map C a WIN1 1M
unmap C WIN1 1M
map C b+1M 1049088 1M flags=w
map C r+4K 0 64K
fork
  unreg E b 1M
  close E
  fork
    munlock b 512K
    poke b+128K 254
    map C b 16380K 192K
    munmap b+128K 128K
    munlock a 512K
  endfork
  poke s 21
  reg C a-64K 1M
  close H
endfork
mprotect b+64K 1M none
set_container G C
create E 13 1G 1
unreg C a 1M
eeh E 9 type=2 func=1 addr=0 mask=0
munlock b+128K 128K
unmap C 16380K 96K
effcap on
unreg E a 1M
ioctl C REGISTER_MEMORY u32:25 u32:1 u64:a u64:1088K
unmap E 64K 16M
reg C a 960K
unreg E r 256K
map C s 16380K 128K flags=r
mprotect r 1M none
map C f 0 4K flags=r
unreg C r 1M
unreg C a 1M
set_container G C
set_iommu C v2
reg C a 1M
munlock r 128K
map C a-64K 0 64K flags=none
mlock f 256K
ioctl C TCE_CREATE ro u32:24 u32:0 u32:16 u32:0 u64:3M u32:1 u32:0 fill:8
map C b+1M 0 4K
reg E b+256K 256K
reg C a+4K 960K
ioctl E REGISTER_MEMORY edge:31 u32:24 u32:0 u64:b+64K u64:2M
unreg E a 1088K
set_container G C
set_iommu C v2
reg C s+256K 256K
reg C b+64K 2M
unreg C a 960K
ioctl E REGISTER_MEMORY ro u32:24 u32:0 u64:a+1M u64:1M
reg C s+256K 256K
create E 12 1M 6
map C f WIN1+64K 64K
unmap C 0 8K
fork
  mprotect a+64K 1M rw
  mlock a+512K 128K
endfork
create E 12 32M 5
create E 12 2G 1
map E a+4K WIN1 192K
munlock r 1M
reg C b 256K
unmap E 16380K 192K
unreg C a+256K 1M
unmap C 16380K 128K
reg C a-64K 1M
fork
  poke a 79
  enable C
  munlock a 512K
  reg C s 1M
  close G
  madvise s 1M dontneed
endfork
unreg E a+1M 2M
unmap C 32704K 1M
unmap E WIN1+16712192 16M
info E
unreg C a+4K 960K
map E b+260K 4K 1M
unreg C a+1M 64K
eeh C 4
map E a+64K 1049088 192K
unreg C s 1M
reg E s+256K 256K
map E b 2K 1M flags=w
map C b+64K 15729152 64K
set_container H C
set_iommu C v2
unmap E 0 128K
map E s+256K 0 256K flags=none
eeh C 2
enable C
unreg C b+64K 64K
map E a+1084K 2M 128K
set_container G E
set_iommu E v2
reg E b+1M 256K
map E b+316K WIN1+64K 64K
unmap C 2M 64K
map E s+256K WIN1+4K 192K
map C b+1084K WIN1 64K
remove E WIN1
unmap E 1049088 192K
map E s+192K 32704K 192K flags=w
map C a 0 960K
create C 16 2M 1
map E a+64K WIN1+64K 1M flags=none
