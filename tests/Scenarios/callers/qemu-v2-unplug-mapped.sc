# QEMU: memory goes while the guest has it mapped. The result of UNREGISTER is only traced; then the section comes back in another size, which is fatal for QEMU if it fails.
group G 0
container C
set_container G C
set_iommu C v2
buf ram 64M
buf dimm 64M
reg C ram 64M
reg C dimm 64M
remove C 0
create C 12 1G 1 as=w
map C ram w 4K
map C dimm+4K w+4K 4K
unreg C dimm 64M
status
reg C dimm 32M
reg C dimm 64M
unmap C w+4K 4K
reg C dimm 32M
unreg C dimm 64M
reg C dimm 32M
map C dimm w+8K 4K
unmap C w 1G
remove C w
unreg C dimm 32M
unreg C ram 64M
unset_container G
close C
close G
status
