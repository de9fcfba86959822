/* The ABI of the kernel's random number generator, for machines without installed kernel headers. */
#ifndef UAPI_SAMPLE_LINUX_RANDOM_H
#define UAPI_SAMPLE_LINUX_RANDOM_H

#include <linux/types.h>
#include <linux/ioctl.h>

/* Bits of entropy in the pool. Every user may ask. */
#define RNDGETENTCNT	_IOR('R', 0x00, int)

#endif
