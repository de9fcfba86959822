namespace Uapi.Ioctl;

/// <summary>Why the kernel refused: the error numbers of Linux, by their names in C.</summary>
/// <remarks>
/// <para>
/// The values are those of <c>asm-generic/errno.h</c>, which every architecture that .NET runs on uses: x86, arm,
/// powerpc, s390x, riscv64, loongarch64. The first 34 are the same everywhere; mips, sparc, alpha and hppa number
/// the others differently, and <see cref="KernelTransport"/> refuses to work there rather than to name an error wrongly.
/// </para>
/// <para>A driver may answer a number without a name here; it is kept as it is and prints as the number.</para>
/// </remarks>
public enum Errno
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The caller lacks the privilege.</summary>
    EPERM = 1,

    /// <summary>No such file, group, region or entry.</summary>
    ENOENT = 2,

    /// <summary>No such process.</summary>
    ESRCH = 3,

    /// <summary>A signal arrived before the work was done.</summary>
    EINTR = 4,

    /// <summary>The device failed.</summary>
    EIO = 5,

    /// <summary>There is no device behind the file.</summary>
    ENXIO = 6,

    /// <summary>An argument list or a structure is larger than the kernel knows.</summary>
    E2BIG = 7,

    /// <summary>The file is no program.</summary>
    ENOEXEC = 8,

    /// <summary>Not an open descriptor, or not open for this direction.</summary>
    EBADF = 9,

    /// <summary>No child process.</summary>
    ECHILD = 10,

    /// <summary>Not now; trying again may work. Also spelled <c>EWOULDBLOCK</c>.</summary>
    EAGAIN = 11,

    /// <summary>No memory, or a limit such as <c>RLIMIT_MEMLOCK</c> is reached.</summary>
    ENOMEM = 12,

    /// <summary>The permissions of the file forbid it.</summary>
    EACCES = 13,

    /// <summary>The argument points to memory that cannot be read or written.</summary>
    EFAULT = 14,

    /// <summary>A block device is needed.</summary>
    ENOTBLK = 15,

    /// <summary>In use.</summary>
    EBUSY = 16,

    /// <summary>Exists already.</summary>
    EEXIST = 17,

    /// <summary>The two files are on different file systems.</summary>
    EXDEV = 18,

    /// <summary>The device does not support the operation, or is gone.</summary>
    ENODEV = 19,

    /// <summary>Not a directory.</summary>
    ENOTDIR = 20,

    /// <summary>A directory.</summary>
    EISDIR = 21,

    /// <summary>An argument has a value that is not allowed.</summary>
    EINVAL = 22,

    /// <summary>Too many open files in the whole system.</summary>
    ENFILE = 23,

    /// <summary>Too many open files in this process.</summary>
    EMFILE = 24,

    /// <summary>The file does not know this request.</summary>
    ENOTTY = 25,

    /// <summary>The program file is being run.</summary>
    ETXTBSY = 26,

    /// <summary>The file would become too large.</summary>
    EFBIG = 27,

    /// <summary>No space left.</summary>
    ENOSPC = 28,

    /// <summary>The file has no position.</summary>
    ESPIPE = 29,

    /// <summary>The file system is read-only.</summary>
    EROFS = 30,

    /// <summary>Too many links.</summary>
    EMLINK = 31,

    /// <summary>Nobody reads the pipe.</summary>
    EPIPE = 32,

    /// <summary>The value is outside a function's domain.</summary>
    EDOM = 33,

    /// <summary>The result does not fit.</summary>
    ERANGE = 34,

    /// <summary>Waiting would never end.</summary>
    EDEADLK = 35,

    /// <summary>The name is too long.</summary>
    ENAMETOOLONG = 36,

    /// <summary>No locks left.</summary>
    ENOLCK = 37,

    /// <summary>The kernel has no such system call.</summary>
    ENOSYS = 38,

    /// <summary>The directory is not empty.</summary>
    ENOTEMPTY = 39,

    /// <summary>Too many symbolic links.</summary>
    ELOOP = 40,

    /// <summary>No message of that type.</summary>
    ENOMSG = 42,

    /// <summary>The identifier was removed.</summary>
    EIDRM = 43,

    /// <summary>Channel number out of range.</summary>
    ECHRNG = 44,

    /// <summary>Level 2 is not synchronized.</summary>
    EL2NSYNC = 45,

    /// <summary>Level 3 is halted.</summary>
    EL3HLT = 46,

    /// <summary>Level 3 was reset.</summary>
    EL3RST = 47,

    /// <summary>Link number out of range.</summary>
    ELNRNG = 48,

    /// <summary>No protocol driver is attached.</summary>
    EUNATCH = 49,

    /// <summary>No CSI structure is available.</summary>
    ENOCSI = 50,

    /// <summary>Level 2 is halted.</summary>
    EL2HLT = 51,

    /// <summary>Invalid exchange.</summary>
    EBADE = 52,

    /// <summary>Invalid request descriptor.</summary>
    EBADR = 53,

    /// <summary>The exchange is full.</summary>
    EXFULL = 54,

    /// <summary>No anode.</summary>
    ENOANO = 55,

    /// <summary>Invalid request code.</summary>
    EBADRQC = 56,

    /// <summary>Invalid slot.</summary>
    EBADSLT = 57,

    /// <summary>Waiting would never end; a number of its own on powerpc only, elsewhere the same as <see cref="EDEADLK"/>.</summary>
    EDEADLOCK = 58,

    /// <summary>The font file has a bad format.</summary>
    EBFONT = 59,

    /// <summary>The device is no stream.</summary>
    ENOSTR = 60,

    /// <summary>No data, or no such attribute.</summary>
    ENODATA = 61,

    /// <summary>The timer ran out.</summary>
    ETIME = 62,

    /// <summary>No stream resources left.</summary>
    ENOSR = 63,

    /// <summary>The machine is not on the network.</summary>
    ENONET = 64,

    /// <summary>The package is not installed.</summary>
    ENOPKG = 65,

    /// <summary>The object is remote.</summary>
    EREMOTE = 66,

    /// <summary>The link was cut.</summary>
    ENOLINK = 67,

    /// <summary>Advertise error.</summary>
    EADV = 68,

    /// <summary>Srmount error.</summary>
    ESRMNT = 69,

    /// <summary>Sending failed.</summary>
    ECOMM = 70,

    /// <summary>The protocol was violated.</summary>
    EPROTO = 71,

    /// <summary>Several hops were attempted.</summary>
    EMULTIHOP = 72,

    /// <summary>An error of remote file sharing.</summary>
    EDOTDOT = 73,

    /// <summary>The message cannot be read, or a checksum is wrong.</summary>
    EBADMSG = 74,

    /// <summary>The value does not fit its type.</summary>
    EOVERFLOW = 75,

    /// <summary>The name is not unique.</summary>
    ENOTUNIQ = 76,

    /// <summary>The descriptor is in a bad state.</summary>
    EBADFD = 77,

    /// <summary>The remote address changed.</summary>
    EREMCHG = 78,

    /// <summary>A shared library cannot be opened.</summary>
    ELIBACC = 79,

    /// <summary>A shared library is damaged.</summary>
    ELIBBAD = 80,

    /// <summary>A section of the program is damaged.</summary>
    ELIBSCN = 81,

    /// <summary>Too many shared libraries.</summary>
    ELIBMAX = 82,

    /// <summary>A shared library is no program.</summary>
    ELIBEXEC = 83,

    /// <summary>The bytes are no characters.</summary>
    EILSEQ = 84,

    /// <summary>The interrupted system call should be started again.</summary>
    ERESTART = 85,

    /// <summary>A stream pipe failed.</summary>
    ESTRPIPE = 86,

    /// <summary>Too many users.</summary>
    EUSERS = 87,

    /// <summary>Not a socket.</summary>
    ENOTSOCK = 88,

    /// <summary>A destination address is needed.</summary>
    EDESTADDRREQ = 89,

    /// <summary>The message is too long.</summary>
    EMSGSIZE = 90,

    /// <summary>The protocol has the wrong type for the socket.</summary>
    EPROTOTYPE = 91,

    /// <summary>The protocol does not have the option.</summary>
    ENOPROTOOPT = 92,

    /// <summary>The protocol is not supported.</summary>
    EPROTONOSUPPORT = 93,

    /// <summary>The socket type is not supported.</summary>
    ESOCKTNOSUPPORT = 94,

    /// <summary>The operation is not supported. Also spelled <c>ENOTSUP</c>.</summary>
    EOPNOTSUPP = 95,

    /// <summary>The protocol family is not supported.</summary>
    EPFNOSUPPORT = 96,

    /// <summary>The address family is not supported.</summary>
    EAFNOSUPPORT = 97,

    /// <summary>The address is in use.</summary>
    EADDRINUSE = 98,

    /// <summary>The address is not available.</summary>
    EADDRNOTAVAIL = 99,

    /// <summary>The network is down.</summary>
    ENETDOWN = 100,

    /// <summary>The network cannot be reached.</summary>
    ENETUNREACH = 101,

    /// <summary>The network dropped the connection.</summary>
    ENETRESET = 102,

    /// <summary>The connection was given up on this side.</summary>
    ECONNABORTED = 103,

    /// <summary>The connection was reset by the other side.</summary>
    ECONNRESET = 104,

    /// <summary>No buffer space.</summary>
    ENOBUFS = 105,

    /// <summary>Already connected.</summary>
    EISCONN = 106,

    /// <summary>Not connected.</summary>
    ENOTCONN = 107,

    /// <summary>The other side was shut down.</summary>
    ESHUTDOWN = 108,

    /// <summary>Too many references.</summary>
    ETOOMANYREFS = 109,

    /// <summary>It took too long.</summary>
    ETIMEDOUT = 110,

    /// <summary>The other side refused.</summary>
    ECONNREFUSED = 111,

    /// <summary>The host is down.</summary>
    EHOSTDOWN = 112,

    /// <summary>No way to the host.</summary>
    EHOSTUNREACH = 113,

    /// <summary>Already under way.</summary>
    EALREADY = 114,

    /// <summary>Begun and not finished.</summary>
    EINPROGRESS = 115,

    /// <summary>The file handle is stale.</summary>
    ESTALE = 116,

    /// <summary>The file system needs cleaning.</summary>
    EUCLEAN = 117,

    /// <summary>Not a named file of that type.</summary>
    ENOTNAM = 118,

    /// <summary>No such semaphores.</summary>
    ENAVAIL = 119,

    /// <summary>A named file of that type.</summary>
    EISNAM = 120,

    /// <summary>The remote device failed.</summary>
    EREMOTEIO = 121,

    /// <summary>The quota is used up.</summary>
    EDQUOT = 122,

    /// <summary>No medium in the drive.</summary>
    ENOMEDIUM = 123,

    /// <summary>The wrong type of medium.</summary>
    EMEDIUMTYPE = 124,

    /// <summary>Cancelled.</summary>
    ECANCELED = 125,

    /// <summary>No such key.</summary>
    ENOKEY = 126,

    /// <summary>The key has expired.</summary>
    EKEYEXPIRED = 127,

    /// <summary>The key was revoked.</summary>
    EKEYREVOKED = 128,

    /// <summary>The service refused the key.</summary>
    EKEYREJECTED = 129,

    /// <summary>The owner of the lock died.</summary>
    EOWNERDEAD = 130,

    /// <summary>The state cannot be restored.</summary>
    ENOTRECOVERABLE = 131,

    /// <summary>A switch turned the radio off.</summary>
    ERFKILL = 132,

    /// <summary>The memory page is broken.</summary>
    EHWPOISON = 133,

    /// <summary>Not supported. Internal to the kernel, yet some drivers let it out.</summary>
    ENOTSUPP = 524,
}
