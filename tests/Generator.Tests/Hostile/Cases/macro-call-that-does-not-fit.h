#define TWO(a, b) a b
#define ONE(a) a
#define JOIN(a, b) a ## b
struct few { TWO(int) x; }; //~ UAPI1012, UAPI2002
struct many { int ONE(x, y); }; //~ UAPI1012
struct joined { int JOIN(x, +)y; }; //~ UAPI1013, UAPI2001
