#define JOIN(a, b) a ## b
int a = JOIN(1, 2);
int b = JOIN(+, -); //~ UAPI1013
int c = JOIN(/, /); //~ UAPI1013
int d = JOIN("a", b); //~ UAPI1013
