#if 1 //~ UAPI1006
struct inside { int a; };
#ifdef NOBODY_DEFINED_THIS //~ UAPI1006
struct skipped { int b; };
