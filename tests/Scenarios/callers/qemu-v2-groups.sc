# QEMU: a second device is plugged in. Its group joins the container that is there, and no other call is made for it: windows and mappings must be there at once.
# Then a device is pulled while the other stays: UNSET_CONTAINER only. QEMU does not map again.
group G 0
container C
set_container G C
set_iommu C v2
buf ram 64M
reg C ram 64M
remove C 0
create C 12 1G 1 as=w
map C ram w 64K
map C ram+1M w+1M 4K
group H 1
group_status H
set_container H C
group_status H
info C
map C ram+2M w+2M 4K
group I 2
set_container I C
map C ram+3M w+3M 4K
# one leaves
unset_container I
status
unmap C w+2M 4K
map C ram+2M w+2M 4K
unset_container H
close H
# unregistering shows whether anything is mapped still
unreg C ram 64M
reg C ram 64M
map C ram w 4K
unmap C w 1G
remove C w
unreg C ram 64M
unset_container G
close C
close G
close I
