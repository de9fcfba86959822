struct gone;
#define SIZE_OF_GONE sizeof(struct gone)
struct holder { char bytes[sizeof(struct gone)]; }; //~ UAPI3002, UAPI3008
struct itself {
	int a;
	struct itself inner; //~ UAPI3001
};
struct pointer { struct gone *g; };
