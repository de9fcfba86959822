#define //~ UAPI1011
#define 1 2 //~ UAPI1011
#define OPEN(a //~ UAPI1011
#define TWICE(a, a) a //~ UAPI1011
#define HASH(a) #b //~ UAPI1011
#define JOINS ## x //~ UAPI1011
#define defined 1 //~ UAPI1011
#undef //~ UAPI1016
#nonsense //~ UAPI1009
struct after { int a; };
