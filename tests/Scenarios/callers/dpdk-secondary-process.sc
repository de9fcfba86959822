# DPDK: a secondary process has the container's file, but the container belongs to the primary's address space. What it must not do is refused, and changes nothing.
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
fork
  api C
  check_ext C v2
  group_status G
  set_iommu C v2
  info C
  reg C seg+2M 2M
  map C seg 2M 2M
  unmap C 0 2M
  unreg C seg 2M
  create C 12 4G 1
  remove C 0
  enable C
  eeh C 4
  mprotect seg 2M r
  status
endfork
map C seg 2M 2M
unmap C 0 4M
unreg C seg 2M
# it may close what it has
fork
  close C
  close G
  api C
  exit
endfork
reg C seg 2M
unreg C seg 2M
# a child of a child is no better
fork
  fork
    reg C seg 2M
    info C
  endfork
  reg C seg 2M
endfork
unset_container G
close G
close C
status
