# random scenario, seed 101, number 8, kind mix
container C
group G 0
buf a 4M
buf b 4M
set_container G C
set_iommu C v1
reg C a 1M
status
unmap C WIN1-64K 64K
map C a+128K 0xfffffffffffff000 4K flags=rw
map C a 2M 128K
unmap C 2M 128K
map C a+4K WIN1+4097 128K flags=rw
reg C a 4M
enable C
unmap C WIN1+4097 128K
map C a+2M 0 64K flags=rw
map C a+64K 8M 128K
map C b+64K 4K 4K flags=rw
map C a 4K 64K
map C b+64K 4K 4K
map C a WIN1+16320K 64K
set_iommu C v1
check_ext C v1
disable C
unmap C 4K 4K
unmap C WIN1+4097 128K
unmap C WIN1+16320K 64K
unmap C 1M 64K
map C a+1M 8M 4K flags=none
map C a+64K WIN1+16320K 64K
set_iommu C v1
map C a 8M 4M
map C a+128K 64K 1M flags=4
enable C
rlimit 8M+512K
enable C
enable C
disable C
effcap on
disable C
unmap C 0 64K argsz=25
fork
map C a+3M 64K 64K
endfork
unmap C 64K 1M
map C a+4K WIN1+2K 4K flags=rw
enable C
map C a 0 128K flags=w
effcap on
disable C
fork
enable C
unmap C 0xfffffffffffff000 4K
enable C
unmap C WIN1+16320K 64K flags=1
endfork
map C b WIN1 64K flags=w
unmap C WIN1+2K 4K
remove C 0
map C a 4K 1M argsz=31
map C a 1M 64K
unmap C 8M 64K
unmap C 4K 4K
unmap C WIN1+16320K 32K flags=1
unmap C WIN1+16320K 64K
map C a+136K 64K 256K flags=4
enable C
unmap C 1M 64K argsz=25
enable C
unmap C 64K 128K
enable C
map C a+4K WIN1+1M 4K
enable C
map C a 1M 4M
map C a 0 4M
map C b 64K 4K flags=none
unreg C a 4M
unmap C 8M 4M argsz=25
unmap C 8M 2M argsz=25
disable C
disable C
map C a+1M WIN1+2M 3M flags=none
map C a+3M WIN1+8M 512K
map C a 2K 4M
unmap C 64K 64K
map C b+3M WIN1+16320K 64K
unmap C WIN1+16320K 64K
unreg C a+128K 1M
reg C b+1M 512K flags=1
map C a WIN1+2M 128K flags=w
create C 13 16M 1
unmap C WIN1+16320K 32K
map C b+1M 16320K 64K flags=rw
disable C
check_ext C 5
unmap C WIN1+16320K 64K
disable C
map C a 64K 4M
map C a+128K 8M 4194303
map C a+4K WIN1+2M 64K
unmap C 0 16M
unmap C WIN1+2M 3M flags=1
fork
map C b+1028K WIN1 64K
endfork
map C b+1088K 16320K 64K flags=4
disable C
unmap C WIN1+16320K 64K
map C a 64K 64K
map C b 4K 64K
map C a WIN1+0x1000000000000 4M argsz=33
map C b+2M WIN1+8M 4K flags=w
unmap C 16320K 64K
disable C
fork
unmap C 0 64K
endfork
enable C
fork
endfork
