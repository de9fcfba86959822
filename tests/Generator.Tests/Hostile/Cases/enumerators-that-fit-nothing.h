enum both { HIGH = 0xffffffffffffffffull, LOW = -1 }; //~ UAPI3011
struct after { int a; };
