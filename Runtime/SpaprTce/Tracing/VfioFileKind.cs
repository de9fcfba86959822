namespace Uapi.SpaprTce;

/// <summary>What a descriptor refers to. VFIO's request numbers mean different things on different kinds of files, so a request is named by both.</summary>
public enum VfioFileKind
{
    /// <summary>Nothing: the descriptor is not open, or the call has none.</summary>
    None,

    /// <summary><c>/dev/vfio/vfio</c>.</summary>
    Container,

    /// <summary><c>/dev/vfio/N</c>.</summary>
    Group,

    /// <summary>What VFIO_GROUP_GET_DEVICE_FD returns.</summary>
    Device,

    /// <summary>An event (<c>eventfd(2)</c>).</summary>
    Event,

    /// <summary>Any other file.</summary>
    Other,
}
