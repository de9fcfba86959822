struct twice { int a; };
struct twice { long b; }; //~ UAPI2007
union twice { int c; }; //~ UAPI2008
enum numbers { ONE = 1 };
enum numbers { TWO = 2 }; //~ UAPI2007
enum { ONE = 11 }; //~ UAPI2007
typedef int word;
typedef int word;
typedef long word; //~ UAPI3013
struct members {
	int a;
	union { int b; char a; }; //~ UAPI3009
};
#define LIMIT 1
#define LIMIT 1
#define LIMIT 2 //~ UAPI1010
