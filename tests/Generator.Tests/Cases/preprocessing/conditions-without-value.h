#if //~ UAPI1008
#elif 1 / 0 //~ UAPI1008
#elif FUNCTION(1) //~ UAPI1008
#elif 1
#elif (not even looked at
#endif
#ifdef //~ UAPI1016
#endif
#ifndef 1 //~ UAPI1016
#endif
