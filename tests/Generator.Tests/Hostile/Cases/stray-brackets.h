struct before { int a; };
} //~ UAPI2006
struct after { int b; };
) ; //~ UAPI2001
struct last { int c; };
