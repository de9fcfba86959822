using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary>A transport that writes down what it is asked and answers as the test says.</summary>
internal sealed class RecordingTransport : IFileTransport, IRefusalExplainer
{
    /// <summary>Answers a request with a pointer; may write to the argument.</summary>
    public delegate IoctlResult Driver(uint request, Span<byte> argument);

    private int _next = 3;

    /// <summary>What was asked, in order; empty while <see cref="Quiet"/>.</summary>
    public List<Call> Calls { get; } = [];

    /// <summary>The descriptors that were closed, in order.</summary>
    public List<int> Closed { get; } = [];

    public Driver Answer { get; set; } = static (_, _) => IoctlResult.Success();

    /// <summary>The answer to reads and writes, opens and maps; null for the natural one.</summary>
    public IoctlResult? FileAnswer { get; set; }

    public string? Explanation { get; set; }

    /// <summary>Nothing is written down, so that nothing is allocated.</summary>
    public bool Quiet { get; set; }

    /// <summary>Where the memory of the last call was.</summary>
    public nint LastAddress { get; private set; }

    public Call Single => Assert.Single(Calls);

    public SafeHandle NewFile() => new FakeFile(this, _next++);

    public unsafe IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument)
    {
        LastAddress = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(argument));
        if (!Quiet)
            Calls.Add(new(Descriptor(file), request, argument.ToArray(), 0));
        return Answer(request, argument);
    }

    public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument)
    {
        if (!Quiet)
            Calls.Add(new(Descriptor(file), request, null, argument));
        return Answer(request, default);
    }

    public IoctlResult Open(string path, FileAccess access, out SafeHandle? file)
    {
        Calls.Add(new(-1, 0, null, (nuint)(int)access, "open " + path));
        file = FileAnswer is { IsSuccess: false } ? null : NewFile();
        return FileAnswer ?? IoctlResult.Success(Descriptor(file!));
    }

    public SafeHandle Adopt(int descriptor) => new FakeFile(this, descriptor);

    public unsafe IoctlResult Read(SafeHandle file, long offset, Span<byte> buffer)
    {
        LastAddress = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer));
        if (!Quiet)
            Calls.Add(new(Descriptor(file), 0, null, 0, $"read {buffer.Length}", offset));
        return FileAnswer ?? IoctlResult.Success(buffer.Length);
    }

    public unsafe IoctlResult Write(SafeHandle file, long offset, ReadOnlySpan<byte> buffer)
    {
        LastAddress = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer));
        if (!Quiet)
            Calls.Add(new(Descriptor(file), 0, buffer.ToArray(), 0, $"write {buffer.Length}", offset));
        return FileAnswer ?? IoctlResult.Success(buffer.Length);
    }

    public IoctlResult Map(SafeHandle file, long offset, nuint length, FileAccess access, out MappedFile? memory)
    {
        Calls.Add(new(Descriptor(file), 0, null, 0, $"map {length} {access}", offset));
        memory = FileAnswer is { IsSuccess: false } ? null : new MappedFile(0x10000, length, access, static () => { });
        return FileAnswer ?? IoctlResult.Success();
    }

    public IoctlResult CreateEvent(out SafeHandle? file)
    {
        file = NewFile();
        return IoctlResult.Success(Descriptor(file));
    }

    public string? ExplainLastRefusal() => Explanation;

    private static int Descriptor(SafeHandle file)
    {
        using HeldFile held = new(file);
        return held.Descriptor;
    }

    /// <summary>One call: on which descriptor, which request, and the bytes as they were sent, or the number; for calls that are no requests what they were, and where in the file.</summary>
    public sealed record Call(int File, uint Request, byte[]? Bytes, nuint Value, string? Text = null, long Offset = 0)
    {
        /// <summary>The bytes as the record they must be, whole.</summary>
        public T As<T>()
            where T : unmanaged
        {
            Assert.Equal(Unsafe.SizeOf<T>(), Bytes!.Length);
            return MemoryMarshal.Read<T>(Bytes);
        }

        /// <summary>The number at a byte offset of what was sent, in the byte order of the machine.</summary>
        public T At<T>(int offset)
            where T : unmanaged => MemoryMarshal.Read<T>(Bytes.AsSpan(offset));
    }

    private sealed class FakeFile : SafeHandle
    {
        private readonly RecordingTransport _transport;

        public FakeFile(RecordingTransport transport, int descriptor)
            : base(new IntPtr(-1), ownsHandle: true)
        {
            _transport = transport;
            SetHandle(descriptor);
        }

        public override bool IsInvalid => handle < 0;

        protected override bool ReleaseHandle()
        {
            lock (_transport.Closed)
                _transport.Closed.Add((int)handle);
            return true;
        }
    }
}
