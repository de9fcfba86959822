# random scenario of files, memory and processes, seed 201, number 6
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
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
reg C a 1M
map E b+4K 16320K 1M
ioctl C UNMAP_DMA u32:32 u32:1 u64:2M u64:64K
map C a 16320K 64K
map C s 16320K 4K flags=r
dup d1 E
unmap E 2M 0
unmap E 16320K 1M
map C a-64K 0 1M flags=r
unmap C 16320K 4K
map E a 16320K 64K
unset_container G
reg C s 256K
unmap C WIN1+64K 4K
reg E a 2M
munmap a+64K 1M
unreg E a 2M
map E s 0 256K flags=none
dup d2 I
reg E s 64K
reg E s 256K
unreg E b+64K 256K
enable C
group_status G
set_container G C
set_iommu C v1
enable C
map E a+64K 16380K 128K flags=8
enable C
ioctl C UNMAP_DMA edge:4 u32:40 u32:0 u64:0 u64:64K zero:8
ioctl E UNMAP_DMA u32:24 u32:0 u64:32704K u64:64K zero:8
unmap C 0 512K
unmap C 0 256K
unmap E 16380K 128K
map E a+1028K 16320K 4K
reg C s 1M
reg E a+256K 64K
create E 12 512M 1
mlock a+512K 512K
map C a+4K 16320K 64K
set_container H E
set_iommu E v2
reg E a+64K 64K
fork
  close E
  mlock b+64K 128K
  mlock a 128K
  munmap s 1M
  buf x3 1M at=s align=64K shared=1
  close E
  unmap C 0 1M
  poke s+128K 87
endfork
mlock a+128K 512K
ioctl C UNREGISTER_MEMORY u32:24 u32:0 u64:a+256K u64:1M
map E a+64K 16320K 1M
map C b+64K 16320K 1M flags=r
reg E a 64K
unmap C 0 256K
ioctl E TCE_GET_INFO ro u32:16 fill:12
unmap E 0 1M
reg E s+1M 64K
create E 30 4G 1
dup d4 C
ioctl C MAP_DMA u32:32 u32:3 u64:a+1M u64:WIN1 u64:4K
unmap E 16320K 1M
map C s 64K 1M
reg E a-64K 2M
ioctl C UNREGISTER_MEMORY ro u32:24 u32:0 u64:a-64K u64:2M
map C s 64K 64K
map E a+64K 0 1M
fork
  map E s+1028K WIN1+2M 192K
  close H
  mprotect a+64K 512K rw
  map C a+64K 16320K 2M
  unmap E WIN1+2M 0
  exit 1
endfork
map C a 64K 64K
unmap C 0 1M
unreg E a 64K
map C a 16320K 64K
munlock b 128K
map C s+1028K 16320K 4K
map E s+960K 32704K 128K flags=none
map E b 64K 256K flags=w
enable C
rlimit 24M
create E 16 512M 3
unmap C 16320K 64K
map C a-64K 1M 2M
effcap on
set_container I E
create E 24 2G 2
ioctl E UNREGISTER_MEMORY u32:24 u32:0 u64:a+256K u64:64K
unmap E 16320K 4K
reg E a+256K 128K
unmap C 32704K 64K
reg E a+192K 128K
munmap s 1M
map E a+64K 15M 64K
remove E 0x12345000
unreg E r+64K 64K
reg C s 256K
map E b WIN1+64K 64K flags=w
unmap C 15M 16M
munlock b+128K 128K
map C s WIN1 64K
map C s+960K 16320K 1M
group_status G
ioctl E TCE_REMOVE ro u32:16 u32:0 u64:0
map E s+1M WIN1+4K 64K
map E a+256K 16380K 128K flags=none
unmap E 64K 320K
