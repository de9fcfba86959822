#include "include-of-itself.h" //~ UAPI1014
struct after { int a; };
