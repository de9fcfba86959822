#error don't //~ UAPI1004
#warning deprecated //~ UAPI1005
#if 0
#error not read
#endif
# error again //~ UAPI1004
