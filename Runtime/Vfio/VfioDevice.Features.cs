using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.Linux;
using static Uapi.Linux.Vfio;

namespace Uapi.Vfio;

// Optional features: migration, logging of DMA, power. VFIO_DEVICE_FEATURE.
public sealed partial class VfioDevice
{
    /// <summary>Reads a feature (<c>VFIO_DEVICE_FEATURE</c> with <c>VFIO_DEVICE_FEATURE_GET</c>).</summary>
    /// <typeparam name="T">The feature's data: <see cref="vfio_device_feature_migration"/>. Take the one that belongs to the feature, the kernel checks its size alone.</typeparam>
    /// <param name="feature">Which one: <see cref="VFIO_DEVICE_FEATURE_MIGRATION"/>.</param>
    /// <param name="data">The data. Some features look at it first (<see cref="vfio_device_feature_dma_logging_report"/>). What it points to must stay where it is during the call.</param>
    /// <returns>0, or why not: <c>ENOTTY</c> if the device has no such feature, <c>EINVAL</c> if the size is not the feature's.</returns>
    public IoctlResult TryGetFeature<T>(int feature, ref T data)
        where T : unmanaged => TryFeature(VFIO_DEVICE_FEATURE_GET, feature, ref data);

    /// <inheritdoc cref="TryGetFeature"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void GetFeature<T>(int feature, ref T data)
        where T : unmanaged => RequireFeature(TryGetFeature(feature, ref data));

    /// <summary>Changes a feature (<c>VFIO_DEVICE_FEATURE</c> with <c>VFIO_DEVICE_FEATURE_SET</c>).</summary>
    /// <typeparam name="T">The feature's data: <see cref="vfio_device_feature_mig_state"/>.</typeparam>
    /// <param name="feature">Which one: <see cref="VFIO_DEVICE_FEATURE_MIG_DEVICE_STATE"/>.</param>
    /// <param name="data">The data; some features answer in it, a new descriptor for one (<see cref="IFileTransport.Adopt"/> it).</param>
    /// <returns>0, or why not: <c>ENOTTY</c> if the device has no such feature, or an error of the feature's own.</returns>
    public IoctlResult TrySetFeature<T>(int feature, ref T data)
        where T : unmanaged => TryFeature(VFIO_DEVICE_FEATURE_SET, feature, ref data);

    /// <inheritdoc cref="TrySetFeature{T}(int, ref T)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetFeature<T>(int feature, ref T data)
        where T : unmanaged => RequireFeature(TrySetFeature(feature, ref data));

    /// <summary>Changes a feature without data, such as <see cref="VFIO_DEVICE_FEATURE_LOW_POWER_EXIT"/>.</summary>
    /// <param name="feature">Which one.</param>
    /// <returns>0, or why not.</returns>
    public IoctlResult TrySetFeature(int feature) => TryFeature(VFIO_DEVICE_FEATURE_SET, feature);

    /// <inheritdoc cref="TrySetFeature(int)"/>
    /// <returns></returns>
    /// <exception cref="IoctlException">It was refused.</exception>
    public void SetFeature(int feature) => RequireFeature(TrySetFeature(feature));

    /// <summary>Asks whether a feature is there (<c>VFIO_DEVICE_FEATURE</c> with <c>VFIO_DEVICE_FEATURE_PROBE</c>).</summary>
    /// <param name="feature">Which one.</param>
    /// <param name="access">What one wants to do with it: read it, change it or both.</param>
    /// <returns>0 if it is there, <c>ENOTTY</c> if not, <c>EINVAL</c> if this cannot be done with it.</returns>
    public IoctlResult TryProbeFeature(int feature, FileAccess access)
    {
        int flags = VFIO_DEVICE_FEATURE_PROBE;
        if ((access & FileAccess.Read) != 0)
            flags |= VFIO_DEVICE_FEATURE_GET;
        if ((access & FileAccess.Write) != 0)
            flags |= VFIO_DEVICE_FEATURE_SET;
        return TryFeature(flags, feature);
    }

    private IoctlResult TryFeature(int flags, int feature)
    {
        vfio_device_feature request = new() { argsz = vfio_device_feature.Layout.Size, flags = Flags(flags, feature) };
        return Transport.TryIoctl(File, VFIO_DEVICE_FEATURE, ref request);
    }

    private unsafe IoctlResult TryFeature<T>(int flags, int feature, ref T data)
        where T : unmanaged
    {
        FeatureRequest<T> request = new()
        {
            Header = new() { argsz = (uint)(vfio_device_feature.Layout.data_offset + sizeof(T)), flags = Flags(flags, feature) },
            Data = data,
        };
        // SAFETY: the span is over a local. The data starts right behind the eight bytes of the header, as nothing in the structure is aligned to more than eight;
        // the span ends with the data, not with the padding behind it.
        IoctlResult result = Transport.TryIoctl(File, VFIO_DEVICE_FEATURE, new Span<byte>(&request, vfio_device_feature.Layout.data_offset + sizeof(T)));
        data = request.Data;
        return result;
    }

    // Bits above the number's would be taken for GET, SET or PROBE.
    private static uint Flags(int flags, int feature) => (feature & ~VFIO_DEVICE_FEATURE_MASK) == 0
        ? (uint)(flags | feature)
        : throw new ArgumentOutOfRangeException(nameof(feature), feature, "The number of a feature has 16 bits.");

    private void RequireFeature(IoctlResult result)
    {
        if (result != default)
            throw Failure(result, VFIO_DEVICE_FEATURE);
    }

    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    private struct FeatureRequest<T>
        where T : unmanaged
    {
        public vfio_device_feature Header;
        public T Data;
    }
}
