#define MEMBER(type, name) type name;
struct before { MEMBER(int, a) };
struct cut { MEMBER(int, b }; //~ UAPI1012, UAPI2002
