/* SPDX-License-Identifier: MIT */
/*
 * The user interface of VFIO as Linux 6.12 has it: names, types, values and
 * layouts. The words are this project's; docs/headers.md says how the facts
 * are checked.
 *
 * How to read it:
 *
 * - A request is documented in front of its macro. The first line of the
 *   comment gives the true data flow, because the macro cannot: all requests
 *   here are spelled _IO(), so that a structure may grow without the request
 *   changing its number.
 * - "File" names the kind of file descriptor that takes the request. Numbers
 *   repeat from one kind of file to another; a number alone names nothing.
 * - "Argument: by value" marks the two requests whose third ioctl() argument
 *   is a number. Everywhere else it is an address, or unused.
 * - An error is always -1 with errno set. What is true of every structure is
 *   said once, here: EFAULT if it cannot be read or written, EINVAL if argsz
 *   is less than the request needs or if flags holds an unknown bit.
 * - The caller puts the number of bytes it provides into argsz. Up to that
 *   point, and no further, the kernel reads and writes.
 */
#ifndef VFIO_H
#define VFIO_H

#include <linux/types.h>
#include <linux/ioctl.h>

#define VFIO_API_VERSION	0	/* The only version there has ever been */

/* ---- What VFIO_CHECK_EXTENSION asks about, VFIO_SET_IOMMU chooses from ---- */

#define VFIO_TYPE1_IOMMU		1	/* I/O page tables, first semantics: a map may be unmapped in parts */
#define VFIO_SPAPR_TCE_IOMMU		2	/* POWER TCE tables, v1: one default window, memory pinned map by map */
#define VFIO_TYPE1v2_IOMMU		3	/* I/O page tables, v2: only whole maps can be unmapped */
#define VFIO_DMA_CC_IOMMU		4	/* Extension only: device DMA always sees the CPU caches; groups joining or leaving may change the answer */
#define VFIO_EEH			5	/* Extension only: VFIO_EEH_PE_OP works */
#define VFIO_TYPE1_NESTING_IOMMU	6	/* Type1 v2 on hardware with two stages of translation */
#define VFIO_SPAPR_TCE_v2_IOMMU		7	/* POWER TCE tables, v2: memory registered beforehand, windows made at run time */
#define VFIO_NOIOMMU_IOMMU		8	/* No protection at all: the device reaches any memory; taints the kernel */
#define VFIO_UNMAP_ALL			9	/* Extension only: VFIO_DMA_UNMAP_FLAG_ALL is understood */
#define VFIO_UPDATE_VADDR		10	/* Extension only: maps can move to another address of the process */

/* ---- Numbers ---- */

#define VFIO_TYPE	(';')	/* The type byte of each request, 0x3b */
#define VFIO_BASE	100	/* Added to each request's own number */

/**
 * struct vfio_info_cap_header - Start of one capability in an information reply
 * @id: Which capability; the numbers belong to the request that was asked.
 * @version: Version of the capability's own layout, from 1.
 * @next: Bytes from the start of the whole reply to the following capability;
 *        0 in the last one.
 *
 * Some replies end in a chain of capabilities. A bit in the reply's flags says
 * that there is a chain, and cap_offset says where it starts. When argsz was too small
 * for the chain, the call succeeds all the same: cap_offset is 0 and argsz
 * comes back as the size to try again with.
 */
struct vfio_info_cap_header {
	__u16	id;
	__u16	version;
	__u32	next;
};

/* ======== Container: /dev/vfio/vfio ======== */

/**
 * VFIO_GET_API_VERSION - _IO(VFIO_TYPE, VFIO_BASE + 0)
 *
 * Asks which version of this interface the kernel speaks. Make it the first
 * call on a container and give up on any answer but VFIO_API_VERSION.
 *
 * File: container.
 *
 * Return: VFIO_API_VERSION.
 */
#define VFIO_GET_API_VERSION		_IO(VFIO_TYPE, VFIO_BASE + 0)

/**
 * VFIO_CHECK_EXTENSION - _IOW(VFIO_TYPE, VFIO_BASE + 1, __u32)
 *
 * Asks whether an IOMMU type or an extension can be used here. Before
 * VFIO_SET_IOMMU the answer is that of all loaded IOMMU drivers together,
 * afterwards that of the chosen one.
 *
 * File: container.
 * Argument: by value, VFIO_TYPE1_IOMMU to VFIO_UPDATE_VADDR.
 *
 * Return: a positive number if yes, 0 if not or unknown.
 */
#define VFIO_CHECK_EXTENSION		_IO(VFIO_TYPE, VFIO_BASE + 1)

/**
 * VFIO_SET_IOMMU - _IOW(VFIO_TYPE, VFIO_BASE + 2, __s32)
 *
 * Chooses the type of IOMMU that drives the container, once it holds a group.
 * From then on the container also takes the requests of that type. After a
 * failure it is as before, and another type may be tried.
 *
 * File: container.
 * Argument: by value, one of the VFIO_*_IOMMU types.
 *
 * Return: 0, or -1 with errno: EINVAL without a group or if a type has been
 * chosen, ENODEV if no driver knows the type, or what refused a group.
 */
#define VFIO_SET_IOMMU			_IO(VFIO_TYPE, VFIO_BASE + 2)

/* ======== Group: /dev/vfio/NUMBER ======== */

/**
 * struct vfio_group_status - State of a group, for VFIO_GROUP_GET_STATUS
 * @argsz: Size of this structure, set by the caller.
 * @flags: VFIO_GROUP_FLAGS_*, set by the kernel.
 */
struct vfio_group_status {
	__u32	argsz;
	__u32	flags;
#define VFIO_GROUP_FLAGS_VIABLE		(1 << 0)	/* No other driver holds a device of the group; it may be used */
#define VFIO_GROUP_FLAGS_CONTAINER_SET	(1 << 1)	/* The group sits in a container */
};

/**
 * VFIO_GROUP_GET_STATUS - _IOWR(VFIO_TYPE, VFIO_BASE + 3, struct vfio_group_status)
 *
 * Tells whether the group can be used, and whether it is in a container.
 *
 * File: group.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL, ENODEV if the last device of
 * the group has gone.
 */
#define VFIO_GROUP_GET_STATUS		_IO(VFIO_TYPE, VFIO_BASE + 3)

/**
 * VFIO_GROUP_SET_CONTAINER - _IOW(VFIO_TYPE, VFIO_BASE + 4, __s32)
 *
 * Puts the group into a container. The argument is the address of the
 * container's file descriptor. Groups that share a container share its
 * translations; whether a group may join others is for the IOMMU type to say.
 *
 * File: group.
 *
 * Return: 0, or -1 with errno: EFAULT, EBADF if the descriptor is not open,
 * EINVAL or EBADFD if it is no container, EINVAL if the group has one, EBUSY
 * if another driver owns the group's DMA, EPERM without CAP_SYS_RAWIO in
 * no-IOMMU mode, or what the IOMMU type refused the group with.
 */
#define VFIO_GROUP_SET_CONTAINER	_IO(VFIO_TYPE, VFIO_BASE + 4)

/**
 * VFIO_GROUP_UNSET_CONTAINER - _IO(VFIO_TYPE, VFIO_BASE + 5)
 *
 * Takes the group out of its container. When no group is left, all maps are
 * gone and the container forgets its IOMMU type. Closing the group does the
 * same.
 *
 * File: group.
 *
 * Return: 0, or -1 with errno: EINVAL if the group is in none, EBUSY while a
 * device of the group is open.
 */
#define VFIO_GROUP_UNSET_CONTAINER	_IO(VFIO_TYPE, VFIO_BASE + 5)

/**
 * VFIO_GROUP_GET_DEVICE_FD - _IOW(VFIO_TYPE, VFIO_BASE + 6, char)
 *
 * Opens a device of the group. The argument is the address of its
 * null-terminated name as sysfs has it under the group's devices
 * ("0000:01:00.0"), with the driver's options behind a blank, if any. The
 * container must have its IOMMU type.
 *
 * File: group.
 *
 * Return: the file descriptor, or -1 with errno: EFAULT, EINVAL without a
 * container or a type, ENODEV if the group has no device of that name, EMFILE,
 * or the reason the driver gave for not opening it.
 */
#define VFIO_GROUP_GET_DEVICE_FD	_IO(VFIO_TYPE, VFIO_BASE + 6)

/* ======== Device ======== */

/**
 * struct vfio_device_info - What a device is, for VFIO_DEVICE_GET_INFO
 * @argsz: Size of the buffer, set by the caller; comes back as the size that
 *         the capabilities need, if they did not fit.
 * @flags: VFIO_DEVICE_FLAGS_*.
 * @num_regions: Number of region indexes, from 0; some may be empty.
 * @num_irqs: Number of interrupt indexes, from 0; some may be empty.
 * @cap_offset: Bytes from the start of this structure to the first capability,
 *              or 0. Counts only with VFIO_DEVICE_FLAGS_CAPS.
 * @pad: Nothing.
 */
struct vfio_device_info {
	__u32	argsz;
	__u32	flags;
#define VFIO_DEVICE_FLAGS_RESET	(1 << 0)	/* VFIO_DEVICE_RESET works */
#define VFIO_DEVICE_FLAGS_PCI	(1 << 1)	/* A PCI device */
#define VFIO_DEVICE_FLAGS_PLATFORM (1 << 2)	/* A platform device */
#define VFIO_DEVICE_FLAGS_AMBA  (1 << 3)	/* A device on the AMBA bus */
#define VFIO_DEVICE_FLAGS_CCW	(1 << 4)	/* A subchannel of an s390 channel program device */
#define VFIO_DEVICE_FLAGS_AP	(1 << 5)	/* A matrix of s390 crypto adapters */
#define VFIO_DEVICE_FLAGS_FSL_MC (1 << 6)	/* A device on the NXP management complex bus */
#define VFIO_DEVICE_FLAGS_CAPS	(1 << 7)	/* cap_offset counts */
#define VFIO_DEVICE_FLAGS_CDX	(1 << 8)	/* A device on the AMD CDX bus */
	__u32	num_regions;
	__u32	num_irqs;
	__u32	cap_offset;
	__u32	pad;
};

/**
 * VFIO_DEVICE_GET_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 7, struct vfio_device_info)
 *
 * Tells what kind of device it is, and how many regions and interrupts to ask
 * for. The first 16 bytes are needed, the rest is filled in as argsz allows.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL.
 */
#define VFIO_DEVICE_GET_INFO		_IO(VFIO_TYPE, VFIO_BASE + 7)

/* The value of a mediated type's device_api attribute in sysfs. */

#define VFIO_DEVICE_API_PCI_STRING		"vfio-pci"	/* Goes with VFIO_DEVICE_FLAGS_PCI */
#define VFIO_DEVICE_API_PLATFORM_STRING		"vfio-platform"	/* Goes with VFIO_DEVICE_FLAGS_PLATFORM */
#define VFIO_DEVICE_API_AMBA_STRING		"vfio-amba"	/* Goes with VFIO_DEVICE_FLAGS_AMBA */
#define VFIO_DEVICE_API_CCW_STRING		"vfio-ccw"	/* Goes with VFIO_DEVICE_FLAGS_CCW */
#define VFIO_DEVICE_API_AP_STRING		"vfio-ap"	/* Goes with VFIO_DEVICE_FLAGS_AP */

/* Capabilities of VFIO_DEVICE_GET_INFO; linux/vfio_zdev.h has the first four. */

#define VFIO_DEVICE_INFO_CAP_ZPCI_BASE		1	/* s390 PCI: the function itself */
#define VFIO_DEVICE_INFO_CAP_ZPCI_GROUP		2	/* s390 PCI: its function group */
#define VFIO_DEVICE_INFO_CAP_ZPCI_UTIL		3	/* s390 PCI: the utility string */
#define VFIO_DEVICE_INFO_CAP_ZPCI_PFIP		4	/* s390 PCI: the internal function path */
#define VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP	5	/* struct vfio_device_info_cap_pci_atomic_comp */

/**
 * struct vfio_device_info_cap_pci_atomic_comp - Which PCIe AtomicOps the root port completes
 * @header: Capability VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP.
 * @flags: VFIO_PCI_ATOMIC_COMP*, the operand sizes.
 * @reserved: Zero.
 */
struct vfio_device_info_cap_pci_atomic_comp {
	struct vfio_info_cap_header header;
	__u32 flags;
#define VFIO_PCI_ATOMIC_COMP32	(1 << 0)	/* 4-byte operands */
#define VFIO_PCI_ATOMIC_COMP64	(1 << 1)	/* 8-byte operands */
#define VFIO_PCI_ATOMIC_COMP128	(1 << 2)	/* 16-byte compare and swap */
	__u32 reserved;
};

/**
 * struct vfio_region_info - One region of a device, for VFIO_DEVICE_GET_REGION_INFO
 * @argsz: Size of the buffer, set by the caller; comes back larger if the
 *         capabilities did not fit.
 * @flags: VFIO_REGION_INFO_FLAG_*, how the region may be reached.
 * @index: Which region, set by the caller; less than num_regions.
 * @cap_offset: Bytes from the start of this structure to the first capability,
 *              or 0. Counts only with VFIO_REGION_INFO_FLAG_CAPS.
 * @size: Bytes; 0 for a region that this device does not have.
 * @offset: Where the region starts in the device file, for pread(), pwrite()
 *          and mmap(). Opaque: it need not relate to the hardware's addresses.
 */
struct vfio_region_info {
	__u32	argsz;
	__u32	flags;
#define VFIO_REGION_INFO_FLAG_READ	(1 << 0)	/* pread() works */
#define VFIO_REGION_INFO_FLAG_WRITE	(1 << 1)	/* pwrite() works */
#define VFIO_REGION_INFO_FLAG_MMAP	(1 << 2)	/* mmap() works, at least for parts */
#define VFIO_REGION_INFO_FLAG_CAPS	(1 << 3)	/* cap_offset counts */
	__u32	index;
	__u32	cap_offset;
	__aligned_u64	size;
	__aligned_u64	offset;
};

/**
 * VFIO_DEVICE_GET_REGION_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 8, struct vfio_region_info)
 *
 * Tells where a region (a PCI BAR, for one, or the configuration space) lies in the
 * device file, how large it is and what may be done with it.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if there is no such index.
 */
#define VFIO_DEVICE_GET_REGION_INFO	_IO(VFIO_TYPE, VFIO_BASE + 8)

/* Capabilities of VFIO_DEVICE_GET_REGION_INFO, each with its contents. */

#define VFIO_REGION_INFO_CAP_SPARSE_MMAP	1	/* struct vfio_region_info_cap_sparse_mmap */

/**
 * struct vfio_region_sparse_mmap_area - A part of a region that can be mapped
 * @offset: Bytes from the start of the region.
 * @size: Bytes.
 */
struct vfio_region_sparse_mmap_area {
	__aligned_u64	offset;
	__aligned_u64	size;
};

/**
 * struct vfio_region_info_cap_sparse_mmap - The only parts of a region that can be mapped
 * @header: Capability VFIO_REGION_INFO_CAP_SPARSE_MMAP.
 * @nr_areas: Number of areas.
 * @reserved: Zero.
 * @areas: The areas. Reach everything between them (an MSI-X table, say)
 *         by pread() and pwrite() only.
 */
struct vfio_region_info_cap_sparse_mmap {
	struct vfio_info_cap_header header;
	__u32	nr_areas;
	__u32	reserved;
	struct vfio_region_sparse_mmap_area areas[];
};

#define VFIO_REGION_INFO_CAP_TYPE	2	/* struct vfio_region_info_cap_type */

/**
 * struct vfio_region_info_cap_type - What a region beyond the fixed indexes is
 * @header: Capability VFIO_REGION_INFO_CAP_TYPE.
 * @type: VFIO_REGION_TYPE_*, or VFIO_REGION_TYPE_PCI_VENDOR_TYPE with a PCI
 *        vendor's number in its low 16 bits.
 * @subtype: VFIO_REGION_SUBTYPE_*; each type counts its own.
 */
struct vfio_region_info_cap_type {
	struct vfio_info_cap_header header;
	__u32 type;
	__u32 subtype;
};

/* Types of regions. */

#define VFIO_REGION_TYPE_PCI_VENDOR_TYPE	(1 << 31)	/* The type is a PCI vendor's */
#define VFIO_REGION_TYPE_PCI_VENDOR_MASK	(0xffff)	/* The bits that name the vendor */
#define VFIO_REGION_TYPE_GFX			(1)	/* Graphics */
#define VFIO_REGION_TYPE_CCW			(2)	/* s390 channel I/O */
#define VFIO_REGION_TYPE_MIGRATION_DEPRECATED	(3)	/* The first migration protocol; no driver offers it any more */

/* Subtypes of vendor 8086, Intel. */

#define VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION	(1)	/* The graphics OpRegion with its tables */
#define VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG	(2)	/* Configuration space of the host bridge, read-only */
#define VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG	(3)	/* Configuration space of the ISA bridge, read-only */

/* Subtypes of vendors 10de, NVIDIA, and 1014, IBM. Kernels before 5.13 only. */

#define VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM	(1)	/* Memory of a GPU behind NVLink */
#define VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD	(1)	/* Register that invalidates the GPU's address translations */

/* Subtypes of VFIO_REGION_TYPE_GFX. */

#define VFIO_REGION_SUBTYPE_GFX_EDID		(1)	/* struct vfio_region_gfx_edid, then the EDID */

/**
 * struct vfio_region_gfx_edid - Start of the region that plugs a virtual monitor into a virtual GPU
 * @edid_offset: Bytes from the start of the region to the EDID; read-only.
 * @edid_max_size: Room for the EDID in bytes; read-only.
 * @edid_size: Bytes of the EDID that are in use.
 * @max_xres: Widest mode the device can show in pixels, 0 for any; read-only.
 * @max_yres: Highest mode the device can show in pixels, 0 for any; read-only.
 * @link_state: VFIO_DEVICE_GFX_LINK_STATE_*.
 *
 * To change monitors, unplug the old one by @link_state, write the new EDID
 * and its size, then plug in.
 */
struct vfio_region_gfx_edid {
	__u32 edid_offset;
	__u32 edid_max_size;
	__u32 edid_size;
	__u32 max_xres;
	__u32 max_yres;
	__u32 link_state;
#define VFIO_DEVICE_GFX_LINK_STATE_UP    1	/* Plugged in */
#define VFIO_DEVICE_GFX_LINK_STATE_DOWN  2	/* Unplugged */
};

/* Subtypes of VFIO_REGION_TYPE_CCW. */

#define VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD	(1)	/* Halt and clear */
#define VFIO_REGION_SUBTYPE_CCW_SCHIB		(2)	/* The subchannel's information block */
#define VFIO_REGION_SUBTYPE_CCW_CRW		(3)	/* Channel report words */

/* Subtypes of VFIO_REGION_TYPE_MIGRATION_DEPRECATED. */

#define VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED (1)	/* struct vfio_device_migration_info */

/**
 * struct vfio_device_migration_info - Start of the region of the first migration protocol
 * @device_state: VFIO_DEVICE_STATE_V1_* bits.
 * @reserved: Zero.
 * @pending_bytes: Bytes of state still to fetch.
 * @data_offset: Bytes from the start of the region to the state's bytes.
 * @data_size: Bytes of state that are there now.
 *
 * Superseded by VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE.
 */
struct vfio_device_migration_info {
	__u32 device_state;
#define VFIO_DEVICE_STATE_V1_STOP      (0)		/* Stopped */
#define VFIO_DEVICE_STATE_V1_RUNNING   (1 << 0)	/* Working */
#define VFIO_DEVICE_STATE_V1_SAVING    (1 << 1)	/* Giving its state away */
#define VFIO_DEVICE_STATE_V1_RESUMING  (1 << 2)	/* Taking its state in */
/* All the state's bits */
#define VFIO_DEVICE_STATE_MASK      (VFIO_DEVICE_STATE_V1_RUNNING | \
				     VFIO_DEVICE_STATE_V1_SAVING |  \
				     VFIO_DEVICE_STATE_V1_RESUMING)

/* Not zero unless resuming is combined with another bit */
#define VFIO_DEVICE_STATE_VALID(state) \
	(state & VFIO_DEVICE_STATE_V1_RESUMING ? \
	(state & VFIO_DEVICE_STATE_MASK) == VFIO_DEVICE_STATE_V1_RESUMING : 1)

/* 1 if the state says that the device has failed, saving and resuming at once */
#define VFIO_DEVICE_STATE_IS_ERROR(state) \
	((state & VFIO_DEVICE_STATE_MASK) == (VFIO_DEVICE_STATE_V1_SAVING | \
					      VFIO_DEVICE_STATE_V1_RESUMING))

/* The state changed to say that the device has failed */
#define VFIO_DEVICE_STATE_SET_ERROR(state) \
	((state & ~VFIO_DEVICE_STATE_MASK) | VFIO_DEVICE_STATE_V1_SAVING | \
					     VFIO_DEVICE_STATE_V1_RESUMING)

	__u32 reserved;
	__aligned_u64 pending_bytes;
	__aligned_u64 data_offset;
	__aligned_u64 data_size;
};

/* Further capabilities of VFIO_DEVICE_GET_REGION_INFO. */

#define VFIO_REGION_INFO_CAP_MSIX_MAPPABLE	3	/* No contents: even the pages of the MSI-X table can be mapped; set vectors up by VFIO_DEVICE_SET_IRQS still */

#define VFIO_REGION_INFO_CAP_NVLINK2_SSATGT	4	/* struct vfio_region_info_cap_nvlink2_ssatgt; kernels before 5.13 only */

/**
 * struct vfio_region_info_cap_nvlink2_ssatgt - Where a GPU's memory is on the system bus
 * @header: Capability VFIO_REGION_INFO_CAP_NVLINK2_SSATGT.
 * @tgt: The compressed bus address, equal for a GPU and the bridges it hangs on.
 */
struct vfio_region_info_cap_nvlink2_ssatgt {
	struct vfio_info_cap_header header;
	__aligned_u64 tgt;
};

#define VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD	5	/* struct vfio_region_info_cap_nvlink2_lnkspd; kernels before 5.13 only */

/**
 * struct vfio_region_info_cap_nvlink2_lnkspd - Speed of an NVLink
 * @header: Capability VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD.
 * @link_speed: The code that the firmware's device tree holds for the link.
 * @__pad: Nothing.
 */
struct vfio_region_info_cap_nvlink2_lnkspd {
	struct vfio_info_cap_header header;
	__u32 link_speed;
	__u32 __pad;
};

/**
 * struct vfio_irq_info - One kind of interrupt of a device, for VFIO_DEVICE_GET_IRQ_INFO
 * @argsz: Size of this structure, set by the caller.
 * @flags: VFIO_IRQ_INFO_*, what can be done with these interrupts.
 * @index: Which kind, set by the caller; less than num_irqs.
 * @count: Number of interrupts (subindexes) of this kind; 0 if the device has
 *         none.
 */
struct vfio_irq_info {
	__u32	argsz;
	__u32	flags;
#define VFIO_IRQ_INFO_EVENTFD		(1 << 0)	/* An eventfd can be signalled */
#define VFIO_IRQ_INFO_MASKABLE		(1 << 1)	/* Can be masked and unmasked */
#define VFIO_IRQ_INFO_AUTOMASKED	(1 << 2)	/* Masks itself when it fires (level-triggered); unmask it to hear of the next */
#define VFIO_IRQ_INFO_NORESIZE		(1 << 3)	/* To use more subindexes than were set up, switch the whole index off first */
	__u32	index;
	__u32	count;
};

/**
 * VFIO_DEVICE_GET_IRQ_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 9, struct vfio_irq_info)
 *
 * Tells how many interrupts an index has, and what VFIO_DEVICE_SET_IRQS can do
 * with them.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if there is no such index.
 */
#define VFIO_DEVICE_GET_IRQ_INFO	_IO(VFIO_TYPE, VFIO_BASE + 9)

/**
 * struct vfio_irq_set - An action on a range of interrupts, for VFIO_DEVICE_SET_IRQS
 * @argsz: Size of this structure with its data, set by the caller.
 * @flags: One VFIO_IRQ_SET_DATA_* and one VFIO_IRQ_SET_ACTION_*.
 * @index: Which kind of interrupt.
 * @start: First subindex.
 * @count: Number of subindexes.
 * @data: @count elements of the kind that @flags says: none, bytes, or 4-byte
 *        eventfds.
 */
struct vfio_irq_set {
	__u32	argsz;
	__u32	flags;
#define VFIO_IRQ_SET_DATA_NONE		(1 << 0)	/* No data: act on each subindex of the range, now */
#define VFIO_IRQ_SET_DATA_BOOL		(1 << 1)	/* A byte each: act, now, where it is not zero */
#define VFIO_IRQ_SET_DATA_EVENTFD	(1 << 2)	/* A file descriptor each: tie it to the action; -1 unties */
#define VFIO_IRQ_SET_ACTION_MASK	(1 << 3)	/* Stop delivery; an eventfd tied to it is signalled by the user */
#define VFIO_IRQ_SET_ACTION_UNMASK	(1 << 4)	/* Resume delivery; an eventfd tied to it is signalled by the user */
#define VFIO_IRQ_SET_ACTION_TRIGGER	(1 << 5)	/* The interrupt itself; an eventfd tied to it is signalled by the kernel */
	__u32	index;
	__u32	start;
	__u32	count;
	__u8	data[];
};

/**
 * VFIO_DEVICE_SET_IRQS - _IOW(VFIO_TYPE, VFIO_BASE + 10, struct vfio_irq_set)
 *
 * Sets interrupts up, masks, unmasks or fires them.
 *
 * Tying eventfds to ACTION_TRIGGER switches an index on. DATA_NONE with
 * ACTION_TRIGGER and a count of 0 switches it off. Once eventfds are tied,
 * ACTION_TRIGGER with DATA_NONE or DATA_BOOL signals them as if the device
 * had, which is good for tests.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if a bit, the range or the size
 * of the data is wrong, EBADF if a descriptor is no eventfd, EBUSY if an
 * eventfd is tied already, ENOTTY if the index cannot do the action, ENOMEM.
 * With fewer MSI vectors than asked for: the number that can be had.
 */
#define VFIO_DEVICE_SET_IRQS		_IO(VFIO_TYPE, VFIO_BASE + 10)

/* The bits of struct vfio_irq_set that say what the data is; one is set */
#define VFIO_IRQ_SET_DATA_TYPE_MASK	(VFIO_IRQ_SET_DATA_NONE | \
					 VFIO_IRQ_SET_DATA_BOOL | \
					 VFIO_IRQ_SET_DATA_EVENTFD)
/* The bits of struct vfio_irq_set that say what to do; one is set */
#define VFIO_IRQ_SET_ACTION_TYPE_MASK	(VFIO_IRQ_SET_ACTION_MASK | \
					 VFIO_IRQ_SET_ACTION_UNMASK | \
					 VFIO_IRQ_SET_ACTION_TRIGGER)

/**
 * VFIO_DEVICE_RESET - _IO(VFIO_TYPE, VFIO_BASE + 11)
 *
 * Brings the device back to its state after power-on, without touching others
 * on its bus. A device in a failed migration state is running afterwards.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EINVAL without VFIO_DEVICE_FLAGS_RESET, EAGAIN
 * if the device is locked by somebody else at the moment.
 */
#define VFIO_DEVICE_RESET		_IO(VFIO_TYPE, VFIO_BASE + 11)

/* Region indexes of a PCI device; what the device lacks has size 0. */

enum {
	VFIO_PCI_BAR0_REGION_INDEX,	/* The first base address register */
	VFIO_PCI_BAR1_REGION_INDEX,	/* BAR 1; empty if BAR 0 has 64 bits */
	VFIO_PCI_BAR2_REGION_INDEX,	/* BAR 2 */
	VFIO_PCI_BAR3_REGION_INDEX,	/* BAR 3; empty if BAR 2 has 64 bits */
	VFIO_PCI_BAR4_REGION_INDEX,	/* BAR 4 */
	VFIO_PCI_BAR5_REGION_INDEX,	/* BAR 5; empty if BAR 4 has 64 bits */
	VFIO_PCI_ROM_REGION_INDEX,	/* The expansion ROM */
	VFIO_PCI_CONFIG_REGION_INDEX,	/* Configuration space, in part emulated */
	VFIO_PCI_VGA_REGION_INDEX,	/* The VGA ports and the frame buffer at 0xa0000, each at its legacy address within the region */
	VFIO_PCI_NUM_REGIONS = 9	/* From here on VFIO_REGION_INFO_CAP_TYPE tells what a region is */
};

/* Interrupt indexes of a PCI device; what the device lacks has count 0. */

enum {
	VFIO_PCI_INTX_IRQ_INDEX,	/* The legacy interrupt pin */
	VFIO_PCI_MSI_IRQ_INDEX,		/* MSI */
	VFIO_PCI_MSIX_IRQ_INDEX,	/* MSI-X */
	VFIO_PCI_ERR_IRQ_INDEX,		/* An uncorrectable PCIe error was seen */
	VFIO_PCI_REQ_IRQ_INDEX,		/* The host wants the device back */
	VFIO_PCI_NUM_IRQS		/* Number of indexes */
};

/* Region indexes of an s390 channel I/O device. */

enum {
	VFIO_CCW_CONFIG_REGION_INDEX,	/* struct ccw_io_region of linux/vfio_ccw.h */
	VFIO_CCW_NUM_REGIONS		/* From here on VFIO_REGION_INFO_CAP_TYPE tells what a region is */
};

/* Interrupt indexes of an s390 channel I/O device. */

enum {
	VFIO_CCW_IO_IRQ_INDEX,		/* A channel program has come to an end */
	VFIO_CCW_CRW_IRQ_INDEX,		/* A channel report word waits */
	VFIO_CCW_REQ_IRQ_INDEX,		/* The host wants the device back */
	VFIO_CCW_NUM_IRQS		/* Number of indexes */
};

/* Interrupt indexes of s390 crypto adapters. */

enum {
	VFIO_AP_REQ_IRQ_INDEX,		/* The host wants the device back */
	VFIO_AP_NUM_IRQS		/* Number of indexes */
};

/**
 * struct vfio_pci_dependent_device - A device that a hot reset would hit
 * @group_id: Its IOMMU group, if the asking device was opened through a group.
 * @devid: Its id in the asking device's iommufd, or VFIO_PCI_DEVID_OWNED or
 *         VFIO_PCI_DEVID_NOT_OWNED, if the reply has
 *         VFIO_PCI_HOT_RESET_FLAG_DEV_ID.
 * @segment: PCI domain.
 * @bus: PCI bus.
 * @devfn: PCI slot in the upper five bits, function in the lower three.
 */
struct vfio_pci_dependent_device {
	union {
		__u32   group_id;
		__u32	devid;
#define VFIO_PCI_DEVID_OWNED		0	/* Not bound itself, but isolated together with a device that is: ours */
#define VFIO_PCI_DEVID_NOT_OWNED	-1	/* Somebody else's, or nobody's: in the way of a reset */
	};
	__u16	segment;
	__u8	bus;
	__u8	devfn;
};

/**
 * struct vfio_pci_hot_reset_info - Who a hot reset would hit, for VFIO_DEVICE_GET_PCI_HOT_RESET_INFO
 * @argsz: Size of this structure with its array, set by the caller.
 * @flags: VFIO_PCI_HOT_RESET_FLAG_*, set by the kernel.
 * @count: Number of devices, also when the array was too short for them.
 * @devices: The devices, the asking one among them.
 */
struct vfio_pci_hot_reset_info {
	__u32	argsz;
	__u32	flags;
#define VFIO_PCI_HOT_RESET_FLAG_DEV_ID		(1 << 0)	/* The devices come with devid, not with group_id */
#define VFIO_PCI_HOT_RESET_FLAG_DEV_ID_OWNED	(1 << 1)	/* All of them are ours: the reset would be allowed */
	__u32	count;
	struct vfio_pci_dependent_device	devices[];
};

/**
 * VFIO_DEVICE_GET_PCI_HOT_RESET_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 12, struct vfio_pci_hot_reset_info)
 *
 * Lists the devices that share the slot or the bus, which
 * VFIO_DEVICE_PCI_HOT_RESET would reset together.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL, ENOSPC if the array is too
 * short (count says how long it must be), ENODEV if neither slot nor bus can be reset.
 */
#define VFIO_DEVICE_GET_PCI_HOT_RESET_INFO	_IO(VFIO_TYPE, VFIO_BASE + 12)

/**
 * struct vfio_pci_hot_reset - Proof of ownership, for VFIO_DEVICE_PCI_HOT_RESET
 * @argsz: Size of this structure with its array, set by the caller.
 * @flags: Zero.
 * @count: Number of descriptors; 0 for a device opened as a character device.
 * @group_fds: The open group of each device that the reset hits.
 */
struct vfio_pci_hot_reset {
	__u32	argsz;
	__u32	flags;
	__u32	count;
	__s32	group_fds[];
};

/**
 * VFIO_DEVICE_PCI_HOT_RESET - _IOW(VFIO_TYPE, VFIO_BASE + 13, struct vfio_pci_hot_reset)
 *
 * Resets the PCI slot or bus that the device is on, with all devices there.
 * Each of them has to be the caller's: shown by group descriptors, or for a
 * device opened as a character device by VFIO_PCI_HOT_RESET_FLAG_DEV_ID_OWNED.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if a group is missing, given
 * twice or not in the container, EBADF, ENODEV if nothing can be reset, ENOMEM.
 */
#define VFIO_DEVICE_PCI_HOT_RESET	_IO(VFIO_TYPE, VFIO_BASE + 13)

/**
 * struct vfio_device_gfx_plane_info - A plane that a virtual GPU shows, for VFIO_DEVICE_QUERY_GFX_PLANE
 * @argsz: Size of this structure, set by the caller.
 * @flags: VFIO_GFX_PLANE_TYPE_*, set by the caller.
 * @drm_plane_type: Primary, overlay or cursor: DRM_PLANE_TYPE_*, set by the
 *                  caller.
 * @drm_format: Fourcc of the pixel format; 0 if the guest has switched the
 *              plane off.
 * @drm_format_mod: Format modifier: how pixels are tiled.
 * @width: Pixels.
 * @height: Pixels.
 * @stride: Bytes from a line to the following one.
 * @size: Bytes of the whole plane, in full pages.
 * @x_pos: Where a cursor is, pixels from the left.
 * @y_pos: Where a cursor is, pixels from the top.
 * @x_hot: Column of the cursor's hot spot, 0xffffffff if unknown.
 * @y_hot: Row of the cursor's hot spot, 0xffffffff if unknown.
 * @region_index: Region that holds the pixels, with
 *                VFIO_GFX_PLANE_TYPE_REGION.
 * @dmabuf_id: Handle for VFIO_DEVICE_GET_GFX_DMABUF, with
 *             VFIO_GFX_PLANE_TYPE_DMABUF.
 * @reserved: Zero.
 */
struct vfio_device_gfx_plane_info {
	__u32 argsz;
	__u32 flags;
#define VFIO_GFX_PLANE_TYPE_PROBE (1 << 0)	/* Ask only whether the other bit's way is supported */
#define VFIO_GFX_PLANE_TYPE_DMABUF (1 << 1)	/* Pixels in a dma-buf */
#define VFIO_GFX_PLANE_TYPE_REGION (1 << 2)	/* Pixels in a region of the device */
	__u32 drm_plane_type;
	__u32 drm_format;
	__aligned_u64 drm_format_mod;
	__u32 width;
	__u32 height;
	__u32 stride;
	__u32 size;
	__u32 x_pos;
	__u32 y_pos;
	__u32 x_hot;
	__u32 y_hot;
	union {
		__u32 region_index;
		__u32 dmabuf_id;
	};
	__u32 reserved;
};

/**
 * VFIO_DEVICE_QUERY_GFX_PLANE - _IOWR(VFIO_TYPE, VFIO_BASE + 14, struct vfio_device_gfx_plane_info)
 *
 * Describes what a virtual GPU shows at the moment, or tells which way of
 * handing out pixels it supports.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if the way is not supported,
 * ENOTTY if the device has no display.
 */
#define VFIO_DEVICE_QUERY_GFX_PLANE _IO(VFIO_TYPE, VFIO_BASE + 14)

/**
 * VFIO_DEVICE_GET_GFX_DMABUF - _IOW(VFIO_TYPE, VFIO_BASE + 15, __u32)
 *
 * Opens the pixels of a plane as a dma-buf. The argument is the address of a
 * dmabuf_id that VFIO_DEVICE_QUERY_GFX_PLANE gave.
 *
 * File: device.
 *
 * Return: the file descriptor, or -1 with errno: EFAULT, EINVAL if the id is
 * not a plane's, ENOTTY.
 */
#define VFIO_DEVICE_GET_GFX_DMABUF _IO(VFIO_TYPE, VFIO_BASE + 15)

/**
 * struct vfio_device_ioeventfd - A register write tied to an eventfd, for VFIO_DEVICE_IOEVENTFD
 * @argsz: Size of this structure, set by the caller.
 * @flags: One of VFIO_DEVICE_IOEVENTFD_8 to _64, the width of the write.
 * @offset: Where to write in the device file; a multiple of the width.
 * @data: What to write, in the host's byte order.
 * @fd: The eventfd, or -1 to undo the tie with the same other members.
 * @reserved: Zero.
 */
struct vfio_device_ioeventfd {
	__u32	argsz;
	__u32	flags;
#define VFIO_DEVICE_IOEVENTFD_8		(1 << 0)	/* Write one byte */
#define VFIO_DEVICE_IOEVENTFD_16	(1 << 1)	/* Write two bytes */
#define VFIO_DEVICE_IOEVENTFD_32	(1 << 2)	/* Write four bytes */
#define VFIO_DEVICE_IOEVENTFD_64	(1 << 3)	/* Write eight bytes */
#define VFIO_DEVICE_IOEVENTFD_SIZE_MASK	(0xf)	/* All widths */
	__aligned_u64	offset;
	__aligned_u64	data;
	__s32	fd;
	__u32	reserved;
};

/**
 * VFIO_DEVICE_IOEVENTFD - _IOW(VFIO_TYPE, VFIO_BASE + 16, struct vfio_device_ioeventfd)
 *
 * Makes the kernel write a fixed value to a device register each time an
 * eventfd is signalled, which turns a hypervisor's doorbell into no exit at
 * all. PCI devices can do so in BARs, away from the MSI-X table.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if the place or the width will
 * not do, EEXIST if the same tie exists, ENODEV if there is none to undo,
 * ENOSPC if there are too many, ENOTTY.
 */
#define VFIO_DEVICE_IOEVENTFD		_IO(VFIO_TYPE, VFIO_BASE + 16)

/**
 * struct vfio_device_feature - A feature to read, change or ask for, for VFIO_DEVICE_FEATURE
 * @argsz: Size of this structure with its data, set by the caller.
 * @flags: The feature's number (VFIO_DEVICE_FEATURE_MIGRATION, say) with
 *         VFIO_DEVICE_FEATURE_GET, _SET or _PROBE.
 * @data: What belongs to the feature; may be left out with PROBE.
 */
struct vfio_device_feature {
	__u32	argsz;
	__u32	flags;
#define VFIO_DEVICE_FEATURE_MASK	(0xffff)	/* The bits for the feature's number */
#define VFIO_DEVICE_FEATURE_GET		(1 << 16)	/* Fill the data in */
#define VFIO_DEVICE_FEATURE_SET		(1 << 17)	/* Act on the data */
#define VFIO_DEVICE_FEATURE_PROBE	(1 << 18)	/* Do nothing, succeed if the feature exists and takes the other bits given */
	__u8	data[];
};

/**
 * VFIO_DEVICE_FEATURE - _IOWR(VFIO_TYPE, VFIO_BASE + 17, struct vfio_device_feature)
 *
 * Reads or changes one of the optional features of a device, or asks whether
 * it has the feature. GET and SET together make sense only with PROBE.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if the bits or the size of the
 * data are wrong, ENOTTY if the device has no such feature, or an error of the
 * feature's own.
 */
#define VFIO_DEVICE_FEATURE		_IO(VFIO_TYPE, VFIO_BASE + 17)

/**
 * struct vfio_device_bind_iommufd - Ties a device to an iommufd, for VFIO_DEVICE_BIND_IOMMUFD
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @iommufd: File descriptor of /dev/iommu.
 * @out_devid: The id that iommufd requests know the device by; set by the
 *             kernel.
 */
struct vfio_device_bind_iommufd {
	__u32		argsz;
	__u32		flags;
	__s32		iommufd;
	__u32		out_devid;
};

/**
 * VFIO_DEVICE_BIND_IOMMUFD - _IOWR(VFIO_TYPE, VFIO_BASE + 18, struct vfio_device_bind_iommufd)
 *
 * Puts a device that was opened as a character device
 * (/dev/vfio/devices/vfioN) into the care of an iommufd. Until then such a
 * device answers nothing else. It lasts until the device is closed.
 *
 * File: device.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL if the device came from a group
 * or is bound, EBADF, EBADFD if the descriptor is no iommufd, EBUSY.
 */
#define VFIO_DEVICE_BIND_IOMMUFD	_IO(VFIO_TYPE, VFIO_BASE + 18)

/**
 * struct vfio_device_attach_iommufd_pt - Gives a device an address space, for VFIO_DEVICE_ATTACH_IOMMUFD_PT
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @pt_id: Id of an I/O address space or of a hardware page table in the
 *         iommufd. Comes back as what the device uses in the end: for an
 *         address space the page table that the kernel picked or made, if the
 *         device has one.
 */
struct vfio_device_attach_iommufd_pt {
	__u32	argsz;
	__u32	flags;
	__u32	pt_id;
};

/**
 * VFIO_DEVICE_ATTACH_IOMMUFD_PT - _IOWR(VFIO_TYPE, VFIO_BASE + 19, struct vfio_device_attach_iommufd_pt)
 *
 * Lets the device do DMA through an address space of its iommufd. A device
 * that has one switches to the new one without a gap.
 *
 * File: device, opened as a character device and bound.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL, ENOENT if the iommufd has no
 * such id, EBUSY, or what the IOMMU refused with.
 */
#define VFIO_DEVICE_ATTACH_IOMMUFD_PT		_IO(VFIO_TYPE, VFIO_BASE + 19)

/**
 * struct vfio_device_detach_iommufd_pt - Takes a device's address space away, for VFIO_DEVICE_DETACH_IOMMUFD_PT
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 */
struct vfio_device_detach_iommufd_pt {
	__u32	argsz;
	__u32	flags;
};

/**
 * VFIO_DEVICE_DETACH_IOMMUFD_PT - _IOW(VFIO_TYPE, VFIO_BASE + 20, struct vfio_device_detach_iommufd_pt)
 *
 * Undoes VFIO_DEVICE_ATTACH_IOMMUFD_PT: all DMA of the device is blocked from
 * here on. Succeeds too if there was nothing to undo.
 *
 * File: device, opened as a character device and bound.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL.
 */
#define VFIO_DEVICE_DETACH_IOMMUFD_PT		_IO(VFIO_TYPE, VFIO_BASE + 20)

/* ======== Features: numbers and data of VFIO_DEVICE_FEATURE ======== */

/*
 * SET on an SR-IOV physical function: a UUID (16 bytes) that whoever opens one
 * of its virtual functions must name as well, so that the two users have agreed.
 */
#define VFIO_DEVICE_FEATURE_PCI_VF_TOKEN	(0)	/* Secret between the users of a physical function and of its virtual ones */

/**
 * struct vfio_device_feature_migration - Which migration states a device has, for VFIO_DEVICE_FEATURE_MIGRATION
 * @flags: VFIO_MIGRATION_*. At least VFIO_MIGRATION_STOP_COPY; with both other
 *         bits, there is VFIO_DEVICE_STATE_PRE_COPY_P2P as well.
 */
struct vfio_device_feature_migration {
	__aligned_u64 flags;
#define VFIO_MIGRATION_STOP_COPY	(1 << 0)	/* STOP, STOP_COPY and RESUMING */
#define VFIO_MIGRATION_P2P		(1 << 1)	/* RUNNING_P2P too */
#define VFIO_MIGRATION_PRE_COPY		(1 << 2)	/* PRE_COPY too */
};
#define VFIO_DEVICE_FEATURE_MIGRATION 1	/* GET: struct vfio_device_feature_migration */

/**
 * struct vfio_device_feature_mig_state - A device's migration state, for VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE
 * @device_state: A value of enum vfio_device_mig_state.
 * @data_fd: A new file with the device's state, for the caller to close, when
 *           SET started to save or to restore; otherwise -1.
 *
 * SET returns when the device has arrived. If it fails the device may be
 * anywhere on its way: GET tells where, and VFIO_DEVICE_RESET leads out of
 * VFIO_DEVICE_STATE_ERROR. What the file holds is for another device of
 * the kind to understand; only the order of its bytes matters.
 */
struct vfio_device_feature_mig_state {
	__u32 device_state;
	__s32 data_fd;
};
#define VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE 2	/* GET, SET: struct vfio_device_feature_mig_state */

/**
 * enum vfio_device_mig_state - Where a device is in its migration
 * @VFIO_DEVICE_STATE_ERROR: Broken; nothing but VFIO_DEVICE_RESET helps. Cannot
 *                           be set.
 * @VFIO_DEVICE_STATE_STOP: Frozen: no DMA, no interrupts, no inner progress.
 * @VFIO_DEVICE_STATE_RUNNING: In normal operation.
 * @VFIO_DEVICE_STATE_STOP_COPY: Frozen, its state can be read from the data
 *                               file up to the end.
 * @VFIO_DEVICE_STATE_RESUMING: Frozen, takes the state that is written to the
 *                              data file. The way to STOP checks it.
 * @VFIO_DEVICE_STATE_RUNNING_P2P: In operation, but starts no DMA to other
 *                                 devices; so that several can be stopped one by one.
 * @VFIO_DEVICE_STATE_PRE_COPY: In operation, and a first copy of the state can
 *                              be read from the data file.
 * @VFIO_DEVICE_STATE_PRE_COPY_P2P: The last two together.
 * @VFIO_DEVICE_STATE_NR: One more than the last state; none itself.
 *
 * A state may be asked for from any other. The kernel takes the shortest way
 * over the steps RUNNING, RUNNING_P2P, STOP, and from there to STOP_COPY or
 * RESUMING and back; the PRE_COPY states are parallel to the running ones. Three
 * states save: PRE_COPY, PRE_COPY_P2P and STOP_COPY. Going from one of these
 * to a later one keeps the data file, leaving them ends it, and there is no
 * way from STOP_COPY to the other two.
 */
enum vfio_device_mig_state {
	VFIO_DEVICE_STATE_ERROR = 0,
	VFIO_DEVICE_STATE_STOP = 1,
	VFIO_DEVICE_STATE_RUNNING = 2,
	VFIO_DEVICE_STATE_STOP_COPY = 3,
	VFIO_DEVICE_STATE_RESUMING = 4,
	VFIO_DEVICE_STATE_RUNNING_P2P = 5,
	VFIO_DEVICE_STATE_PRE_COPY = 6,
	VFIO_DEVICE_STATE_PRE_COPY_P2P = 7,
	VFIO_DEVICE_STATE_NR,
};

/**
 * struct vfio_precopy_info - What is left to copy, for VFIO_MIG_GET_PRECOPY_INFO
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @initial_bytes: Bytes left of the first copy; only falls. Stop the device
 *                 when it is 0 for the shortest pause.
 * @dirty_bytes: Bytes that have changed since they were copied; goes up and down.
 */
struct vfio_precopy_info {
	__u32 argsz;
	__u32 flags;
	__aligned_u64 initial_bytes;
	__aligned_u64 dirty_bytes;
};

/**
 * VFIO_MIG_GET_PRECOPY_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 21, struct vfio_precopy_info)
 *
 * Estimates how much state waits to be read while the device still runs, to
 * decide when to stop it. The numbers say nothing about the amount that
 * STOP_COPY will add.
 *
 * When both are 0, read() fails with ENOMSG and poll() waits for more. In STOP_COPY,
 * read() returns 0 at the true end.
 *
 * File: migration data.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL outside of the PRE_COPY states,
 * ENOTTY if the device has none.
 */
#define VFIO_MIG_GET_PRECOPY_INFO _IO(VFIO_TYPE, VFIO_BASE + 21)

/*
 * SET, no data. The device may sleep when nobody uses it, if the platform
 * agrees; any access wakes it, and it may go back to sleep. Mapped regions are
 * out of reach until VFIO_DEVICE_FEATURE_LOW_POWER_EXIT.
 */
#define VFIO_DEVICE_FEATURE_LOW_POWER_ENTRY 3	/* SET, without data: let an idle device sleep */

/**
 * struct vfio_device_low_power_entry_with_wakeup - Whom to tell that a device woke up
 * @wakeup_eventfd: Signalled once, when the device was asleep and something
 *                  other than its user's mapped regions woke it.
 * @reserved: Zero.
 *
 * Data of VFIO_DEVICE_FEATURE_LOW_POWER_ENTRY_WITH_WAKEUP. A device that was
 * woken stays awake until it is told to sleep anew.
 */
struct vfio_device_low_power_entry_with_wakeup {
	__s32 wakeup_eventfd;
	__u32 reserved;
};

#define VFIO_DEVICE_FEATURE_LOW_POWER_ENTRY_WITH_WAKEUP 4	/* SET: struct vfio_device_low_power_entry_with_wakeup */

#define VFIO_DEVICE_FEATURE_LOW_POWER_EXIT 5	/* SET, without data: wake the device and keep it awake */

/**
 * struct vfio_device_feature_dma_logging_control - What to log, for VFIO_DEVICE_FEATURE_DMA_LOGGING_START
 * @page_size: Bytes per bit of the log: a wish that comes back as what the
 *             device chose.
 * @num_ranges: Number of ranges. As many as fit in one memory page always work.
 * @__reserved: Zero.
 * @ranges: Address of @num_ranges elements, each a struct
 *          vfio_device_feature_dma_logging_range.
 *
 * The device notes which pages it writes to; reads do not count. There is one
 * log at a time: stop it before starting another.
 */
struct vfio_device_feature_dma_logging_control {
	__aligned_u64 page_size;
	__u32 num_ranges;
	__u32 __reserved;
	__aligned_u64 ranges;
};

/**
 * struct vfio_device_feature_dma_logging_range - A range of bus addresses to watch
 * @iova: First address.
 * @length: Bytes.
 */
struct vfio_device_feature_dma_logging_range {
	__aligned_u64 iova;
	__aligned_u64 length;
};

#define VFIO_DEVICE_FEATURE_DMA_LOGGING_START 6	/* SET: struct vfio_device_feature_dma_logging_control */

#define VFIO_DEVICE_FEATURE_DMA_LOGGING_STOP 7	/* SET, without data: end the log */

/**
 * struct vfio_device_feature_dma_logging_report - Fetches the log, for VFIO_DEVICE_FEATURE_DMA_LOGGING_REPORT
 * @iova: First address.
 * @length: Bytes.
 * @page_size: Bytes per bit of the answer, a power of two; need not be that of
 *             the log.
 * @bitmap: Address of an array of __u64 with a bit for each page of the range,
 *          the first page in the lowest bit of the first element. Bits are
 *          only ever set: clear the array before.
 *
 * What is reported is taken out of the log. After an error the log cannot be
 * trusted: count everything as written to.
 */
struct vfio_device_feature_dma_logging_report {
	__aligned_u64 iova;
	__aligned_u64 length;
	__aligned_u64 page_size;
	__aligned_u64 bitmap;
};

#define VFIO_DEVICE_FEATURE_DMA_LOGGING_REPORT 8	/* GET: struct vfio_device_feature_dma_logging_report */

/**
 * struct vfio_device_feature_mig_data_size - How much a stopped device would have to copy
 * @stop_copy_length: Bytes, estimated; may be asked in every state.
 *
 * Data of VFIO_DEVICE_FEATURE_MIG_DATA_SIZE.
 */
struct vfio_device_feature_mig_data_size {
	__aligned_u64 stop_copy_length;
};

#define VFIO_DEVICE_FEATURE_MIG_DATA_SIZE 9	/* GET: struct vfio_device_feature_mig_data_size */

/**
 * struct vfio_device_feature_bus_master - Lets a device do DMA or not
 * @op: VFIO_DEVICE_FEATURE_CLEAR_MASTER or VFIO_DEVICE_FEATURE_SET_MASTER.
 *
 * Data of VFIO_DEVICE_FEATURE_BUS_MASTER, which CDX devices have. PCI devices
 * have a bit in their configuration space for it.
 */
struct vfio_device_feature_bus_master {
	__u32 op;
#define		VFIO_DEVICE_FEATURE_CLEAR_MASTER	0	/* Block DMA */
#define		VFIO_DEVICE_FEATURE_SET_MASTER		1	/* Allow DMA */
};
#define VFIO_DEVICE_FEATURE_BUS_MASTER 10	/* SET: struct vfio_device_feature_bus_master */

/* ======== Container of type VFIO_TYPE1_IOMMU, VFIO_TYPE1v2_IOMMU ======== */

/**
 * struct vfio_iommu_type1_info - What a Type1 IOMMU can do, for VFIO_IOMMU_GET_INFO
 * @argsz: Size of the buffer, set by the caller; comes back larger if the
 *         capabilities did not fit.
 * @flags: VFIO_IOMMU_INFO_*, which members count.
 * @iova_pgsizes: Page sizes of the IOMMU, one bit each: bit 12 for 4 KiB. The
 *                lowest one is the granularity of maps.
 * @cap_offset: Bytes from the start of this structure to the first capability,
 *              or 0.
 * @pad: Nothing.
 */
struct vfio_iommu_type1_info {
	__u32	argsz;
	__u32	flags;
#define VFIO_IOMMU_INFO_PGSIZES (1 << 0)	/* iova_pgsizes counts */
#define VFIO_IOMMU_INFO_CAPS	(1 << 1)	/* cap_offset counts */
	__aligned_u64	iova_pgsizes;
	__u32   cap_offset;
	__u32   pad;
};

/* Capabilities of VFIO_IOMMU_GET_INFO, each with its contents. */

#define VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE  1	/* struct vfio_iommu_type1_info_cap_iova_range */

/**
 * struct vfio_iova_range - Bus addresses that can be mapped
 * @start: First address.
 * @end: Last address, not the one after.
 */
struct vfio_iova_range {
	__u64	start;
	__u64	end;
};

/**
 * struct vfio_iommu_type1_info_cap_iova_range - All bus addresses that can be mapped
 * @header: Capability VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE.
 * @nr_iovas: Number of ranges.
 * @reserved: Zero.
 * @iova_ranges: The ranges, ascending. The gaps belong to the platform (MSI
 *               windows and the like); mapping there is EINVAL.
 */
struct vfio_iommu_type1_info_cap_iova_range {
	struct	vfio_info_cap_header header;
	__u32	nr_iovas;
	__u32	reserved;
	struct	vfio_iova_range iova_ranges[];
};

#define VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION  2	/* struct vfio_iommu_type1_info_cap_migration */

/**
 * struct vfio_iommu_type1_info_cap_migration - What VFIO_IOMMU_DIRTY_PAGES can do; absent if it cannot be used
 * @header: Capability VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION.
 * @flags: Zero.
 * @pgsize_bitmap: Page sizes that a bitmap may have, one bit each.
 * @max_dirty_bitmap_size: Bytes of the largest bitmap.
 */
struct vfio_iommu_type1_info_cap_migration {
	struct	vfio_info_cap_header header;
	__u32	flags;
	__u64	pgsize_bitmap;
	__u64	max_dirty_bitmap_size;
};

#define VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL 3	/* struct vfio_iommu_type1_info_dma_avail */

/**
 * struct vfio_iommu_type1_info_dma_avail - How many more maps are allowed
 * @header: Capability VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL.
 * @avail: Maps that can be made before VFIO_IOMMU_MAP_DMA answers ENOSPC.
 */
struct vfio_iommu_type1_info_dma_avail {
	struct	vfio_info_cap_header header;
	__u32	avail;
};

/**
 * VFIO_IOMMU_GET_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 12, struct vfio_iommu_type1_info)
 *
 * Tells page sizes and limits of a Type1 IOMMU. The first 16 bytes are needed,
 * the rest is filled in as argsz allows.
 *
 * File: container of a Type1 type; others take the number as
 * VFIO_IOMMU_SPAPR_TCE_GET_INFO.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL.
 */
#define VFIO_IOMMU_GET_INFO _IO(VFIO_TYPE, VFIO_BASE + 12)

/**
 * struct vfio_iommu_type1_dma_map - Memory to show to devices, for VFIO_IOMMU_MAP_DMA
 * @argsz: Size of this structure, set by the caller.
 * @flags: VFIO_DMA_MAP_FLAG_*.
 * @vaddr: Where the memory is in the process.
 * @iova: Where devices will see it on the bus.
 * @size: Bytes.
 *
 * All three numbers are multiples of the IOMMU's page size.
 */
struct vfio_iommu_type1_dma_map {
	__u32	argsz;
	__u32	flags;
#define VFIO_DMA_MAP_FLAG_READ (1 << 0)		/* Devices may read the memory */
#define VFIO_DMA_MAP_FLAG_WRITE (1 << 1)	/* Devices may write to the memory */
#define VFIO_DMA_MAP_FLAG_VADDR (1 << 2)	/* Nothing new: give a map whose addresses were invalidated the same memory at a new address; without READ and WRITE */
	__u64	vaddr;
	__u64	iova;
	__u64	size;
};

/**
 * VFIO_IOMMU_MAP_DMA - _IOW(VFIO_TYPE, VFIO_BASE + 13, struct vfio_iommu_type1_dma_map)
 *
 * Lets the devices of the container reach memory of the process. At least one
 * of READ and WRITE is needed. Type1 pins the memory and counts it against
 * RLIMIT_MEMLOCK; it never replaces a map. SPAPR TCE maps only inside a window,
 * v2 only memory that was registered, and does replace.
 *
 * File: container.
 *
 * Return: 0, or -1 with errno: EFAULT if memory cannot be pinned; EINVAL for a
 * misaligned, empty, overflowing or forbidden range, or memory that is not
 * registered; EEXIST if Type1 has a map there; ENOENT with VADDR if it has
 * none; ENOMEM over the limit; ENOSPC with too many maps; on SPAPR TCE EPERM
 * before VFIO_IOMMU_ENABLE or a registration, ENXIO outside of the windows.
 */
#define VFIO_IOMMU_MAP_DMA _IO(VFIO_TYPE, VFIO_BASE + 13)

/**
 * struct vfio_bitmap - A bitmap of pages in the caller's memory
 * @pgsize: Bytes per bit.
 * @size: Bytes of the bitmap.
 * @data: The bitmap, cleared by the caller; lowest bit first.
 */
struct vfio_bitmap {
	__u64        pgsize;
	__u64        size;
	__u64 *data;
};

/**
 * struct vfio_iommu_type1_dma_unmap - Bus addresses to free, for VFIO_IOMMU_UNMAP_DMA
 * @argsz: Size of this structure with its data, set by the caller.
 * @flags: VFIO_DMA_UNMAP_FLAG_*.
 * @iova: First bus address.
 * @size: Bytes; Type1 returns what was freed in it.
 * @data: A struct vfio_bitmap with VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP,
 *        otherwise nothing.
 */
struct vfio_iommu_type1_dma_unmap {
	__u32	argsz;
	__u32	flags;
#define VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP (1 << 0)	/* Report which pages devices wrote to; data holds a struct vfio_bitmap */
#define VFIO_DMA_UNMAP_FLAG_ALL		     (1 << 1)	/* Free every map; iova and size are 0 */
#define VFIO_DMA_UNMAP_FLAG_VADDR	     (1 << 2)	/* Free nothing, but forget where the memory is in the process; DMA goes on */
	__u64	iova;
	__u64	size;
	__u8    data[];
};

/**
 * VFIO_IOMMU_UNMAP_DMA - _IOWR(VFIO_TYPE, VFIO_BASE + 14, struct vfio_iommu_type1_dma_unmap)
 *
 * Takes memory away from the devices of the container. Holes in the range are
 * skipped. Type1 v2 frees only whole maps, so both ends have to be ends of
 * maps; SPAPR TCE frees page by page and leaves size as it was.
 *
 * VFIO_DMA_UNMAP_FLAG_GET_DIRTY_BITMAP excludes the other flags.
 *
 * File: container.
 *
 * Return: 0, or -1 with errno: EFAULT; EINVAL for a misaligned or overflowing
 * range, one that cuts a map in two, or flags that do not go together; on
 * SPAPR TCE EPERM before VFIO_IOMMU_ENABLE or a registration, ENXIO outside of
 * the windows.
 */
#define VFIO_IOMMU_UNMAP_DMA _IO(VFIO_TYPE, VFIO_BASE + 14)

/**
 * VFIO_IOMMU_ENABLE - _IO(VFIO_TYPE, VFIO_BASE + 15)
 *
 * Allows maps on an SPAPR TCE v1 container, and counts its whole default
 * window as locked memory.
 *
 * File: container of type VFIO_SPAPR_TCE_IOMMU.
 *
 * Return: 0, or -1 with errno: ENOTTY on any other type, EBUSY if it is
 * enabled, ENODEV without a usable group, EPERM if there is no default
 * window, ENOMEM over RLIMIT_MEMLOCK.
 */
#define VFIO_IOMMU_ENABLE	_IO(VFIO_TYPE, VFIO_BASE + 15)

/**
 * VFIO_IOMMU_DISABLE - _IO(VFIO_TYPE, VFIO_BASE + 16)
 *
 * Undoes VFIO_IOMMU_ENABLE. Maps stay, but can be changed no more.
 *
 * File: container of type VFIO_SPAPR_TCE_IOMMU.
 *
 * Return: 0, or -1 with errno: ENOTTY on any other type.
 */
#define VFIO_IOMMU_DISABLE	_IO(VFIO_TYPE, VFIO_BASE + 16)

/**
 * struct vfio_iommu_type1_dirty_bitmap - What to do about dirty pages, for VFIO_IOMMU_DIRTY_PAGES
 * @argsz: Size of this structure with its data, set by the caller.
 * @flags: Exactly one VFIO_IOMMU_DIRTY_PAGES_FLAG_*.
 * @data: A struct vfio_iommu_type1_dirty_bitmap_get with
 *        VFIO_IOMMU_DIRTY_PAGES_FLAG_GET_BITMAP, otherwise nothing.
 */
struct vfio_iommu_type1_dirty_bitmap {
	__u32        argsz;
	__u32        flags;
#define VFIO_IOMMU_DIRTY_PAGES_FLAG_START	(1 << 0)	/* Start to track */
#define VFIO_IOMMU_DIRTY_PAGES_FLAG_STOP	(1 << 1)	/* Stop tracking */
#define VFIO_IOMMU_DIRTY_PAGES_FLAG_GET_BITMAP	(1 << 2)	/* Fetch what was written to */
	__u8         data[];
};

/**
 * struct vfio_iommu_type1_dirty_bitmap_get - Which dirty pages to fetch
 * @iova: First bus address, where a map starts.
 * @size: Bytes, to where a map ends.
 * @bitmap: Where to put a bit for each page; its page size is the smallest of
 *          pgsize_bitmap in struct vfio_iommu_type1_info_cap_migration.
 */
struct vfio_iommu_type1_dirty_bitmap_get {
	__u64              iova;
	__u64              size;
	struct vfio_bitmap bitmap;
};

/**
 * VFIO_IOMMU_DIRTY_PAGES - _IOWR(VFIO_TYPE, VFIO_BASE + 17, struct vfio_iommu_type1_dirty_bitmap)
 *
 * Tracks which pages devices may have written to, for migration. If the
 * hardware cannot tell, every mapped and pinned page counts as written to.
 *
 * File: container of a Type1 type; others take the number as
 * VFIO_IOMMU_SPAPR_REGISTER_MEMORY.
 *
 * Return: 0, or -1 with errno: EFAULT; EINVAL if more than one flag or none is
 * set, for a bitmap of the wrong size, or to fetch while nothing is tracked; ENOENT if
 * nothing is mapped in the range; ENOMEM.
 */
#define VFIO_IOMMU_DIRTY_PAGES             _IO(VFIO_TYPE, VFIO_BASE + 17)

/* ======== Container of type VFIO_SPAPR_TCE_IOMMU, VFIO_SPAPR_TCE_v2_IOMMU ======== */

/**
 * struct vfio_iommu_spapr_tce_ddw_info - Limits of the windows that can be made at run time
 * @pgsizes: Page sizes of a window, one bit each: bit 16 for 64 KiB.
 * @max_dynamic_windows_supported: Number of windows per container.
 * @levels: Number of levels that a window's TCE table can have. More levels
 *          need less contiguous memory.
 */
struct vfio_iommu_spapr_tce_ddw_info {
	__u64 pgsizes;
	__u32 max_dynamic_windows_supported;
	__u32 levels;
};

/**
 * struct vfio_iommu_spapr_tce_info - Windows of a POWER bridge, for VFIO_IOMMU_SPAPR_TCE_GET_INFO
 * @argsz: Size of this structure, set by the caller; 16 without @ddw.
 * @flags: VFIO_IOMMU_SPAPR_INFO_DDW or 0.
 * @dma32_window_start: First bus address of the default window. Maps are
 *                      made at bus addresses too, not relative to it.
 * @dma32_window_size: Bytes of the default window.
 * @ddw: Windows at run time; counts only with VFIO_IOMMU_SPAPR_INFO_DDW.
 */
struct vfio_iommu_spapr_tce_info {
	__u32 argsz;
	__u32 flags;
#define VFIO_IOMMU_SPAPR_INFO_DDW	(1 << 0)	/* Windows can be made at run time; ddw counts */
	__u32 dma32_window_start;
	__u32 dma32_window_size;
	struct vfio_iommu_spapr_tce_ddw_info ddw;
};

/**
 * VFIO_IOMMU_SPAPR_TCE_GET_INFO - _IOWR(VFIO_TYPE, VFIO_BASE + 12, struct vfio_iommu_spapr_tce_info)
 *
 * Tells where the default DMA window is, and on v2 which windows can be made.
 *
 * File: container of an SPAPR TCE type; others take the number as
 * VFIO_IOMMU_GET_INFO.
 *
 * Return: 0, or -1 with errno: EFAULT, EINVAL, ENXIO if the group has no TCE
 * tables, EPERM in a process other than the one whose memory the container
 * uses.
 */
#define VFIO_IOMMU_SPAPR_TCE_GET_INFO	_IO(VFIO_TYPE, VFIO_BASE + 12)

/**
 * struct vfio_eeh_pe_err - An error to inject into a PE
 * @type: Kind of error: 0 for 32-bit bus addresses, 1 for 64-bit ones.
 * @func: On which access: a load or store of memory, I/O or configuration
 *        space, or DMA, numbered as the firmware numbers them.
 * @addr: Bus address that provokes it.
 * @mask: Bits of the address that count.
 */
struct vfio_eeh_pe_err {
	__u32 type;
	__u32 func;
	__u64 addr;
	__u64 mask;
};

/**
 * struct vfio_eeh_pe_op - An operation of enhanced error handling, for VFIO_EEH_PE_OP
 * @argsz: Size of this structure, set by the caller; 12 without @err.
 * @flags: Zero.
 * @op: VFIO_EEH_PE_*.
 * @err: What VFIO_EEH_PE_INJECT_ERR injects.
 */
struct vfio_eeh_pe_op {
	__u32 argsz;
	__u32 flags;
	__u32 op;
	union {
		struct vfio_eeh_pe_err err;
	};
};

/* Operations on a PE, the part of a bridge that freezes as one, and its states. */

#define VFIO_EEH_PE_DISABLE		0	/* Switch error handling off */
#define VFIO_EEH_PE_ENABLE		1	/* Switch error handling on */
#define VFIO_EEH_PE_UNFREEZE_IO		2	/* Let loads and stores through again */
#define VFIO_EEH_PE_UNFREEZE_DMA	3	/* Let DMA through again */
#define VFIO_EEH_PE_GET_STATE		4	/* The call returns a VFIO_EEH_PE_STATE_* */
#define  VFIO_EEH_PE_STATE_NORMAL	0	/* Works */
#define  VFIO_EEH_PE_STATE_RESET	1	/* Is being held in reset */
#define  VFIO_EEH_PE_STATE_STOPPED	2	/* Frozen both ways */
#define  VFIO_EEH_PE_STATE_STOPPED_DMA	4	/* Frozen for DMA, loads and stores work */
#define  VFIO_EEH_PE_STATE_UNAVAIL	5	/* Gone, for a while or for good */
#define VFIO_EEH_PE_RESET_DEACTIVATE	5	/* Release the reset */
#define VFIO_EEH_PE_RESET_HOT		6	/* Hold in hot reset */
#define VFIO_EEH_PE_RESET_FUNDAMENTAL	7	/* Hold in fundamental reset */
#define VFIO_EEH_PE_CONFIGURE		8	/* Set bridges and BARs up after a reset */
#define VFIO_EEH_PE_INJECT_ERR		9	/* Provoke an error, for tests */

/**
 * VFIO_EEH_PE_OP - _IOW(VFIO_TYPE, VFIO_BASE + 21, struct vfio_eeh_pe_op)
 *
 * Handles errors of the PCI bridge: asks whether devices are frozen, thaws
 * and resets them.
 *
 * File: container of an SPAPR TCE type.
 *
 * Return: 0 or more on success (VFIO_EEH_PE_GET_STATE: the state), or -1 with
 * errno: EFAULT, EINVAL if the operation is unknown, ENODEV if the group has
 * no PE, ENOTTY without VFIO_EEH.
 */
#define VFIO_EEH_PE_OP			_IO(VFIO_TYPE, VFIO_BASE + 21)

/**
 * struct vfio_iommu_spapr_register_memory - Memory of the process, for VFIO_IOMMU_SPAPR_REGISTER_MEMORY and its opposite
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @vaddr: Where the memory is; a multiple of the system's page size.
 * @size: Bytes; a multiple of the system's page size.
 */
struct vfio_iommu_spapr_register_memory {
	__u32	argsz;
	__u32	flags;
	__u64	vaddr;
	__u64	size;
};

/**
 * VFIO_IOMMU_SPAPR_REGISTER_MEMORY - _IOW(VFIO_TYPE, VFIO_BASE + 17, struct vfio_iommu_spapr_register_memory)
 *
 * Pins memory of the process and counts it as locked, once, so that maps of
 * it are cheap from then on. Only registered memory can be mapped on v2.
 *
 * File: container of type VFIO_SPAPR_TCE_v2_IOMMU; Type1 takes the number as
 * VFIO_IOMMU_DIRTY_PAGES.
 *
 * Return: 0, or -1 with errno: ENOTTY on v1; EFAULT if a page cannot be
 * pinned for writing; EINVAL if the range is misaligned, overflows or overlaps
 * another in part; EBUSY if this container has registered it; ENOMEM over
 * RLIMIT_MEMLOCK or with size 0; EPERM in a process other than the first.
 */
#define VFIO_IOMMU_SPAPR_REGISTER_MEMORY	_IO(VFIO_TYPE, VFIO_BASE + 17)

/**
 * VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY - _IOW(VFIO_TYPE, VFIO_BASE + 18, struct vfio_iommu_spapr_register_memory)
 *
 * Undoes one registration; vaddr and size must be exactly those it was
 * made with.
 *
 * File: container of type VFIO_SPAPR_TCE_v2_IOMMU.
 *
 * Return: 0, or -1 with errno: ENOTTY on v1, EFAULT, EINVAL if the range is
 * misaligned, ENOENT if it is not registered so, EBUSY while it is mapped,
 * EPERM in a process other than the one that registered.
 */
#define VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY	_IO(VFIO_TYPE, VFIO_BASE + 18)

/**
 * struct vfio_iommu_spapr_tce_create - A window to make, for VFIO_IOMMU_SPAPR_TCE_CREATE
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @page_shift: Page size of the window as a power of two, 16 for 64 KiB; its
 *              bit must be in pgsizes.
 * @__resv1: Nothing.
 * @window_size: Bytes; a power of two.
 * @levels: Levels of the TCE table, from 1.
 * @__resv2: Nothing.
 * @start_addr: First bus address of the window, set by the kernel: the lowest
 *              free place, which is no choice of the caller's.
 */
struct vfio_iommu_spapr_tce_create {
	__u32 argsz;
	__u32 flags;
	__u32 page_shift;
	__u32 __resv1;
	__u64 window_size;
	__u32 levels;
	__u32 __resv2;
	__u64 start_addr;
};

/**
 * VFIO_IOMMU_SPAPR_TCE_CREATE - _IOWR(VFIO_TYPE, VFIO_BASE + 19, struct vfio_iommu_spapr_tce_create)
 *
 * Makes a DMA window for all groups of the container. Its table is counted as
 * locked memory.
 *
 * File: container of type VFIO_SPAPR_TCE_v2_IOMMU.
 *
 * Return: 0, or -1 with errno: ENOTTY on v1, EFAULT, EINVAL if page size,
 * window size or levels will not do, ENOSPC if all windows are in use, ENOMEM
 * over RLIMIT_MEMLOCK or without contiguous memory (try more levels), ENXIO
 * without a group, EPERM in a process other than the first.
 */
#define VFIO_IOMMU_SPAPR_TCE_CREATE	_IO(VFIO_TYPE, VFIO_BASE + 19)

/**
 * struct vfio_iommu_spapr_tce_remove - A window to remove, for VFIO_IOMMU_SPAPR_TCE_REMOVE
 * @argsz: Size of this structure, set by the caller.
 * @flags: Zero.
 * @start_addr: A bus address in the window, best its first.
 */
struct vfio_iommu_spapr_tce_remove {
	__u32 argsz;
	__u32 flags;
	__u64 start_addr;
};

/**
 * VFIO_IOMMU_SPAPR_TCE_REMOVE - _IOW(VFIO_TYPE, VFIO_BASE + 20, struct vfio_iommu_spapr_tce_remove)
 *
 * Removes a DMA window with whatever is mapped in it, the default window
 * included.
 *
 * File: container of type VFIO_SPAPR_TCE_v2_IOMMU.
 *
 * Return: 0, or -1 with errno: ENOTTY on v1, EFAULT, EINVAL if there is no
 * window, EPERM in a process other than the first, ENXIO without a group.
 */
#define VFIO_IOMMU_SPAPR_TCE_REMOVE	_IO(VFIO_TYPE, VFIO_BASE + 20)

#endif /* VFIO_H */
