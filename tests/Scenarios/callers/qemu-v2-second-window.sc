# QEMU: the second window, as Linux in the guest asks for it: all of the guest's memory, mapped one to one in pages of 64K, and left alone from then on.
let NODE 128M
let GUEST 1G
group G 0
group_status G
container C
api C
check_ext C 3
check_ext C type1
check_ext C v2
set_container G C
set_iommu C v2
buf ram NODE
reg C ram NODE
info C
remove C 0
create C 12 1G 1 as=w
map C ram w 4K
# the guest asks for a window over all of its memory in pages of 64K; it was told that it starts at 1 << 59
create C 16 GUEST 1 as=big
map C ram big 64K
map C ram+64K big+64K 64K
map C ram+128K big+128K NODE-128K
# the small window goes on beside it
map C ram+4K w+4K 4K
unmap C w 1G
# the guest kernel reboots: both windows go, the first comes back
unmap C big GUEST
remove C big
map C ram w 4K
unmap C w 1G
remove C w
create C 12 1G 1
unreg C ram NODE
unset_container G
close C
close G
