#ifndef GUARD
#define GUARD
#include "include-cycle-with-guards.h"
struct once { int a; };
#endif
