using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Uapi.Marshalling;

/// <summary>A record that ends in an array of any length, in the caller's buffer: C's <c>struct { …; T elements[]; }</c>.</summary>
/// <remarks>
/// The buffer may be on the stack, in an array or anywhere else; the view is two words and copies nothing. Numbers are in the byte order of the machine.
/// <code>
/// var set = new FlexibleRecord&lt;vfio_irq_set, int&gt;(stackalloc byte[64], vfio_irq_set.Layout.data_offset);
/// set.Header.count = 2;
/// set.Elements[0] = first;
/// </code>
/// </remarks>
/// <typeparam name="THeader">The record without its array.</typeparam>
/// <typeparam name="TElement">One element.</typeparam>
public readonly ref struct FlexibleRecord<THeader, TElement>
    where THeader : unmanaged
    where TElement : unmanaged
{
    private readonly Span<byte> _bytes;
    private readonly int _elementsOffset;

    /// <param name="bytes">The buffer, from the record's first byte.</param>
    /// <param name="elementsOffset">Where the array starts (<c>Layout.data_offset</c>). That can be before the end of the record, in its padding.</param>
    /// <exception cref="ArgumentException">The buffer is shorter than the record.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The array is said to start outside of the record.</exception>
    public FlexibleRecord(Span<byte> bytes, int elementsOffset)
    {
        if (bytes.Length < Unsafe.SizeOf<THeader>())
            throw new ArgumentException(FormattableString.Invariant($"A {typeof(THeader).Name} has {Unsafe.SizeOf<THeader>()} bytes; the buffer has {bytes.Length}."), nameof(bytes));
        if (elementsOffset < 0 || elementsOffset > Unsafe.SizeOf<THeader>())
            throw new ArgumentOutOfRangeException(nameof(elementsOffset), elementsOffset, "A flexible array starts at the end of its record or in the padding before.");
        _bytes = bytes;
        _elementsOffset = elementsOffset;
    }

    /// <summary>The record.</summary>
    public ref THeader Header => ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, THeader>(_bytes));

    /// <summary>As many elements as the buffer has room for.</summary>
    public Span<TElement> Elements => MemoryMarshal.Cast<byte, TElement>(_bytes.Slice(_elementsOffset));

    /// <summary>The elements that somebody else counted.</summary>
    /// <param name="count">How many, as the record says.</param>
    /// <exception cref="InvalidDataException">That many are not in the buffer.</exception>
    public Span<TElement> First(uint count)
    {
        Span<TElement> elements = Elements;
        if (count > (uint)elements.Length)
            throw new InvalidDataException(FormattableString.Invariant($"The {typeof(THeader).Name} says that it has {count} elements; the buffer has room for {elements.Length}."));
        return elements.Slice(0, (int)count);
    }

    /// <summary>The record with so many elements: what <c>argsz</c> counts, and what a request is sent with.</summary>
    /// <exception cref="ArgumentException">They do not fit into the buffer.</exception>
    public Span<byte> Bytes(int count)
    {
        int size = Size(_elementsOffset, count);
        if (size > _bytes.Length)
            throw new ArgumentException(FormattableString.Invariant($"A {typeof(THeader).Name} with {count} elements has {size} bytes; the buffer has {_bytes.Length}."), nameof(count));
        return _bytes.Slice(0, size);
    }

    /// <summary>Bytes of the record with so many elements.</summary>
    /// <param name="elementsOffset">Where the array starts.</param>
    /// <param name="count">How many elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or so large that no buffer could hold the record.</exception>
    public static int Size(int elementsOffset, int count)
    {
        long size = elementsOffset + ((long)count * Unsafe.SizeOf<TElement>());
        if (count < 0 || size > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(count), count, "No buffer holds so many elements.");
        return Math.Max((int)size, Unsafe.SizeOf<THeader>());
    }
}
