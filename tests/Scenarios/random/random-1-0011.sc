# random scenario, seed 1, number 11, kind mix
container C
group G 0
group H 1
buf a 4M
buf b 4M
set_container G C
set_container H C
set_iommu C v2
reg C a 1M
map C a+64K 0x2000000000000000 64K
effcap off
map C b WIN1+4K 512K
unmap C WIN1+4K 512K
reg C a+1M 128K
create C 12 3M 1
map C a+2M 0 64K
info C argsz=16
map C a+1M 64K 128K
map C a 8M 256K
unreg C a 64K
map C a+1M 0 128K
info C argsz=16
reg C a+1M 128K
unmap C WIN1+4K 512K
rlimit 10M
map C a 16320K 64K
create C 13 1G 6
unset_container G
unmap C 8M 256K
create C 16 2G 1
unmap C WIN1+4K 512K
eeh C 4
unreg C a 1M
remove C 0 flags=1
set_container G C
effcap off
reg C a+1M 128K
fork
map C a WIN1 1M flags=rw
map C a 8M 256K
reg C a+1M 128K
unmap C WIN1 1M argsz=25
endfork
map C a+1M WIN1+2K 128K
set_container H C
