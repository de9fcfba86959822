struct wide { unsigned int a : 33; }; //~ UAPI3004
struct wide64 { unsigned long long a : 4000000000; }; //~ UAPI3004
struct negative { int a : -1; }; //~ UAPI3005
struct zero { int a : 0; }; //~ UAPI3005
struct pointer { void *a : 3; }; //~ UAPI3005
struct floating { float a : 3; }; //~ UAPI3005
struct after { int a : 3; };
