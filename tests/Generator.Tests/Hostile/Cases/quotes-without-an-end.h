#define TEXT "no partner //~ UAPI1002
#define LETTER 'x //~ UAPI1002
struct after { int a; };
#define WHOLE "partner"
