# QEMU, pseries guest on v2 with 128 GiB in two nodes, and a DIMM of 256M: qemu-v2-guest.sc with the sizes of a real one.
# No recording: the emulated machines have no memory for it. In the model it costs what is touched.
let NODE 64G
let DIMM 256M
group G 0
group_status G
container C
api C
check_ext C 3
check_ext C type1
check_ext C v2
set_container G C
set_iommu C v2
# the listener of memory comes first: a call for each section of RAM, here two nodes side by side
buf ram NODE at=2T
buf more NODE at=2T+NODE align=1M
reg C ram NODE
reg C more NODE
# a section that is announced twice would end QEMU
reg C more NODE
info C
# the default window goes before it was built: nothing is paid for it
remove C 0
# the guest's own default window: 1 GiB of 4K pages at 0
create C 12 1G 1 as=w
# H_PUT_TCE
map C ram w 4K
map C ram+4K w+4K 4K
map C more w+8K 4K
map C ram+64K w+12K 4K flags=r
# H_PUT_TCE_INDIRECT: a loop of the same, here over the border of the two sections
map C more-16K w+64K 4K
map C more-12K w+68K 4K
map C more-8K w+72K 4K
map C more-4K w+76K 4K
map C more w+80K 4K
map C more+4K w+84K 4K
# live entries are overwritten without a word
map C more+64K w 4K
map C ram w+64K 4K
map C ram w+64K 4K
map C ram w 4K flags=r
# H_STUFF_TCE with 0: a loop of unmaps, holes included
unmap C w+64K 4K
unmap C w+68K 4K
unmap C w+72K 4K
unmap C w+76K 4K
unmap C w+80K 4K
unmap C w+84K 4K
unmap C w+88K 4K
unmap C w+92K 4K
# a BAR of another device: no RAM, not registered; QEMU warns and goes on
buf bar 1M
map C bar w+128K 4K
# past the end of the window
map C ram w+1G 4K
unmap C w+1G 4K
# hot plug: registered first, mapped by the guest later
buf dimm DIMM
reg C dimm DIMM
map C dimm w+256K 4K
map C dimm+DIMM-4K w+260K 4K
# hot unplug: the guest lets go, then QEMU
unmap C w+256K 4K
unmap C w+260K 4K
unreg C dimm DIMM
unreg C dimm DIMM
# plugged in again
reg C dimm DIMM
unreg C dimm DIMM
munmap dimm DIMM
status
# reset: the window is unmapped as a whole and removed, and made anew
unmap C w 1G
remove C w
create C 12 1G 1 as=w
map C ram w 4K
# the last group leaves: windows, registrations, group, container, group file, in this order
unmap C w 1G
remove C w
unreg C ram NODE
unreg C more NODE
unset_container G
close C
close G
