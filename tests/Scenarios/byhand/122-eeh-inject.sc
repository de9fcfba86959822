# INJECT_ERR: the function is looked at before the type
container C
group G 0
set_container G C
set_iommu C v2
eeh C 9 type=2 func=20
eeh C 9 type=2 func=19
eeh C 9 type=2
eeh C 9 type=0xffffffff func=0
eeh C 9 type=0 func=20
eeh C 9 type=0 func=0xffffffff
eeh C 9 type=1 func=20
eeh C 9 argsz=39 type=2 func=20
eeh C 4
unset_container G
