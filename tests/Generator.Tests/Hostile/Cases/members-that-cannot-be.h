struct function { int f(void); }; //~ UAPI3010
struct nothing { void v; }; //~ UAPI3001
struct after { int a; };
