# DPDK with addresses as the program has them (IOVA as VA): the window reaches up to 2^47. One level is more than the kernel can allocate, two are fine: DPDK tries them in turn.
# A failed try stays paid for.
container C
group G 0
set_container G C
set_iommu C type1
set_iommu C v2
buf seg 8M
info C
remove C 0
create C 12 128T 1
create C 12 128T 2 as=w
reg C seg 2M
map C seg seg 2M
reg C seg+2M 2M
map C seg+2M seg+2M 2M
reg C seg+4M 4M
map C seg+4M seg+4M 4M
unmap C seg+2M 2M
unreg C seg+2M 2M
unmap C seg 8M
unreg C seg 2M
unreg C seg+4M 4M
unset_container G
close G
close C
status
