#include "include-of-itself.h" //~ UAPI1014
