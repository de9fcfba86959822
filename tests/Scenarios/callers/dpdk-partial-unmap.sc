# DPDK calls v2 capable of partial unmaps: UNMAP of a part is, UNREGISTER of a part is not. The part that was unmapped is gone when the failure is reported.
container C
group G 0
set_container G C
set_iommu C v2
buf seg 16M
remove C 0
create C 12 4G 1
reg C seg 8M
map C seg 0 8M
unmap C 2M 2M
unreg C seg+2M 2M
unmap C 0 1M
unreg C seg 1M
# the parts can be mapped again, the whole goes in one
map C seg+2M 2M 2M
unmap C 0 8M
unreg C seg 8M
# memory from elsewhere: two registrations, one mapping
reg C seg 2M
reg C seg+2M 2M
map C seg 0 4M
unmap C 1M 2M
unreg C seg 4M
unmap C 0 4M
unreg C seg 2M
unreg C seg+2M 2M
unset_container G
close G
close C
status
