#ifdef NOT_DEFINED //~ UAPI1006
#if 1
#endif
#else
#if 1 //~ UAPI1006
int x;
