# rust-vmm: extension 3 is required, and there is no other type. The numbers of its requests are those of x86 when its bindings are used elsewhere.
container C
api C
check_ext C 3
ioctl C 0x3b64 =0
ioctl C 0x3b65 =7
group G 0
group_status G
set_container G C
ioctl C 0x3b66 =3
set_iommu C 3
set_iommu C v2
ioctl C 0x3b70 u32:32 fill:28
ioctl C 0x3b71 u32:32 u32:3 u64:1T u64:0 u64:64K
unset_container G
close G
close C
