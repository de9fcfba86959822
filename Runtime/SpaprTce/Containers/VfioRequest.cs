namespace Uapi.SpaprTce;

/// <summary>VFIO's requests by their distance from <c>VFIO_BASE</c>. The same number means different things on different kinds of files; these are the meanings for containers and groups.</summary>
internal enum VfioRequest : uint
{
    GetApiVersion = 0,
    CheckExtension = 1,
    SetIommu = 2,
    GroupGetStatus = 3,
    GroupSetContainer = 4,
    GroupUnsetContainer = 5,
    GroupGetDeviceFd = 6,
    TceGetInfo = 12,
    MapDma = 13,
    UnmapDma = 14,
    Enable = 15,
    Disable = 16,
    RegisterMemory = 17,
    UnregisterMemory = 18,
    TceCreate = 19,
    TceRemove = 20,
    EehPeOp = 21,

    /// <summary>Not one of VFIO's numbers.</summary>
    None = uint.MaxValue,
}

/// <summary>Reads request numbers in both encodings.</summary>
internal static class VfioRequestNumber
{
    // Type ';', number 100, no size. "No direction" is 0 on most machines and 1 in bit 29 on POWER.
    private const uint Generic = 0x3b64;
    private const uint Power = 0x2000_3b64;
    private const uint Count = 0x9c;

    /// <summary>What a number asks for.</summary>
    /// <param name="number">The number of the call.</param>
    /// <param name="powerOnly">Whether only POWER's encoding is known.</param>
    internal static VfioRequest Decode(uint number, bool powerOnly)
    {
        uint distance = number - Power;
        if (distance < Count)
            return (VfioRequest)distance;
        distance = number - Generic;
        return distance < Count && !powerOnly ? (VfioRequest)distance : VfioRequest.None;
    }

    /// <summary>A number as POWER encodes it, whatever it was encoded for; one that is not VFIO's is itself.</summary>
    internal static uint OnPower(uint number) => number - Generic < Count ? number - Generic + Power : number;

    /// <summary>Whether it is one of VFIO's numbers as x86 and arm encode them.</summary>
    internal static bool IsGeneric(uint number) => number - Generic < Count;
}
