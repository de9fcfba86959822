using System.Globalization;
using Uapi.SpaprTce;

namespace Uapi.Stress.Steps;

/// <summary>An address of a process: an offset in a buffer, or a plain number.</summary>
/// <param name="Buffer">The buffer's number, negative for none.</param>
/// <param name="Offset">Bytes from its start; the address itself if there is none.</param>
internal readonly record struct Place(int Buffer, ulong Offset)
{
    internal static Place Absolute(ulong address) => new(-1, address);

    /// <summary>As an expression of a scenario.</summary>
    public override string ToString() => Buffer < 0 ? Step.Hex(Offset) : Offset == 0 ? $"b{Buffer}" : $"b{Buffer}+{Step.Hex(Offset)}";
}

/// <summary>What every structure begins with, and how much of it can be reached.</summary>
/// <param name="Flags"><c>flags</c>.</param>
/// <param name="Argsz"><c>argsz</c>; negative for the size of the structure.</param>
/// <param name="Readable">How many bytes are accessible; negative for all.</param>
/// <param name="ReadOnly">Whether the structure lies in memory that cannot be written.</param>
internal readonly record struct Header(uint Flags = 0, int Argsz = -1, int Readable = -1, bool ReadOnly = false)
{
    /// <summary>As a right program fills it in where there are no flags. (<c>new Header()</c> would have an argsz of 0.)</summary>
    internal static Header Usual { get; } = new(Flags: 0);

    /// <summary>Whether the words of the scenario language for the request say it; else its bytes must be spelled out.</summary>
    internal bool IsPlain => Readable < 0 && !ReadOnly;

    /// <summary>As options of a scenario.</summary>
    internal string Options(uint usualFlags) =>
        (Argsz < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" argsz={Argsz}")) + (Flags == usualFlags ? "" : " flags=" + Step.Hex(Flags));

    /// <summary>The words before the items of a request in bytes.</summary>
    internal string Reach => (ReadOnly ? "ro " : "") + (Readable < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"edge:{Readable} "));

    /// <summary>The first two fields in bytes.</summary>
    internal string Items(int size) => string.Create(CultureInfo.InvariantCulture, $"u32:{(Argsz < 0 ? size : Argsz)} u32:{Flags}");
}

/// <summary>One thing that a process does: a line of a scenario (<c>docs/scenarios.md</c>) as data.</summary>
/// <remarks>Everything in it is a name or a number of its own, so that a step means the same when others before it are left out. Names are C, G or D and a number.</remarks>
internal abstract record Step
{
    /// <summary>Which process: 0 is the first one, children follow.</summary>
    internal int Process { get; init; }

    /// <summary>The line.</summary>
    internal abstract string Text { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Text;

    internal static string Hex(ulong value) => value < 10 ? value.ToString(CultureInfo.InvariantCulture) : "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    internal static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary><c>container C</c>.</summary>
internal sealed record OpenContainer(string Name) : Step
{
    internal override string Text => $"container {Name}";
}

/// <summary><c>group G N</c>; the name is G and the number.</summary>
internal sealed record OpenGroup(int Number) : Step
{
    internal string Name => Invariant($"G{Number}");

    internal override string Text => Invariant($"group G{Number} {Number}");
}

/// <summary><c>device D G N</c>; all three have the same number.</summary>
internal sealed record OpenDevice(int Number) : Step
{
    internal string Name => Invariant($"D{Number}");

    internal string Group => Invariant($"G{Number}");

    internal override string Text => Invariant($"device D{Number} G{Number} {Number}");
}

/// <summary><c>close F</c>.</summary>
internal sealed record CloseFile(string Name) : Step
{
    internal override string Text => $"close {Name}";
}

/// <summary><c>set_container G C</c>.</summary>
internal sealed record SetContainer(string Group, string Container) : Step
{
    internal override string Text => $"set_container {Group} {Container}";
}

/// <summary><c>unset_container G</c>.</summary>
internal sealed record UnsetContainer(string Group) : Step
{
    internal override string Text => $"unset_container {Group}";
}

/// <summary><c>group_status G</c>.</summary>
internal sealed record GroupStatus(string Group, Header Header) : Step
{
    internal override string Text => $"group_status {Group}" + Header.Options(0);
}

/// <summary><c>set_iommu C N</c>.</summary>
internal sealed record SetIommu(string Container, ulong Type) : Step
{
    internal override string Text => $"set_iommu {Container} {Hex(Type)}";
}

/// <summary><c>check_ext C N</c>.</summary>
internal sealed record CheckExtension(string Container, ulong Extension) : Step
{
    internal override string Text => $"check_ext {Container} {Hex(Extension)}";
}

/// <summary><c>info C</c>.</summary>
internal sealed record GetInfo(string Container, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"info {Container}" + Header.Options(0)
        : $"ioctl {Container} TCE_GET_INFO {Header.Reach}{Header.Items(32)} fill:24";
}

/// <summary><c>enable C</c>.</summary>
internal sealed record Enable(string Container) : Step
{
    internal override string Text => $"enable {Container}";
}

/// <summary><c>disable C</c>.</summary>
internal sealed record Disable(string Container) : Step
{
    internal override string Text => $"disable {Container}";
}

/// <summary><c>map C VADDR IOVA SIZE</c>.</summary>
internal sealed record MapDma(string Container, Place Address, ulong Iova, ulong Size, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"map {Container} {Address} {Hex(Iova)} {Hex(Size)}" + Header.Options(3)
        : $"ioctl {Container} MAP_DMA {Header.Reach}{Header.Items(32)} u64:{Address} u64:{Hex(Iova)} u64:{Hex(Size)}";
}

/// <summary><c>unmap C IOVA SIZE</c>.</summary>
internal sealed record UnmapDma(string Container, ulong Iova, ulong Size, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"unmap {Container} {Hex(Iova)} {Hex(Size)}" + Header.Options(0)
        : $"ioctl {Container} UNMAP_DMA {Header.Reach}{Header.Items(24)} u64:{Hex(Iova)} u64:{Hex(Size)}";
}

/// <summary><c>reg C VADDR SIZE</c>.</summary>
internal sealed record RegisterMemory(string Container, Place Address, ulong Size, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"reg {Container} {Address} {Hex(Size)}" + Header.Options(0)
        : $"ioctl {Container} REGISTER_MEMORY {Header.Reach}{Header.Items(24)} u64:{Address} u64:{Hex(Size)}";
}

/// <summary><c>unreg C VADDR SIZE</c>.</summary>
internal sealed record UnregisterMemory(string Container, Place Address, ulong Size, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"unreg {Container} {Address} {Hex(Size)}" + Header.Options(0)
        : $"ioctl {Container} UNREGISTER_MEMORY {Header.Reach}{Header.Items(24)} u64:{Address} u64:{Hex(Size)}";
}

/// <summary><c>create C SHIFT SIZE LEVELS</c>.</summary>
internal sealed record CreateWindow(string Container, uint PageShift, ulong Size, uint Levels, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"create {Container} {Hex(PageShift)} {Hex(Size)} {Hex(Levels)}" + Header.Options(0)
        : $"ioctl {Container} TCE_CREATE {Header.Reach}{Header.Items(40)} u32:{Hex(PageShift)} u32:0 u64:{Hex(Size)} u32:{Hex(Levels)} u32:0 u64:0";
}

/// <summary><c>remove C ADDR</c>.</summary>
internal sealed record RemoveWindow(string Container, ulong Start, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"remove {Container} {Hex(Start)}" + Header.Options(0)
        : $"ioctl {Container} TCE_REMOVE {Header.Reach}{Header.Items(16)} u64:{Hex(Start)}";
}

/// <summary><c>eeh C OP</c>.</summary>
internal sealed record EehOperation(string Container, uint Operation, uint Type, uint Function, Header Header) : Step
{
    internal override string Text => Header.IsPlain
        ? $"eeh {Container} {Hex(Operation)}" + (Type == 0 ? "" : $" type={Hex(Type)}") + (Function == 0 ? "" : $" func={Hex(Function)}") + Header.Options(0)
        : $"ioctl {Container} EEH_PE_OP {Header.Reach}{Header.Items(40)} u32:{Hex(Operation)} u32:0 u32:{Hex(Type)} u32:{Hex(Function)} u64:0 u64:0";
}

/// <summary>A request that the driver does not know.</summary>
internal sealed record UnknownRequest(string Container, uint Number) : Step
{
    internal override string Text => $"ioctl {Container} {Hex(Number)} =0";
}

/// <summary><c>buf B SIZE</c>, always at the place of its number.</summary>
internal sealed record MapBuffer(int Buffer, ulong Size, MemoryProtection Protection, bool IsShared) : Step
{
    internal override string Text =>
        Invariant($"buf b{Buffer} {Hex(Size)} at={Hex(StepSetting.BufferAddress(Buffer))}")
        + Protection switch { MemoryProtection.None => " prot=none", MemoryProtection.Read => " prot=r", _ => "" } + (IsShared ? " shared=1" : "");
}

/// <summary><c>filebuf B SIZE</c>.</summary>
internal sealed record MapFile(ulong Size) : Step
{
    internal override string Text => Invariant($"filebuf b{StepSetting.FileBuffer} {Hex(Size)}");
}

/// <summary><c>buf B SIZE huge=N</c>: where the kernel likes.</summary>
internal sealed record MapHuge(ulong Size, int PageShift) : Step
{
    internal override string Text => Invariant($"buf b{StepSetting.HugeBuffer} {Hex(Size)} huge={1UL << PageShift >> 20}M");
}

/// <summary><c>munmap</c>.</summary>
internal sealed record UnmapMemory(Place Address, ulong Size) : Step
{
    internal override string Text => $"munmap {Address} {Hex(Size)}";
}

/// <summary><c>mprotect</c>.</summary>
internal sealed record ProtectMemory(Place Address, ulong Size, MemoryProtection Protection) : Step
{
    internal override string Text => $"mprotect {Address} {Hex(Size)} " + Protection switch { MemoryProtection.None => "none", MemoryProtection.Read => "r", _ => "rw" };
}

/// <summary><c>mlock</c>.</summary>
internal sealed record LockMemory(Place Address, ulong Size) : Step
{
    internal override string Text => $"mlock {Address} {Hex(Size)}";
}

/// <summary><c>munlock</c>.</summary>
internal sealed record UnlockMemory(Place Address, ulong Size) : Step
{
    internal override string Text => $"munlock {Address} {Hex(Size)}";
}

/// <summary><c>madvise … dontneed</c> or <c>dontfork</c>.</summary>
internal sealed record AdviseMemory(Place Address, ulong Size, MemoryAdvice Advice) : Step
{
    internal override string Text => $"madvise {Address} {Hex(Size)} " + (Advice == MemoryAdvice.DontNeed ? "dontneed" : "dontfork");
}

/// <summary><c>poke E VALUE</c>, where that may be written.</summary>
internal sealed record Poke(Place Address, ulong Value) : Step
{
    internal override string Text => $"poke {Address} {Hex(Value)}";
}

/// <summary><c>peek E</c>, where that may be read.</summary>
internal sealed record Peek(Place Address) : Step
{
    internal override string Text => $"peek {Address}";
}

/// <summary><c>dma_in D IOVA 8</c> or <c>dma_out D IOVA 8</c>. Here the device writes a value of the step's own.</summary>
internal sealed record DeviceAccess(string Device, ulong Iova, bool ToMemory, ulong Value) : Step
{
    internal override string Text => $"{(ToMemory ? "dma_out" : "dma_in")} {Device} {Hex(Iova)} 8";
}

/// <summary><c>rlimit E|inf</c>.</summary>
internal sealed record SetLimit(ulong Bytes) : Step
{
    internal override string Text => "rlimit " + (Bytes == ulong.MaxValue ? "inf" : Hex(Bytes));
}

/// <summary><c>effcap on|off</c>.</summary>
internal sealed record SetCapability(bool IsOn) : Step
{
    internal override string Text => IsOn ? "effcap on" : "effcap off";
}

/// <summary><c>fork</c>: the next number is the child's.</summary>
internal sealed record Fork(int Child) : Step
{
    internal override string Text => "fork";
}

/// <summary><c>exit</c>.</summary>
internal sealed record Exit : Step
{
    internal override string Text => "exit";
}
