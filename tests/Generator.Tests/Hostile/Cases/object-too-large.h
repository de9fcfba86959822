struct gibibyte { char bytes[1 << 30]; };
struct over { char bytes[1u << 31]; }; //~ UAPI3006
struct wraps { long long words[0x40000000][0x40000000]; }; //~ UAPI3006
struct twice {
	struct gibibyte a;
	struct gibibyte b; //~ UAPI3006
};
struct negative { char bytes[-1]; }; //~ UAPI3003
struct after { int a; };
