struct a { char bytes[1 / 0]; }; //~ UAPI3002, UAPI3008
struct b { char bytes[unknown]; }; //~ UAPI3002, UAPI3008
struct c { char bytes[1 % 0]; }; //~ UAPI3002, UAPI3008
enum { LEFT = 1 / 0 }; //~ UAPI3002
#define NO_VALUE (1 / 0)
#define NO_SHIFT (1 << 64)
struct after { int a; };
