namespace Uapi.SpaprTce;

/// <summary>What VFIO's numbers mean on the file of a device, by their distance from <c>VFIO_BASE</c>; 12 to 17 are other requests on a container (see <see cref="VfioRequest"/>).</summary>
internal enum VfioDeviceRequest : uint
{
    GetInfo = 7,
    GetRegionInfo = 8,
    GetIrqInfo = 9,
    SetIrqs = 10,
    Reset = 11,
    GetHotResetInfo = 12,
    HotReset = 13,
    IoEvent = 16,
    Feature = 17,
}
