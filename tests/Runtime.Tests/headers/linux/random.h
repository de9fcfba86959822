/* What the tests send to /dev/urandom, for machines without installed kernel headers. */
#ifndef UAPI_TESTS_LINUX_RANDOM_H
#define UAPI_TESTS_LINUX_RANDOM_H

#include <linux/ioctl.h>

#define RNDGETENTCNT	_IOR('R', 0x00, int)
#define RNDADDTOENTCNT	_IOW('R', 0x01, int)
#define RNDGETPOOL	_IOR('R', 0x02, int [2])
#define RNDRESEEDCRNG	_IO('R', 0x07)

#endif
