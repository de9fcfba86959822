#endif //~ UAPI1007
#else //~ UAPI1007
#elif 1 //~ UAPI1007
#if 0
#else
#else //~ UAPI1007
#endif
struct after { int a; };
