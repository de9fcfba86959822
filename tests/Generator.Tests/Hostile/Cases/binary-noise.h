struct before { int a; };
@ ` $ \ ; //~ UAPI2001
struct after { int b; };
