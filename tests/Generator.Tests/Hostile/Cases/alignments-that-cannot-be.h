struct three { int a; } __attribute__((aligned(3))); //~ UAPI3007
struct negative { int a __attribute__((aligned(-4))); }; //~ UAPI3007
struct huge { int a; } __attribute__((aligned(1ull << 40))); //~ UAPI3007
struct after { int a; } __attribute__((aligned(64)));
#pragma pack(3) //~ UAPI2010
