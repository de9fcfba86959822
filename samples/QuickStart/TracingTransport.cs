using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Uapi.Ioctl;
using static Uapi.Linux.Vfio;

namespace Uapi.Samples;

/// <summary>Hands every call on and prints it as strace would, structures by the fields of the generated structs. The next transport may be the kernel or the model.</summary>
internal sealed class TracingTransport(IFileTransport next, Action<string> print) : IFileTransport, IRefusalExplainer
{
    private static readonly Dictionary<uint, Call> Calls = ((Call[])
    [
        new(VFIO_CHECK_EXTENSION.Number, VFIO_CHECK_EXTENSION.Name, Number: "VFIO_SPAPR_TCE_"),
        new(VFIO_SET_IOMMU.Number, VFIO_SET_IOMMU.Name, Number: "VFIO_SPAPR_TCE_"),
        new(VFIO_GROUP_SET_CONTAINER.Number, VFIO_GROUP_SET_CONTAINER.Name, bytes => MemoryMarshal.Read<int>(bytes)),
        new(VFIO_GROUP_GET_DEVICE_FD.Number, VFIO_GROUP_GET_DEVICE_FD.Name, bytes => Encoding.UTF8.GetString(bytes.TrimEnd((byte)0))),
        new(VFIO_IOMMU_ENABLE.Number, VFIO_IOMMU_ENABLE.Name),
        new(VFIO_IOMMU_DISABLE.Number, VFIO_IOMMU_DISABLE.Name),
        Of(VFIO_IOMMU_SPAPR_TCE_GET_INFO, "VFIO_IOMMU_SPAPR_INFO_", answers: "flags dma32_window_start dma32_window_size ddw"),
        Of(VFIO_IOMMU_SPAPR_TCE_CREATE, answers: "start_addr"),
        Of(VFIO_IOMMU_SPAPR_TCE_REMOVE),
        Of(VFIO_IOMMU_SPAPR_REGISTER_MEMORY),
        Of(VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY),
        Of(VFIO_IOMMU_MAP_DMA, "VFIO_DMA_MAP_FLAG_"),
        Of(VFIO_IOMMU_UNMAP_DMA),
    ]).ToDictionary(call => call.Request);

    /// <summary>Memory that is printed as <c>buffer</c>: its address differs from run to run.</summary>
    public (ulong Address, ulong Length) Buffer { get; set; }

    public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
    {
        Call call = Calls[request];
        string sent = Text(call, argument, isAnswer: false);
        IoctlResult result = next.Ioctl(file, request, argument);
        string answer = call.Answers.Length != 0 && result.IsSuccess ? " => " + Text(call, argument, isAnswer: true) : "";
        return Show(Invariant($"ioctl({file.DangerousGetHandle()}, {call.Name}, {sent}{answer})"), result);
    }

    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
    {
        Call call = Calls[request];
        string number = call.Number.Length == 0 ? "" : ", " + Names(call.Number).Single(name => name.Value == argument).Name;
        return Show(Invariant($"ioctl({file.DangerousGetHandle()}, {call.Name}{number})"), next.Ioctl(file, request, argument));
    }

    public IoctlResult Open(string path, FileAccess access, out SafeHandle? file) => Show($"open(\"{path}\", O_RDWR)", next.Open(path, access, out file));

    public SafeHandle Adopt(int descriptor) => next.Adopt(descriptor);

    public IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer) => next.Read(file, offset, buffer);

    public IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer) => next.Write(file, offset, buffer);

    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory) => next.Map(file, offset, length, access, out memory);

    public IoctlResult CreateEvent(out SafeHandle? file) => next.CreateEvent(out file);

    public string? ExplainLastRefusal() => (next as IRefusalExplainer)?.ExplainLastRefusal();

    private IoctlResult Show(string call, IoctlResult result)
    {
        print($"{call} = {(result.IsSuccess ? result.ToString() : "-1 " + result.Errno)}");
        // A kernel has no more to say than the number; the model names the rule, what it saw, and what would pass.
        if (!result.IsSuccess && ExplainLastRefusal() is { } why)
            print("    " + why);
        return result;
    }

    private string Text(Call call, ReadOnlySpan<byte> bytes, bool isAnswer) => call.Read!(bytes) switch
    {
        string text => $"\"{text}\"",
        int number => Invariant($"[{number}]"),
        object record => Text(record, field => call.Answers.Split(' ').Contains(field.Name) == isAnswer, call.Flags),
    };

    // {argsz=32, flags=…}: what was sent, or what was answered; reserved members are left out.
    private string Text(object record, Func<FieldInfo, bool> isWanted, string flags)
    {
        IEnumerable<string> members = record.GetType().GetFields().Where(field => field.Name[0] != '_' && isWanted(field)).Select(field =>
        {
            object value = field.GetValue(record)!;
            if (value is not (uint or ulong))
                return $"{field.Name}={Text(value, _ => true, "")}";
            ulong number = Convert.ToUInt64(value, CultureInfo.InvariantCulture);
            if (field.Name == "flags" && number != 0 && flags.Length != 0)
                return "flags=" + string.Join('|', Names(flags).Where(name => (name.Value & number) != 0).Select(name => name.Name));
            if (field.Name == "vaddr" && number - Buffer.Address < Buffer.Length)
                return number == Buffer.Address ? "vaddr=buffer" : Invariant($"vaddr=buffer+0x{number - Buffer.Address:x}");
            return Invariant($"{field.Name}={(number < 256 ? "" : "0x")}{number.ToString(number < 256 ? "d" : "x", CultureInfo.InvariantCulture)}");
        });
        return "{" + string.Join(", ", members) + "}";
    }

    // The header's own names, by their values.
    private static IEnumerable<(string Name, ulong Value)> Names(string prefix) => typeof(Uapi.Linux.Vfio).GetFields()
        .Where(field => field.IsLiteral && field.Name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(field => (field.Name, Convert.ToUInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static Call Of<T>(IoctlRequest<T> request, string flags = "", string answers = "")
        where T : unmanaged => new(request.Number, request.Name, bytes => MemoryMarshal.Read<T>(bytes), flags, answers);

    private sealed record Call(uint Request, string Name, Func<ReadOnlySpan<byte>, object>? Read = null, string Flags = "", string Answers = "", string Number = "");
}
