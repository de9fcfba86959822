#include "gone.h" //~ UAPI1003
#include <linux/gone.h> //~ UAPI1003
#include <asm/gone.h> //~ UAPI1023
#define NAME <also-gone.h>
#include NAME //~ UAPI1003
#include //~ UAPI1016
#include linux/types.h //~ UAPI1016
#include <> //~ UAPI1016
