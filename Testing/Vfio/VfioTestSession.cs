using System.Runtime.InteropServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Testing;

/// <summary>An open container with groups in it on a machine of the model: where most tests of VFIO code begin.</summary>
/// <remarks>Disposing it closes its files; if <see cref="Start"/> made the machine, that is disposed too, which asserts that nothing leaked.</remarks>
/// <example>
/// <code>
/// using VfioTestSession vfio = VfioTestSession.Start();
/// ulong memory = vfio.AddMemory(1 &lt;&lt; 20);
/// vfio.Container.RegisterMemory(memory, 1 &lt;&lt; 20);
/// </code>
/// </example>
public sealed class VfioTestSession : IDisposable
{
    private readonly bool _ownsMachine;
    // Null in the process that the machine began with.
    private readonly TestMemory? _childMemory;

    internal VfioTestSession(SpaprTestMachine machine, VfioIommuType type, int[] groups, bool ownsMachine = false)
    {
        Machine = machine;
        Process = machine.Process;
        _ownsMachine = ownsMachine;
        Type = type;
        List<VfioGroup> opened = [];
        Groups = opened;
        Container = VfioContainer.Open(Transport);
        try
        {
            foreach (int number in groups)
            {
                opened.Add(VfioGroup.Open(Transport, number));
                opened[^1].SetContainer(Container);
            }
            Container.SetIommu(type);
        }
        catch
        {
            CloseFiles();
            throw;
        }
    }

    private VfioTestSession(VfioTestSession parent)
    {
        Machine = parent.Machine;
        Process = parent.Process.Fork();
        _childMemory = new TestMemory(Process);
        Type = parent.Type;
        // The child has the parent's descriptors, and the files behind them are the same.
        Container = new VfioContainer(Transport, Adopt(parent.Container.File));
        Groups = [.. parent.Groups.Select(group => new VfioGroup(Transport, Adopt(group.File)))];
    }

    /// <summary>Builds a machine, starts a process on it, and opens a container with groups in it.</summary>
    /// <param name="type">The kind of IOMMU.</param>
    /// <param name="options">What to build; by default POWER9 with a current kernel, 64 KiB pages and the contract's answers.</param>
    /// <param name="groups">How many groups the container gets, from group 0 on.</param>
    /// <exception cref="ErrnoException">It was refused, as by <c>EBUSY</c> for a v1 container with two groups.</exception>
    public static VfioTestSession Start(VfioIommuType type = VfioIommuType.SpaprTceV2, SpaprMachineOptions? options = null, int groups = 1)
    {
        if (groups < 1)
            throw new ArgumentOutOfRangeException(nameof(groups), groups, "A container without a group has no type.");
        return new VfioTestSession(new SpaprTestMachine(options), type, [.. Enumerable.Range(0, groups)], ownsMachine: true);
    }

    /// <summary>The machine.</summary>
    public SpaprTestMachine Machine { get; }

    /// <inheritdoc cref="SpaprTestMachine.Faults"/>
    public FaultPlan Faults => Machine.Faults;

    /// <summary>The process that makes the calls.</summary>
    public SpaprProcess Process { get; }

    /// <summary>The process's system calls: what the code under test gets in place of <see cref="KernelTransport.Instance"/>.</summary>
    public IFileTransport Transport => Process.Transport;

    /// <summary>The kind of IOMMU that the container has.</summary>
    public VfioIommuType Type { get; }

    /// <summary>The container.</summary>
    public VfioContainer Container { get; }

    /// <summary>The groups in it.</summary>
    public IReadOnlyList<VfioGroup> Groups { get; }

    /// <summary>The first group in it.</summary>
    public VfioGroup Group => Groups[0];

    /// <summary>The device of group 0, which does DMA when a test says so.</summary>
    public EduDevice Device => Machine.GetDevice();

    /// <summary>How much memory of the process counts as locked (VmLck), in bytes.</summary>
    public ulong LockedBytes => Process.Locked.Pages << Machine.Machine.PageShift;

    /// <inheritdoc cref="SpaprTestMachine.AddMemory"/>
    public ulong AddMemory(ulong size, int hugePageShift = 0) =>
        _childMemory is null ? Machine.AddMemory(size, hugePageShift) : _childMemory.Add(size, hugePageShift);

    /// <summary>Makes RLIMIT_MEMLOCK hold: sets it, and takes CAP_IPC_LOCK from the process, with which it would not.</summary>
    /// <param name="bytes">The limit.</param>
    public void LimitLockedMemory(ulong bytes)
    {
        Process.MemlockLimit = bytes;
        Process.SetIpcLock(effective: false);
    }

    /// <summary>Forks the process (<c>fork(2)</c>): a session of the child, which has copies of the memory and the same files open. Disposing it ends the child.</summary>
    /// <exception cref="InvalidOperationException">The process has the running program's memory, which cannot be forked.</exception>
    public VfioTestSession Fork() => new(this);

    /// <summary>Closes the groups, then the container; in a child, ends it; and the machine, if the session has it of its own.</summary>
    /// <exception cref="VfioLeakException">The machine was disposed with it, and the process had not given everything back.</exception>
    public void Dispose()
    {
        CloseFiles();
        if (_childMemory is not null)
            Process.Exit();
        if (_ownsMachine)
            Machine.Dispose();
    }

    private void CloseFiles()
    {
        foreach (VfioGroup group in Groups)
            group.Dispose();
        Container.Dispose();
    }

    private SafeHandle Adopt(SafeHandle ofParent) => Transport.Adopt((int)ofParent.DangerousGetHandle());
}
