# DPDK: the last device goes and another comes. The container is empty then: type, window and every mapping are made again.
container C
group G 0
set_container G C
set_iommu C type1
set_iommu C v2
buf seg 16M
remove C 0
create C 12 4G 1
reg C seg 2M
map C seg 0 2M
reg C seg+2M 2M
map C seg+2M 2M 2M
unset_container G
close G
status
map C seg 0 2M
unreg C seg 2M
group H 1
group_status H
set_container H C
set_iommu C type1
set_iommu C v2
info C
remove C 0
create C 12 4G 1
reg C seg 2M
map C seg 0 2M
reg C seg+2M 2M
map C seg+2M 2M 2M
# the device is closed and its group file with it: that detaches too
close H
status
info C
group G 0
set_container G C
set_iommu C v2
reg C seg 2M
map C seg 0 64K
close C
group_status G
close G
status
