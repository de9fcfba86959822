#! dma
# The same with a look at what the device of the group that stays can read after another left.
group G 0
container C
set_container G C
set_iommu C v2
buf ram 64M
reg C ram 64M
remove C 0
create C 12 1G 1 as=w
map C ram w 64K
map C ram+64K w+64K 64K
device D G 0
poke ram 0x1111
dma_in D w 8
dma_out D w+64K 8
peek ram+64K
group H 1
set_container H C
poke ram 0x2222
dma_in D w 8
dma_out D w+64K 8
peek ram+64K
unset_container H
poke ram 0x3333
poke ram+64K 0
dma_in D w 8
dma_out D w+64K 8
peek ram+64K
# what QEMU does not do: the mappings again
map C ram w 64K
map C ram+64K w+64K 64K
dma_in D w 8
dma_out D w+64K 8
peek ram+64K
