#define TEXT "no partner
#define LETTER 'x
char *before = "no partner; //~ UAPI1002
;
struct after { int a; };
#define WHOLE "partner"
