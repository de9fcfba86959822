#define ONE(x) x
#define TWO(x, y) x y
#define NONE() 1
#define SOME(x, ...) x
int a = TWO(1); //~ UAPI1012
int b = TWO(1, 2, 3); //~ UAPI1012
int c = NONE(1); //~ UAPI1012
int d = ONE(); int e = NONE(); int f = SOME(1);
int g = ONE((1, 2));
int h = ONE( //~ UAPI1012
