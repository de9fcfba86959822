# QEMU tries v2, and v1 on the same container if v2 is refused (Linux 5.10 in a partition).
# Where v2 is there the second SET_IOMMU comes too late, and ENABLE is not a call of v2.
group G 0
group_status G
container C
api C
check_ext C 3
check_ext C type1
check_ext C v2
set_container G C
set_iommu C v2
set_iommu C v1
enable C
info C
buf ram 16M
map C ram 0 4K
unmap C 0 1G
unset_container G
# the container is as new, and can have the other type
set_container G C
set_iommu C v1
enable C
map C ram 0 4K
unset_container G
close C
close G
