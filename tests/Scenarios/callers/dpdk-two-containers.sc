# DPDK: a second container of the same process has the same segments registered and mapped, and they are paid for once.
container C
group G 0
set_container G C
set_iommu C v2
buf seg 16M
remove C 0
create C 12 4G 1
reg C seg 2M
map C seg 0 2M
reg C seg+2M 2M
map C seg+2M 2M 2M
container E
group H 1
group_status H
set_container H E
set_iommu E type1
set_iommu E v2
info E
remove E 0
create E 12 4G 1
# all that is mapped is mapped in the new one too
reg E seg 2M
map E seg 0 2M
reg E seg+2M 2M
map E seg+2M 2M 2M
# only one of them has this
reg E seg+4M 2M
map E seg+4M 4M 2M
unreg C seg+4M 2M
# a segment goes in the first, then in the second
unmap C 0 2M
unreg C seg 2M
status
unmap E 0 2M
unreg E seg 2M
status
# the second container is destroyed
unset_container H
close H
close E
status
map C seg+2M 4M 2M
unmap C 2M 4M
unreg C seg+2M 2M
unset_container G
close G
close C
status
