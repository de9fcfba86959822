# DPDK: types are tried in the order 1, 7, 8; on POWER the first is refused and must do no harm. The window covers all memory, in pages as large as its own (here no huge ones),
# and must start at 0, so the default window goes first. Addresses are physical ones here (IOVA as PA).
container C
api C
check_ext C type1
check_ext C v2
check_ext C 8
group G 0
group_status G
set_container G C
group_status G
set_iommu C type1
set_iommu C v2
buf seg 16M
info C
remove C 0
create C 12 4G 1 as=w
# a segment: registered, then mapped
reg C seg 2M
map C seg 0x3a000000 2M
reg C seg+2M 2M
map C seg+2M 0x3a200000 2M
reg C seg+4M 2M
map C seg+4M 0x10000000 2M
reg C seg+6M 2M
map C seg+6M 0xffe00000 2M
# a second device
group H 1
group_status H
set_container H C
group_status H
# memory that is given back: unmapped, then unregistered
unmap C 0x3a200000 2M
unreg C seg+2M 2M
# and taken again, at another address
reg C seg+2M 2M
map C seg+2M 0x20000000 2M
# twice is fatal
reg C seg+2M 2M
# beyond the window: DPDK would not ask
reg C seg+8M 2M
map C seg+8M 0x100000000 2M
# the registration stays when the map fails
reg C seg+8M 2M
map C seg+8M 0x40000000 2M
unmap C 0x40000000 2M
unreg C seg+8M 2M
# a container is destroyed: its groups leave, it is closed, the rest is for the kernel
unset_container H
close H
status
unset_container G
close G
close C
