struct before { int a; };
/* this comment has no end //~ UAPI1001
struct swallowed { int b; };
