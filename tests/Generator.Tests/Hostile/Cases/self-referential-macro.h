#define again again
#define ping pong
#define pong ping
#define call(x) call(x + 1)
#define VALUE VALUE
struct again { int ping; int pong; int again; };
enum { VALUE = 5 };
struct lost { char bytes[ping]; }; //~ UAPI3002, UAPI3008
