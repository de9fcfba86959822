namespace Uapi.SpaprTce;

/// <summary>A request whose argument is a number or nothing: <c>api</c>, <c>check_ext</c>, <c>set_iommu</c>, <c>unset_container</c>, <c>enable</c>, <c>disable</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Request">The request's number on POWER.</param>
/// <param name="File">The file.</param>
/// <param name="Argument">The argument; null for 0.</param>
public sealed record NumberRequestStep(ScenarioSource Source, uint Request, ScenarioFile File, ScenarioExpression? Argument) : ScenarioStep(Source);

/// <summary><c>set_container G C</c>: <c>VFIO_GROUP_SET_CONTAINER</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Group">The group file.</param>
/// <param name="Container">The file to join it to.</param>
public sealed record SetContainerStep(ScenarioSource Source, ScenarioFile Group, ScenarioFile Container) : ScenarioStep(Source);

/// <summary>A request with a structure that begins with its size and flags.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
public abstract record StructureStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header) : ScenarioStep(Source);

/// <summary>The first two fields of every VFIO structure.</summary>
/// <param name="Size"><c>argsz</c>; null for the structure's size.</param>
/// <param name="Flags"><c>flags</c>; null for the request's usual ones.</param>
public readonly record struct RequestHeader(ScenarioExpression? Size, ScenarioExpression? Flags);

/// <summary><c>group_status G</c>: <c>VFIO_GROUP_GET_STATUS</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The group file.</param>
/// <param name="Header">What <c>argsz=</c> says.</param>
public sealed record GroupStatusStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header) : StructureStep(Source, File, Header);

/// <summary><c>info C</c>: <c>VFIO_IOMMU_SPAPR_TCE_GET_INFO</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
public sealed record GetInfoStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header) : StructureStep(Source, File, Header);

/// <summary><c>map C VADDR IOVA SIZE</c>: <c>VFIO_IOMMU_MAP_DMA</c>, for reading and writing unless <c>flags=</c> says otherwise.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="Address">Address in the process.</param>
/// <param name="Iova">Address on the bus.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record MapStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header, ScenarioExpression Address, ScenarioExpression Iova, ScenarioExpression Size)
    : StructureStep(Source, File, Header);

/// <summary><c>unmap C IOVA SIZE</c>: <c>VFIO_IOMMU_UNMAP_DMA</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="Iova">Address on the bus.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record UnmapStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header, ScenarioExpression Iova, ScenarioExpression Size)
    : StructureStep(Source, File, Header);

/// <summary><c>reg C VADDR SIZE</c> and <c>unreg C VADDR SIZE</c>: <c>VFIO_IOMMU_SPAPR_REGISTER_MEMORY</c> and <c>…_UNREGISTER_MEMORY</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Request">The request's number on POWER.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="Address">Address in the process.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record MemoryRequestStep(ScenarioSource Source, uint Request, ScenarioFile File, RequestHeader Header, ScenarioExpression Address, ScenarioExpression Size)
    : StructureStep(Source, File, Header);

/// <summary><c>create C SHIFT SIZE LEVELS [as=NAME]</c>: <c>VFIO_IOMMU_SPAPR_TCE_CREATE</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="PageShift">log2 of the IOMMU page size in bytes.</param>
/// <param name="Size">Length of the window in bytes.</param>
/// <param name="Levels">Levels of the table.</param>
/// <param name="Name">The name that the window's start is kept under, or null.</param>
public sealed record CreateWindowStep(
    ScenarioSource Source, ScenarioFile File, RequestHeader Header, ScenarioExpression PageShift, ScenarioExpression Size, ScenarioExpression Levels, string? Name)
    : StructureStep(Source, File, Header);

/// <summary><c>remove C ADDR</c>: <c>VFIO_IOMMU_SPAPR_TCE_REMOVE</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="Start">The window's address on the bus.</param>
public sealed record RemoveWindowStep(ScenarioSource Source, ScenarioFile File, RequestHeader Header, ScenarioExpression Start) : StructureStep(Source, File, Header);

/// <summary><c>eeh C OP [type= func= addr= mask=]</c>: <c>VFIO_EEH_PE_OP</c>.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The container file.</param>
/// <param name="Header">What <c>argsz=</c> and <c>flags=</c> say.</param>
/// <param name="Operation">Which operation.</param>
/// <param name="Type">Kind of error to inject; null for 0.</param>
/// <param name="Function">On which access; null for 0.</param>
/// <param name="Address">At which address; null for 0.</param>
/// <param name="Mask">Which of its bits count; null for 0.</param>
public sealed record EehStep(
    ScenarioSource Source,
    ScenarioFile File,
    RequestHeader Header,
    ScenarioExpression Operation,
    ScenarioExpression? Type,
    ScenarioExpression? Function,
    ScenarioExpression? Address,
    ScenarioExpression? Mask)
    : StructureStep(Source, File, Header);

/// <summary><c>ioctl F CMD =E</c>, or without argument: any request with a number.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The file.</param>
/// <param name="Request">The request; the kernel looks at the low 32 bits.</param>
/// <param name="Argument">The argument; null for 0.</param>
public sealed record RawNumberStep(ScenarioSource Source, ScenarioFile File, ScenarioExpression Request, ScenarioExpression? Argument) : ScenarioStep(Source);

/// <summary><c>ioctl F CMD ITEM...</c>: any request with bytes.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="File">The file.</param>
/// <param name="Request">The request; the kernel looks at the low 32 bits.</param>
/// <param name="Items">What the bytes are, in order.</param>
/// <param name="Edge">How many of them are accessible; null for all.</param>
/// <param name="IsReadOnly">Whether they stand in memory that cannot be written.</param>
public sealed record RawPayloadStep(
    ScenarioSource Source, ScenarioFile File, ScenarioExpression Request, IReadOnlyList<PayloadItem> Items, ScenarioExpression? Edge, bool IsReadOnly)
    : ScenarioStep(Source);

/// <summary>Some bytes of an argument.</summary>
/// <param name="Column">The character of the line where it begins, from 1.</param>
public abstract record PayloadItem(int Column);

/// <summary><c>u8:E</c>, <c>u16:E</c>, <c>u32:E</c>, <c>u64:E</c>.</summary>
/// <param name="Column">Where it begins.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Value">The value, of which the low bytes count.</param>
public sealed record PayloadNumber(int Column, int Size, ScenarioExpression Value) : PayloadItem(Column);

/// <summary><c>hex:...</c>.</summary>
/// <param name="Column">Where it begins.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record PayloadBytes(int Column, IReadOnlyList<byte> Bytes) : PayloadItem(Column);

/// <summary><c>zero:N</c> and <c>fill:N</c>.</summary>
/// <param name="Column">Where it begins.</param>
/// <param name="Value">The byte.</param>
/// <param name="Count">How often.</param>
public sealed record PayloadFill(int Column, byte Value, ScenarioExpression Count) : PayloadItem(Column);

/// <summary><c>fd:NAME</c>: a descriptor's number in 4 bytes.</summary>
/// <param name="Column">Where it begins.</param>
/// <param name="File">The file.</param>
public sealed record PayloadDescriptor(int Column, ScenarioFile File) : PayloadItem(Column);
