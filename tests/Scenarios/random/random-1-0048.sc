# random scenario, seed 1, number 48, kind mix
container C
group G 0
buf a 4M
set_container G C
set_iommu C v1
enable C
enable C
map C a+128K WIN1+2M 128K flags=none
unmap C WIN1+2M 128K
fork
disable C
map C a+1088K 64K 128K
endfork
unmap C 64K 128K
unmap C WIN1+4K 64K
unmap C 64K 128K argsz=25
unreg C a 512K
fork
map C a+2052K 1M 128K flags=none argsz=0
endfork
info C argsz=15
unmap C 64K 128K
disable C
enable C
effcap on
remove C 0
unmap C WIN1+2M 128K
map C a+128K 4K 1M
unmap C 1M 64K
rlimit inf
map C a+128K WIN1+1 64K flags=rw
map C a+3M 8M 4K
unset_container G
check_ext C v1
unmap C 4K 1M
unmap C WIN1+1 64K
unmap C 4K 1M
map C a+64K WIN1+64K 64K flags=rw argsz=31
fork
unreg C a+64K 64K
enable C
endfork
effcap on
unmap C 2097088K 4K
disable C
