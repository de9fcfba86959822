# QEMU, pseries guest, type 1 of SPAPR: what it does where v2 is not to be had.
# Group first, then a fresh container that is asked for its types in the order 3, 1, 7, 2.
group G 0
group_status G
container C
api C
check_ext C type1
check_ext C 3
check_ext C v2
check_ext C v1
set_container G C
group_status G
set_iommu C v1
enable C
info C
# headers from before the ddw part
info C argsz=16
buf ram 256M
# the guest's H_PUT_TCE: a page at a time; nothing is registered, each page is pinned as it is mapped
map C ram 0 4K
map C ram+4K 4K 4K
map C ram+64K 8K 4K flags=r
# a live entry is overwritten
map C ram+8K 0 4K
unmap C 4K 4K
unmap C 4K 4K
# the end of the guest's window of 1 GiB, and one past the end of the container's
map C ram 1G-4K 4K
map C ram 2G 4K
# shutdown: the window is unmapped as a whole; DISABLE is never called
unmap C 0 1G
unset_container G
group_status G
close C
close G
