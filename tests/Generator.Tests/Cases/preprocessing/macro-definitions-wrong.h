#define //~ UAPI1011
#define 1 2 //~ UAPI1011
#define defined 1 //~ UAPI1011
#define A(x //~ UAPI1011
#define B(x,) 1 //~ UAPI1011
#define C(x, x) 1 //~ UAPI1011
#define D(..., x) 1 //~ UAPI1011
#define E(1) 1 //~ UAPI1011
#define F(x) #y //~ UAPI1011
#define G(x) x # //~ UAPI1011
#define H ## x //~ UAPI1011
#define I x ## //~ UAPI1011
#define J(x, ...) __VA_OPT__(x //~ UAPI1011
#define K # fine
