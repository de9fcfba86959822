#define SAME (1 + 2)
#define SAME (1  +  2)
#define OTHER 1
#define OTHER 2 //~ UAPI1010
#define F(a) a
#define F(b) b //~ UAPI1010
#define GONE 1
#undef GONE
#define GONE 2
#define __linux__ 2 //~ UAPI1010
