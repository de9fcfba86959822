namespace Uapi.SpaprTce;

/// <summary>The third argument of <c>ioctl(2)</c>: a number, an address in the caller's memory, or the caller's bytes themselves.</summary>
/// <remarks>
/// Typed calls hand over their structure as a span: it is looked at and answered in place. An address is read through the caller's memory, as a kernel does.
/// The end of a span is the end of accessible memory.
/// </remarks>
internal readonly ref struct IoctlArgument
{
    private readonly Span<byte> _bytes;
    private readonly UserMemory? _memory;

    internal IoctlArgument(Span<byte> bytes)
    {
        _bytes = bytes;
        _memory = null;
        Value = 0;
    }

    internal IoctlArgument(ulong value, UserMemory memory)
    {
        _bytes = default;
        _memory = memory;
        Value = value;
    }

    /// <summary>The argument as a number.</summary>
    internal ulong Value { get; }

    /// <summary>The first bytes where they are, if the caller handed over bytes; empty if there are fewer.</summary>
    /// <returns>False if they must be copied from an address.</returns>
    internal bool TryView(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = _bytes.Length >= count ? _bytes.Slice(0, count) : default;
        return _memory is null;
    }

    /// <summary>A copy of the first bytes for somebody who only looks: as many as there are, and no more than there is room for.</summary>
    /// <returns>How many.</returns>
    internal int Peek(Span<byte> room)
    {
        if (_memory is not null)
            return _memory.Read(Value, room);
        int count = Math.Min(_bytes.Length, room.Length);
        _bytes.Slice(0, count).CopyTo(room);
        return count;
    }

    /// <summary>The first bytes (<c>copy_from_user</c>): in place if that is possible, else copied.</summary>
    /// <param name="count">How many.</param>
    /// <param name="copy">Room for a copy, at least as long.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>False for <c>EFAULT</c>.</returns>
    internal bool TryRead(int count, Span<byte> copy, out ReadOnlySpan<byte> bytes)
    {
        if (_memory is null)
        {
            bytes = _bytes.Length >= count ? _bytes.Slice(0, count) : default;
            return _bytes.Length >= count;
        }
        Span<byte> room = copy.Slice(0, count);
        bytes = room;
        return _memory.Read(Value, room) == count;
    }

    /// <summary>One byte at an offset.</summary>
    internal bool TryReadByte(int offset, out byte value)
    {
        if (_memory is null)
        {
            value = offset < _bytes.Length ? _bytes[offset] : (byte)0;
            return offset < _bytes.Length;
        }
        Span<byte> one = stackalloc byte[1];
        bool read = _memory.Read(Value + (ulong)offset, one) == 1;
        value = one[0];
        return read;
    }

    /// <summary>Writes back from the start (<c>copy_to_user</c>): as much as is accessible.</summary>
    /// <returns>False for <c>EFAULT</c>.</returns>
    internal bool TryWrite(int offset, ReadOnlySpan<byte> source)
    {
        if (_memory is not null)
            return _memory.Write(Value + (ulong)offset, source) == source.Length;
        if (_bytes.Length <= offset)
            return false;
        Span<byte> target = _bytes.Slice(offset);
        if (target.Length >= source.Length)
        {
            source.CopyTo(target);
            return true;
        }
        source.Slice(0, target.Length).CopyTo(target);
        return false;
    }
}
