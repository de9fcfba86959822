struct gibibyte { char bytes[1 << 30]; }; //~ UAPI3006, UAPI3008
struct over { char bytes[1u << 31]; }; //~ UAPI3006, UAPI3008
struct wraps { long long words[0x40000000][0x40000000]; }; //~ UAPI3006, UAPI3008
struct part { char bytes[1 << 26]; };
struct parts { struct part a, b, c; }; //~ UAPI3006
struct negative { char bytes[-1]; }; //~ UAPI3003, UAPI3008
struct after { int a; };
