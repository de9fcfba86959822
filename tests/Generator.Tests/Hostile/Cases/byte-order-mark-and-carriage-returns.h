struct first { int a; };
#define CR 1
struct second { int b; };
