/* Two requests of file systems, for machines without installed kernel headers. */
#ifndef UAPI_TESTS_LINUX_FS_H
#define UAPI_TESTS_LINUX_FS_H

#include <linux/fiemap.h>
#include <linux/ioctl.h>

#define FS_IMMUTABLE_FL		0x00000010

#define FS_IOC_GETFLAGS		_IOR('f', 1, long)
#define FS_IOC_FIEMAP		_IOWR('f', 11, struct fiemap)

#endif
