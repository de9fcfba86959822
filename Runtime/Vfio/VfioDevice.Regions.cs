using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Marshalling;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

public sealed partial class VfioDevice
{
    /// <summary>Asks where a region lies, how large it is and what may be done with it (<c>VFIO_DEVICE_GET_REGION_INFO</c>), without the capabilities.</summary>
    /// <param name="index">Which region; less than <c>num_regions</c> of <see cref="GetInfo()"/>.</param>
    /// <param name="info">The answer; its size is 0 if this device does not have the region. Its <c>argsz</c> says how long a buffer with the capabilities would have to be.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if there is no such index.</returns>
    public IoctlResult TryGetRegionInfo(int index, out vfio_region_info info)
    {
        info = new vfio_region_info { argsz = vfio_region_info.Layout.Size, index = unchecked((uint)index) };
        return Transport.TryIoctl(File, VFIO_DEVICE_GET_REGION_INFO, ref info);
    }

    /// <summary>Asks where a region lies (<c>VFIO_DEVICE_GET_REGION_INFO</c>), with the capabilities.</summary>
    /// <param name="index">Which region.</param>
    /// <param name="reply">Where the answer goes: a <see cref="vfio_region_info"/> with capabilities, see <see cref="VfioCapabilities.OfRegion"/>.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TryGetRegionInfo(int index, ArgszBuffer reply) =>
        (reply ?? throw new ArgumentNullException(nameof(reply))).Send(Transport, File, VFIO_DEVICE_GET_REGION_INFO, new vfio_region_info { index = unchecked((uint)index) });

    /// <inheritdoc cref="TryGetRegionInfo(int, out vfio_region_info)"/>
    /// <returns>The answer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public vfio_region_info GetRegionInfo(int index)
    {
        IoctlResult result = TryGetRegionInfo(index, out vfio_region_info info);
        return result == default ? info : throw Failure(result, VFIO_DEVICE_GET_REGION_INFO);
    }

    /// <inheritdoc cref="TryGetRegionInfo(int, ArgszBuffer)"/>
    /// <returns>The answer without the capabilities, in the buffer.</returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public ref vfio_region_info GetRegionInfo(int index, ArgszBuffer reply)
    {
        IoctlResult result = TryGetRegionInfo(index, reply);
        if (result != default)
            throw Failure(result, VFIO_DEVICE_GET_REGION_INFO);
        return ref reply.Record<vfio_region_info>();
    }

    /// <summary>Reads from a region (<c>pread(2)</c>).</summary>
    /// <remarks>The bytes are in the order in which the device has them; configuration space and most devices of PCI are little-endian.</remarks>
    /// <param name="region">The region.</param>
    /// <param name="offset">Where in the region, in bytes.</param>
    /// <param name="buffer">Where to. Registers of 1, 2, 4 or 8 bytes at a multiple of their size are read in one access.</param>
    /// <returns>How many bytes were read, or why none: <c>EINVAL</c> if the region cannot be read, <c>EIO</c> while the device has its memory switched off.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not all of it is in the region.</exception>
    public IoctlResult TryRead(in vfio_region_info region, ulong offset, Span<byte> buffer) =>
        Transport.Read(File, Position(region, offset, (ulong)buffer.Length), buffer);

    /// <inheritdoc cref="TryRead"/>
    /// <returns></returns>
    /// <exception cref="ErrnoException">It was refused.</exception>
    /// <exception cref="EndOfStreamException">Only a part was read.</exception>
    public void Read(in vfio_region_info region, ulong offset, Span<byte> buffer)
    {
        IoctlResult result = TryRead(region, offset, buffer);
        if (result != IoctlResult.Success(buffer.Length))
            throw Incomplete("read", result, region, offset, buffer.Length);
    }

    /// <summary>Writes to a region (<c>pwrite(2)</c>).</summary>
    /// <inheritdoc cref="TryRead"/>
    /// <param name="region">The region.</param>
    /// <param name="offset">Where in the region, in bytes.</param>
    /// <param name="buffer">What to write. Registers of 1, 2, 4 or 8 bytes at a multiple of their size are written in one access.</param>
    /// <returns>How many bytes were written, or why none: <c>EINVAL</c> if the region cannot be written, <c>EIO</c> while the device has its memory switched off.</returns>
    public IoctlResult TryWrite(in vfio_region_info region, ulong offset, ReadOnlySpan<byte> buffer) =>
        Transport.Write(File, Position(region, offset, (ulong)buffer.Length), buffer);

    /// <inheritdoc cref="TryWrite"/>
    /// <returns></returns>
    /// <exception cref="ErrnoException">It was refused.</exception>
    /// <exception cref="EndOfStreamException">Only a part was written.</exception>
    public void Write(in vfio_region_info region, ulong offset, ReadOnlySpan<byte> buffer)
    {
        IoctlResult result = TryWrite(region, offset, buffer);
        if (result != IoctlResult.Success(buffer.Length))
            throw Incomplete("write", result, region, offset, buffer.Length);
    }

    /// <summary>Maps a part of a region into memory (<c>mmap(2)</c>).</summary>
    /// <param name="region">A region with <see cref="VFIO_REGION_INFO_FLAG_MMAP"/>. If it has <see cref="VfioCapabilities.TryGetSparseAreas"/>, only those parts can be mapped.</param>
    /// <param name="offset">Where in the region, in bytes; a multiple of the system's page size.</param>
    /// <param name="length">Bytes, more than 0.</param>
    /// <param name="access">What the program will do with it.</param>
    /// <param name="memory">The mapping, or null. It outlives this object; dispose it first all the same, for the device stays in use until then.</param>
    /// <returns>0, or why not: <c>EINVAL</c> if the part cannot be mapped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not all of it is in the region.</exception>
    public IoctlResult TryMap(in vfio_region_info region, ulong offset, nuint length, FileAccess access, out MappedFile? memory) =>
        Transport.Map(File, Position(region, offset, length), length, access, out memory);

    /// <inheritdoc cref="TryMap"/>
    /// <returns>The mapping.</returns>
    /// <exception cref="ErrnoException">It was refused.</exception>
    public MappedFile Map(in vfio_region_info region, ulong offset, nuint length, FileAccess access = FileAccess.ReadWrite)
    {
        IoctlResult result = TryMap(region, offset, length, access, out MappedFile? memory);
        return memory ?? throw Refusal.Of(Transport, result, FormattableString.Invariant($"map 0x{(ulong)length:x} bytes at 0x{offset:x} of region {region.index}"));
    }

    // The regions lie one behind the other in the file: what runs over the end of one would reach another.
    private static long Position(in vfio_region_info region, ulong offset, ulong length)
    {
        if (offset > region.size || length > region.size - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), FormattableString.Invariant($"0x{length:x} bytes at 0x{offset:x} are not within region {region.index}, which has 0x{region.size:x}."));
        return checked((long)(region.offset + offset));
    }

    private Exception Incomplete(string what, IoctlResult result, in vfio_region_info region, ulong offset, int length)
    {
        string where = FormattableString.Invariant($"{what} {length} bytes at 0x{offset:x} of region {region.index}");
        return result.IsSuccess ? new EndOfStreamException(FormattableString.Invariant($"{where}: only {result.Value} were")) : Refusal.Of(Transport, result, where);
    }
}
