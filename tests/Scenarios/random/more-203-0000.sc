# random scenario of files, memory and processes, seed 203, number 0
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
set_iommu C v1
enable C
set_container H E
set_iommu E v2
reg E a 1M
map C a 0 1M
map E n+64K 0 64K
map E b WIN1+2M 64K
map C a+64K WIN1 4K
map E h+320K 0 192K
close I
group I 2
unreg E a-64K 1M
map C n WIN1+1M 192K
enable C
unmap E 0 1M
enable C
map E b WIN1+4K 1M
create E 24 4G 3
ioctl G 0x20003b78 =2
status
map E a+4K 0 64K
map C a WIN1+4K 1M
map E a WIN1 1M flags=r
unreg E a 1M
map C a 1M 64K
unmap E WIN1 16M
unreg E a 1M
reg E h 2M
munlock f 64K
map E h+68K 64K 4K flags=r
map E a+60K WIN1 1M
map E a+64K WIN1 4K
enable C
create E 16 16M 1
unreg E s+256K 2M
map E a+64K 0 1M flags=w
reg E f+64K 64K
remove E 0x12345000
enable C
map C a+1M WIN1+2M 1M
unmap C 16380K 64K
munlock b+512K 64K
map C h 0 4K
map E b+1M 0 2M
reg E h 2M
set_container H E
set_iommu E v2
reg E h+1M 256K
reg C b 64K
unmap E 15M 0
map C a+64K 64K 1M
mlock b+512K 64K
unmap C WIN1+4K 64K
reg E a 1M
unmap C WIN1 1M
map C b 0 192K
set_container H E
set_iommu E v2
reg E h 2M
reg E s 64K
map E b 0 64K flags=r
unreg E s 64K
create E 16 1G 1
map C f+64K WIN1+2097088K 4K
map C h+1M 512 192K flags=8
reg E h+64K 256K
unmap C 64K 4K
fork
  poke h+128K 6
  poke h+512K 30
  fork
    mlock h 64K
    mlock r 1M
    close G
  endfork
  mlock a+512K 64K
  poke a 72
endfork
map C n WIN1 1M
reg E b 1M
unmap E 0 2M
map E a+4K 0 2M
mlock b+512K 512K
reg C b 64K
unmap E 16380K 64K
create E 30 8G 1
reg C b+4K 64K
map C f+64K WIN1+1M 64K
map E s WIN1+64K 1M
rlimit 16M
ioctl E TCE_REMOVE u32:16 u32:0 u64:WIN1
map E h+1M 15M 4K
map E h+1M 2097088K 256K
map C h+1M 64K 256K
map C f+64K 15M 64K
map E h+1M WIN1+1M 256K
unmap E 0 2M
ioctl G 0x20003b65 =2
reg E h+1M 512K
map C h+64K 0 64K flags=r
unreg E b-64K 64K
map E a+260K 2097088K 128K
unset_container I
unmap E WIN1 1M
unmap C 0 2M
effcap on
set_container I C
set_iommu C v1
enable C
unmap E 16320K 1M
map E s 16711681 4K
unmap E 1M 0
map C s+4K 64K 64K
map E h+1084K 16320K 1M
map E h+1M 32704K 128K
disable C
