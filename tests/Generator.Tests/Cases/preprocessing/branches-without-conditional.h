#endif //~ UAPI1007
#else //~ UAPI1007
#elif 1 //~ UAPI1007
#if 1
#else
#else //~ UAPI1007
#endif
#if 0
#else
#elif 1 //~ UAPI1007
#endif
