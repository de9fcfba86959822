#ifdef A B //~ UAPI1017
#else C //~ UAPI1017
#endif D //~ UAPI1017
#undef E F //~ UAPI1017
#ifndef G /* fine */
#endif // fine
