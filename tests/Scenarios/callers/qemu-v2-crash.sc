# QEMU dies with everything mapped and closes nothing; the next one must find the group free and nothing of the old one.
fork
  group G 0
  container C
  set_container G C
  set_iommu C v2
  buf ram 64M
  reg C ram 64M
  remove C 0
  create C 12 1G 1 as=w
  create C 16 1G 1 as=big
  map C ram w 1M
  map C ram big 64M
  exit 9
endfork
status
group G 0
group_status G
container C
set_container G C
set_iommu C v2
info C
buf ram 64M
reg C ram 64M
map C ram 0 4K
unmap C 0 64M
remove C 0
create C 12 1G 1
unreg C ram 64M
unset_container G
# and once more with v1
fork
  container E
  set_container G E
  set_iommu E v1
  enable E
  map E 1T 0 1M
  exit 9
endfork
status
group_status G
unset_container G
set_container G C
set_iommu C v1
enable C
close C
close G
status
