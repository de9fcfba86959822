#include "gone.h" //~ UAPI1003
#include <gone/too.h> //~ UAPI1003
#include //~ UAPI1016
struct after { int a; };
