# QEMU: the huge window in pages of 4K wants tables of more than one level (128G: 28 bits of table, 24 bits a level with pages of 64K, 20 with 4K), and on a failure one more each time.
# On bare metal the first try makes the window and a further one would find no slot (ENOSPC). In a partition each try fails, the failures stay paid for, and the host
# bridge takes no window any more.
let NODE 64M
let GUEST 128G
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
create C 12 GUEST 2 as=big
create C 12 GUEST 3
create C 12 GUEST 4
map C ram WIN1 4K
map C ram WIN1+128G-4K 4K
unmap C WIN1 GUEST
remove C WIN1
create C 12 1G 1
unmap C w 1G
remove C w
unreg C ram NODE
unset_container G
close C
close G
status
