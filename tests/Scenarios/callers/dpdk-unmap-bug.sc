# DPDK fills a map structure for UNMAP and passes it with argsz 24. vaddr stands where UNMAP has iova, and is 0; iova stands where it has size. So the kernel
# is asked to clear from 0 up to the segment: everything below it goes, the segment stays. Then its registration is given back.
container C
group G 0
set_container G C
set_iommu C type1
set_iommu C v2
buf seg 16M
remove C 0
create C 12 4G 1
reg C seg 2M
map C seg 0x10000000 2M
reg C seg+2M 2M
map C seg+2M 0x10200000 2M
reg C seg+4M 2M
map C seg+4M 0x10400000 2M
# the caller wants the second segment to go
ioctl C UNMAP_DMA u32:24 u32:0 u64:0 u64:0x10200000 u64:2M
# nothing of the first is mapped any more: it can be given back
unreg C seg 2M
# the second is mapped still
unreg C seg+2M 2M
status
reg C seg+2M 2M
# at iova 0 the mistake asks for nothing
reg C seg+6M 2M
map C seg+6M 0 2M
ioctl C UNMAP_DMA u32:24 u32:0 u64:0 u64:0 u64:2M
unreg C seg+6M 2M
status
# with the right structure
unmap C 0x10200000 2M
unmap C 0x10400000 2M
unreg C seg+4M 2M
status
unset_container G
close G
close C
status
