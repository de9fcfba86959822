struct before { int a; };
struct open { int b; //~ UAPI2005
struct inner { int c; };
