#define F(x) x
int a = F(
#include <linux/types.h> //~ UAPI1016
1);
int b = F(
#pragma pack(1) //~ UAPI1016
2);
