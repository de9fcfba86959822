#if 0
don't mind this
#endif
#define UNUSED don't mind this either
int a = 'x; //~ UAPI1002
char *b = "text; //~ UAPI1002
