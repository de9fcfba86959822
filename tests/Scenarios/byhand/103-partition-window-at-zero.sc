# In a partition: a first window of 4K pages that fits into the default one starts at 0, any other at 1 << 59; whether the default one was used or only cancelled
container C
group G 0
set_container G C
set_iommu C v2
buf b 4M
reg C b 1M
# only cancelled
remove C 0
create C 12 16M 1 as=w
remove C w
create C 12 1G 1 as=w
map C b w 64K
remove C w
# used and removed
create C 12 16M 1 as=w
map C b w 64K
map C b w+16M-64K 64K
map C b w+16M 64K
map C b w+64M 4K
unmap C w 16M
remove C w
create C 12 2G 1 as=w
remove C w
create C 12 512M 1 as=w
map C b w+512M-64K 64K
map C b w+512M 4K
remove C w
create C 12 4K 1 as=w
map C b w 4K
map C b w+4K 4K
map C b w+64K 4K
remove C w
create C 16 16M 1 as=w
remove C w
create C 12 1M 1 as=w
create C 12 16M 1 as=v
map C b v 64K
remove C v
remove C w
create C 12 64M 0 as=w
remove C w
# and after the group was away
unset_container G
set_container G C
set_iommu C v2
reg C b 1M
remove C 0
create C 12 16M 1 as=w
remove C w
unset_container G
