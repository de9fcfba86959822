# random scenario, seed 1, number 44, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
enable C
map C a+1M WIN1+4K 128K flags=r
map C b 128K 128K
unmap C WIN1+4K 4K
map C b+192K 128K 64K flags=4
unmap C 128K 64K argsz=23
unmap C WIN1+4K 128K
fork
disable C
map C b+2M 64K 4K
map C b+4K 16320K 64K
unmap C 16320K 64K
endfork
unmap C WIN1+4K 128K
disable C
map C a+2052K 4K 64K flags=r
disable C
unmap C WIN1+4K 128K
unmap C 2M 14M
map C b+128K 1M 3968K flags=rw
map C b+2112K 0 64K
map C a+3M 64K 4K
check_ext C v1
unmap C 64K 4K
map C b+1M 4K 1M argsz=31
map C b+64K 4K 64K
map C b+64K 4097 64K
fork
map C a+1M 1M 64K flags=rw
unmap C 4K 1M
endfork
map C b+3M 0 128K
map C b+68K WIN1+2M 64K
disable C
unmap C 0 128K
unmap C WIN1+4K 128K
map C a+3076K 64K 256K
unreg C b+128K 128K
map C b 16320K 64K
