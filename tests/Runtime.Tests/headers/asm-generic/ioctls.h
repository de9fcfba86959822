/* Bytes that can be read without waiting, for machines without installed kernel headers. */
#ifndef UAPI_TESTS_ASM_GENERIC_IOCTLS_H
#define UAPI_TESTS_ASM_GENERIC_IOCTLS_H

#define FIONREAD	0x541B

#endif
