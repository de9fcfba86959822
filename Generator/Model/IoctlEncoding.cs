namespace Uapi.Model;

/// <summary>The way data goes in an ioctl, seen from the program: <c>_IOW</c> writes to the kernel.</summary>
[Flags]
public enum IoctlDirection
{
    /// <summary><c>_IO</c>: nothing is said.</summary>
    None = 0,

    /// <summary><c>_IOW</c>: the kernel reads the argument.</summary>
    Write = 1,

    /// <summary><c>_IOR</c>: the kernel writes the argument.</summary>
    Read = 2,

    /// <summary><c>_IOWR</c>.</summary>
    ReadWrite = Read | Write,
}

/// <summary>How a target packs an ioctl number: eight bits of number, eight of type, then size, then direction.</summary>
/// <param name="SizeBits">Bits for the argument's size.</param>
/// <param name="None">Direction bits of <c>_IO</c>.</param>
/// <param name="Read">Direction bits of <c>_IOR</c>.</param>
/// <param name="Write">Direction bits of <c>_IOW</c>.</param>
public sealed record IoctlEncoding(int SizeBits, uint None, uint Read, uint Write)
{
    /// <summary>asm-generic: 14 bits of size, 2 of direction.</summary>
    public static IoctlEncoding Generic { get; } = new(14, None: 0, Read: 2, Write: 1);

    /// <summary>powerpc, mips, sparc, alpha: 13 bits of size, 3 of direction, and "none" is a bit of its own.</summary>
    public static IoctlEncoding NoneIsOne { get; } = new(13, None: 1, Read: 2, Write: 4);

    /// <summary>alpha: as the others of 13 bits, but <c>_IOC</c> casts.</summary>
    public static IoctlEncoding Alpha { get; } = NoneIsOne with { IsUnsignedInt = true };

    /// <summary>sparc: as the others of 13 bits, but a size may take one bit more.</summary>
    public static IoctlEncoding Sparc { get; } = NoneIsOne with { SizeMayTakeNone = true };

    /// <summary>parisc: the generic split with read and write exchanged.</summary>
    public static IoctlEncoding Exchanged { get; } = new(14, None: 0, Read: 1, Write: 2);

    /// <summary>Whether a number has the C type <c>unsigned int</c> even when <c>sizeof</c> is in it and <c>size_t</c> is wider.</summary>
    public bool IsUnsignedInt { get; init; }

    /// <summary>Whether the bit for "none" is the size's highest when there is a direction. No header of the kernel has an argument that large.</summary>
    public bool SizeMayTakeNone { get; init; }

    /// <summary>Position of the direction bits.</summary>
    public int DirectionShift => 16 + SizeBits;

    /// <summary>The number, as <c>_IOC</c> makes it. The size must fit <see cref="SizeBits"/>.</summary>
    public uint Encode(IoctlDirection direction, uint type, uint number, uint size)
    {
        uint bits = direction == IoctlDirection.None ? None : 0;
        if ((direction & IoctlDirection.Read) != 0)
            bits |= Read;
        if ((direction & IoctlDirection.Write) != 0)
            bits |= Write;
        return (bits << DirectionShift) | (size << 16) | (type << 8) | number;
    }

    /// <summary>Takes a number apart; false when its direction bits mean nothing on this target.</summary>
    public bool TryDecode(uint request, out IoctlDirection direction, out byte type, out byte number, out int size)
    {
        uint bits = request >> DirectionShift;
        size = (int)((request >> 16) & ((1u << SizeBits) - 1));
        type = (byte)(request >> 8);
        number = (byte)request;
        direction = IoctlDirection.None;
        if (bits == None)
            return true;
        if ((bits & Read) != 0)
            direction |= IoctlDirection.Read;
        if ((bits & Write) != 0)
            direction |= IoctlDirection.Write;
        return direction != IoctlDirection.None && (bits & ~(Read | Write)) == 0;
    }
}
