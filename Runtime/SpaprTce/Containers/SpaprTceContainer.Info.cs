using System.Runtime.InteropServices;
using Uapi.Linux;

namespace Uapi.SpaprTce;

// What the container tells about itself.
internal sealed partial class SpaprTceContainer
{
    // The structure as it was before dynamic windows; newer callers get the rest when argsz has room for it.
    private const int FirstInfoSize = 16;
    private const uint DynamicWindowsFlag = 1;

    /// <summary>VFIO_IOMMU_SPAPR_TCE_GET_INFO: what the platform could do, whatever windows exist now.</summary>
    private Answer GetInfo(in IoctlArgument argument)
    {
        if (_released)
            return Refusals.Container.NoDriver;
        Span<byte> copy = stackalloc byte[FirstInfoSize];
        if (!argument.TryRead(FirstInfoSize, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Info.Unreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        if (argsz < FirstInfoSize)
            return Answer.Refuse(Refusals.Info.ShortArgument, argsz, FirstInfoSize);
        vfio_iommu_spapr_tce_info info = new()
        {
            argsz = argsz,
            dma32_window_start = Platform.DefaultWindowStart,
            dma32_window_size = Platform.DefaultWindowSize,
        };
        if (_isV2 && _behaviour.DynamicWindows && Platform.MaximumWindows != 0)
        {
            info.flags = DynamicWindowsFlag;
            info.ddw.pgsizes = Platform.PageSizes;
            info.ddw.max_dynamic_windows_supported = (uint)Platform.MaximumWindows;
            info.ddw.levels = (uint)Platform.MaximumLevels;
        }
        Span<byte> answer = stackalloc byte[vfio_iommu_spapr_tce_info.Layout.Size];
        AbiView.Put(answer, info);
        bool whole = argsz >= (uint)answer.Length && _behaviour.DynamicWindows;
        if (Machine.Fails(SpaprFault.UserCopy))
            return Answer.Refuse(Refusals.Info.Unwritable).Because(SpaprFault.UserCopy);
        return argument.TryWrite(0, whole ? answer : answer.Slice(0, FirstInfoSize)) ? Answer.Of(0) : Refusals.Info.Unwritable;
    }
}
