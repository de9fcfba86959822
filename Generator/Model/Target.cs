namespace Uapi.Model;

/// <summary>Which end of an integer comes first in memory.</summary>
public enum ByteOrder
{
    /// <summary>Least significant byte first.</summary>
    Little,

    /// <summary>Most significant byte first; bit-fields are then allocated from the most significant bit.</summary>
    Big,
}

/// <summary>One architecture and ABI that Linux runs on: everything that sizes, offsets and numbers depend on.</summary>
/// <remarks>There are only the instances in <see cref="Targets"/>, so they compare by reference.</remarks>
public sealed class Target : IEquatable<Target>
{
    /// <summary>The name in output: <c>powerpc64le</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as a C# identifier: <c>Ppc64le</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>Other names that are understood: <c>ppc64le</c>, <c>ppc64el</c>; .NET's <c>linux-ppc64le</c>; the machine names of <c>uname</c>.</summary>
    public required string[] Aliases { get; init; }

    /// <summary>
    /// What <c>uname</c> may call the machine of such a process beyond <see cref="Name"/> and <see cref="Aliases"/>: a 64-bit kernel runs 32-bit
    /// programs too, so a name is told apart by pointer size and byte order.
    /// </summary>
    public string[] Machines { get; init; } = [];

    /// <summary>GNU triplets, Debian's spelling first: the directories <c>include/&lt;triplet&gt;</c> belong to this target.</summary>
    public required string[] Triplets { get; init; }

    /// <summary>The kernel's name of the architecture: its headers are in <c>arch/&lt;name&gt;/include/uapi</c> of a kernel tree.</summary>
    public required string KernelArchitecture { get; init; }

    /// <summary>Position in <see cref="Targets.All"/>.</summary>
    public int Order { get; internal set; }

    /// <summary>Byte order of integers.</summary>
    public ByteOrder ByteOrder { get; init; } = ByteOrder.Little;

    /// <summary>Bytes of a pointer.</summary>
    public required int PointerSize { get; init; }

    /// <summary>Bytes of <c>long</c>.</summary>
    public required int LongSize { get; init; }

    /// <summary>Whether plain <c>char</c> is signed.</summary>
    public bool CharIsSigned { get; init; } = true;

    /// <summary>Alignment of 64-bit integers as members, in bytes.</summary>
    public int Int64Alignment { get; init; } = 8;

    /// <summary>Alignment of 64-bit scalars as objects of their own (<c>__alignof__</c>) where it is more than as members, in bytes; otherwise 0.</summary>
    public int PreferredInt64Alignment { get; init; }

    /// <summary>Alignment of <c>double</c> as a member, in bytes.</summary>
    public int DoubleAlignment { get; init; } = 8;

    /// <summary>No type is aligned to more than this unless an attribute says so, in bytes (m68k: 2).</summary>
    public int MaxScalarAlignment { get; init; } = 16;

    /// <summary>Alignment of <c>__int128</c>, in bytes.</summary>
    public int Int128Alignment { get; init; } = 16;

    /// <summary>Whether <c>__int128</c> exists.</summary>
    public bool HasInt128 { get; init; }

    /// <summary>The type behind <c>size_t</c> and <c>uintptr_t</c>, as C spells it.</summary>
    public string SizeType => PointerSize == 8 ? "long unsigned int" : "unsigned int";

    /// <summary>The type behind <c>ptrdiff_t</c> and <c>intptr_t</c>, as C spells it.</summary>
    public string PointerDifferenceType => PointerSize == 8 ? "long int" : "int";

    /// <summary>The type behind <c>wchar_t</c>, as C spells it. It has 32 bits everywhere, but not the same name.</summary>
    public string WideCharType { get; init; } = "int";

    /// <summary>Whether the kernel's <c>__u64</c> is <c>unsigned long</c> rather than <c>unsigned long long</c> for user space.</summary>
    public bool KernelInt64IsLong { get; init; }

    /// <summary>
    /// The <c>__kernel_*</c> types of <c>asm/posix_types.h</c> that are not those of asm-generic, as <c>mode_t:unsigned short</c>, comma-separated.
    /// </summary>
    public string KernelTypes { get; init; } = "";

    /// <summary>The kernel's <c>HZ</c> for user space, ticks a second.</summary>
    public int UserHz { get; init; } = 100;

    /// <summary><c>EXEC_PAGESIZE</c> of <c>asm/param.h</c>, in bytes.</summary>
    public int ExecPageSize { get; init; } = 4096;

    /// <summary>The <c>asm/</c> headers that hold nothing but asm-generic's of the same name, blank-separated and without <c>.h</c>.</summary>
    public string GenericHeaders { get; init; } = "";

    /// <summary>Bytes and alignment of <c>long double</c>.</summary>
    public (int Size, int Alignment) LongDouble { get; init; } = (16, 16);

    /// <summary>What <c>__attribute__((aligned))</c> without an argument means, in bytes.</summary>
    public int BiggestAlignment { get; init; } = 16;

    /// <summary>Whether an unnamed bit-field raises the alignment of its record (AAPCS and AAPCS64 only).</summary>
    public bool UnnamedBitFieldsAlign { get; init; }

    /// <summary>
    /// Whether the declared type of a bit-field bears on where it lies (GCC's PCC_BITFIELD_TYPE_MATTERS). Where it does not (m68k),
    /// bit-fields are packed bit by bit, and one of width zero moves on to the next 16-bit boundary.
    /// </summary>
    public bool BitFieldTypeMatters { get; init; } = true;

    /// <summary>How <c>_IOC</c> packs direction, size, type and number.</summary>
    public IoctlEncoding Ioctl { get; init; } = IoctlEncoding.Generic;

    /// <summary>Predefined macros beyond those that follow from the other facts, as <c>NAME</c> or <c>NAME=VALUE</c>, blank-separated.</summary>
    public required string Macros { get; init; }

    /// <inheritdoc/>
    public bool Equals(Target? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Order;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
