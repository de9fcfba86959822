using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Stress.Threads.Histories;

/// <summary>A container of the model that histories are made with: a process, a group with its device, two buffers whose bytes tell which they are.</summary>
internal class HistoryContainer
{
    /// <summary>The pages lie on both sides of the border of two leaves of a table, so that a call on both takes two locks.</summary>
    private const ulong FirstPage = TceLeaf.Length - 1;
    private const ulong PageSize = 4096;
    private const ulong Buffers = 1UL << 40;
    private const ulong BufferDistance = 1 << 20;
    private const ulong BufferSize = 1 << 16;
    private const ulong WindowSize = 1 << 24;

    // What a device read that has bytes of neither buffer gives: no order of calls explains it.
    private const int Rubbish = -1000;

    private readonly Caller _caller;
    private readonly IommuGroup _group;
    private int _container;
    private int _groupFile;

    internal HistoryContainer(SpaprMachine machine, int group)
    {
        _caller = new Caller(machine.Start());
        _group = machine.Groups[group];
        byte[] bytes = new byte[PageSize];
        for (int buffer = 0; buffer < 2; buffer++)
        {
            ulong start = AddressOf(buffer, 0);
            Must(_caller.Memory.Map(start, BufferSize, MemoryProtection.ReadWrite));
            for (int page = 0; page < 2; page++)
            {
                bytes.AsSpan().Fill(MarkOf(buffer, page));
                if (!_caller.Memory.TryStore(AddressOf(buffer, page), bytes))
                    throw new InvalidOperationException("The memory is not there.");
            }
        }
    }

    internal SpaprProcess Process => _caller.Process;

    /// <summary>A new container with nothing but the group in it.</summary>
    internal virtual void Open(bool isV2)
    {
        _container = _caller.OpenContainer();
        _groupFile = _caller.OpenGroup(_group.Number);
        Must(_caller.SetContainer(_groupFile, _container));
        Must(_caller.SetIommu(_container, isV2 ? 7U : 2U));
    }

    /// <summary>The end of the container, whatever is in it.</summary>
    internal void Close()
    {
        Must(_caller.Close(_groupFile));
        Must(_caller.Close(_container));
    }

    /// <summary>Makes a call; its value, or its error number negative.</summary>
    internal virtual int Perform(in ContainerCall call)
    {
        ulong iova = IovaOf(call.Window, call.Page);
        ulong size = (ulong)call.Pages * PageSize;
        switch (call.Kind)
        {
            case CallKind.Map:
                return Number(_caller.Map(_container, AddressOf(call.Buffer, call.Page), iova, size));
            case CallKind.Unmap:
                return Number(_caller.Unmap(_container, iova, size));
            case CallKind.Register:
                return Number(_caller.Register(_container, AddressOf(call.Buffer, 0), BufferSize));
            case CallKind.Unregister:
                return Number(_caller.Unregister(_container, AddressOf(call.Buffer, 0), BufferSize));
            case CallKind.Create:
                int result = Number(_caller.Create(_container, 12, WindowSize, 1, out ulong start));
                return result == 0 && start != 0 ? 1 : result;
            case CallKind.Remove:
                return Number(_caller.Remove(_container, IovaOf(call.Window, 0) - (FirstPage * PageSize)));
            case CallKind.Enable:
                return Number(_caller.Enable(_container));
            case CallKind.Disable:
                return Number(_caller.Disable(_container));
            default:
                return Read(iova, call.Page);
        }
    }

    private int Read(ulong iova, int page)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (!_group.Devices[0].TryRead(iova, bytes))
            return 0;
        for (int buffer = 0; buffer < 2; buffer++)
        {
            if (bytes.IndexOfAnyExcept(MarkOf(buffer, page)) < 0)
                return buffer + 1;
        }
        return Rubbish;
    }

    private static byte MarkOf(int buffer, int page) => (byte)(0x10 + (buffer * 2) + page);

    private static ulong AddressOf(int buffer, int page) => Buffers + ((ulong)buffer * BufferDistance) + ((ulong)page * PageSize);

    private static ulong IovaOf(int window, int page) => (window == 0 ? 0 : SpaprPlatform.SecondWindowStart) + ((FirstPage + (ulong)page) * PageSize);

    private static int Number(IoctlResult result) => result.IsSuccess ? result.Value : -(int)result.Errno;

    private static void Must(IoctlResult result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.ToString());
    }
}
