using System.Numerics;
using Uapi.Ioctl;
using Uapi.Linux;
using Uapi.Vfio;

namespace Uapi.Samples.Testing;

/// <summary>The code under test: how a virtual machine monitor for POWER shows its guest's memory to a device that it passes through.</summary>
/// <remarks>Nothing in it knows of tests. A program gives it <see cref="KernelTransport.Instance"/>, and it drives <c>/dev/vfio</c>.</remarks>
public sealed class GuestMemory : IDisposable
{
    private readonly Dictionary<ulong, (ulong HostAddress, ulong Size)> _parts = [];
    private readonly VfioGroup? _group;

    /// <summary>Opens a group and makes a DMA window in which the device finds the guest's memory at the guest's own addresses.</summary>
    /// <param name="transport">Who answers the calls.</param>
    /// <param name="group">The group of the device.</param>
    /// <param name="guestSize">Where the guest's memory ends, in bytes.</param>
    /// <param name="pageSize">The page size of the host, in bytes.</param>
    /// <exception cref="ErrnoException">A call was refused.</exception>
    public GuestMemory(IFileTransport transport, int group, ulong guestSize, int pageSize = 65536)
    {
        Container = VfioContainer.Open(transport);
        try
        {
            _group = VfioGroup.Open(transport, group);
            _group.SetContainer(Container);
            Container.SetIommu(VfioIommuType.SpaprTceV2);

            // The default window ends at 2 GiB. One that replaces it begins at 0, too.
            vfio_iommu_spapr_tce_info info = Container.GetSpaprInfo();
            Container.RemoveWindow(info.dma32_window_start);
            Container.CreateWindow(BitOperations.Log2((uint)pageSize), BitOperations.RoundUpToPowerOf2(guestSize), levels: 1);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The container, for whoever has more to ask of it.</summary>
    public VfioContainer Container { get; }

    /// <summary>Shows host memory to the device.</summary>
    /// <exception cref="IoctlException">A call was refused; nothing has changed.</exception>
    public void Add(ulong guestAddress, ulong hostAddress, ulong size)
    {
        Container.RegisterMemory(hostAddress, size);
        try
        {
            Container.MapDma(hostAddress, guestAddress, size, DmaAccess.ReadWrite);
        }
        catch
        {
            // What cannot be mapped does not stay pinned.
            Container.UnregisterMemory(hostAddress, size);
            throw;
        }
        _parts.Add(guestAddress, (hostAddress, size));
    }

    /// <summary>Takes it away again.</summary>
    /// <exception cref="IoctlException">A call was refused.</exception>
    public void Remove(ulong guestAddress)
    {
        (ulong hostAddress, ulong size) = _parts[guestAddress];
        Container.UnmapDma(guestAddress, size);
        Container.UnregisterMemory(hostAddress, size);
        _parts.Remove(guestAddress);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _group?.Dispose();
        Container.Dispose();
    }
}
