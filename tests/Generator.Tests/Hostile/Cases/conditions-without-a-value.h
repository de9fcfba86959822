#if //~ UAPI1008
#endif
#if 1 / 0 //~ UAPI1008
#endif
#if 1 + //~ UAPI1008
#endif
#if (1 //~ UAPI1008
#endif
#if "text" //~ UAPI1008
#endif
#if 0 && (1 / 0)
#endif
struct after { int a; };
