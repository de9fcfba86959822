using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Testing;

/// <summary>A POWER machine of the model with one process on it, for one test: nothing is opened yet, the code under test does that through <see cref="Transport"/>.</summary>
/// <remarks>
/// <para>
/// Disposing it asserts that the code under test gave back what it took (<see cref="AssertNoLeaks"/>). Declare what the test opens with <c>using</c> <i>below</i> the machine, then it is closed before; if
/// a test fails half way and leaves files open, the leak is what is reported.
/// </para>
/// <para>For tests that need a container to begin with there is <see cref="VfioTestSession"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// using SpaprTestMachine machine = new();
/// machine.LimitLockedMemory(64 &lt;&lt; 20);
/// using var driver = new MyDriver(machine.Transport, group: 0);
/// </code>
/// </example>
public sealed class SpaprTestMachine : IDisposable
{
    private readonly TestMemory _memory;
    private bool _disposed;

    /// <summary>Builds a machine and starts a process on it.</summary>
    /// <param name="options">What to build; by default POWER9 with a current kernel, 64 KiB pages and the contract's answers.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public SpaprTestMachine(SpaprMachineOptions? options = null)
    {
        Machine = new SpaprMachine(options ?? new SpaprMachineOptions());
        Process = Machine.Start();
        _memory = new TestMemory(Process);
    }

    /// <summary>Builds a machine whose process is the running program: code under test hands its own buffers to the device, and nothing is copied.</summary>
    /// <remarks>For code that has pointers where the model would have addresses of its own. Linux only; there is no second process and so no fork.</remarks>
    /// <param name="options">What to build; <see cref="SpaprMachineOptions.Memory"/> is set.</param>
    public static SpaprTestMachine InProcess(SpaprMachineOptions? options = null) =>
        new((options ?? new SpaprMachineOptions()) with { Memory = MemoryKind.InProcess });

    /// <summary>Options for a machine that answers as a real kernel does, its defects included (<see cref="QuirkSet.AsShipped"/>), to a program that runs on any architecture.</summary>
    /// <remarks>A POWER kernel knows POWER's request numbers only (Q25), and typed calls send those of the architecture that the test runs on; so this one quirk is left out.</remarks>
    public static SpaprMachineOptions AsShipped { get; } = new() { Quirks = QuirkSet.AsShipped.Without(Quirk.ForeignNumbersUnknown) };

    /// <summary>The machine.</summary>
    public SpaprMachine Machine { get; }

    /// <summary>What shall fail next in the machine's kernel, for tests of error paths.</summary>
    /// <example>
    /// <code>
    /// machine.Faults.FailNext(SpaprFault.Pin);
    /// Assert.Throws&lt;IoctlException&gt;(() => driver.AddMemory(address, size));
    /// </code>
    /// </example>
    public FaultPlan Faults => Machine.Faults;

    /// <summary>The process that the code under test runs in: its memory, limits, open files, last refusal.</summary>
    public SpaprProcess Process { get; }

    /// <summary>The process's system calls: what the code under test gets in place of <see cref="KernelTransport.Instance"/>.</summary>
    public IFileTransport Transport => Process.Transport;

    /// <summary>How much memory of the process counts as locked (VmLck), in bytes.</summary>
    public ulong LockedBytes => Process.Locked.Pages << Machine.PageShift;

    /// <summary>The device of a group that does DMA when a test says so. It needs not to be opened for that.</summary>
    /// <param name="group">The group's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The machine has no such group.</exception>
    public EduDevice GetDevice(int group = 0) =>
        (uint)group < (uint)Machine.Groups.Count
            ? Machine.Groups[group].Devices[0]
            : throw new ArgumentOutOfRangeException(nameof(group), group, FormattableString.Invariant($"The machine has the groups 0 to {Machine.Groups.Count - 1}."));

    /// <summary>Memory of the process that reads as zeros: anonymous pages, or (in-process) a pinned buffer. It goes with the machine.</summary>
    /// <param name="size">Bytes, rounded up to pages; more than 0.</param>
    /// <param name="hugePageShift">log2 of the size of hugetlb pages to use, or 0 for ordinary ones.</param>
    /// <returns>The address in the process, a multiple of the page size.</returns>
    /// <exception cref="ErrnoException">There is no such memory: <c>ENOMEM</c> for too much of it, <c>EINVAL</c> for huge pages that the machine does not have.</exception>
    public ulong AddMemory(ulong size, int hugePageShift = 0) => _memory.Add(size, hugePageShift);

    /// <summary>Makes RLIMIT_MEMLOCK hold: sets it, and takes CAP_IPC_LOCK from the process, with which it would not.</summary>
    /// <param name="bytes">The limit.</param>
    public void LimitLockedMemory(ulong bytes)
    {
        Process.MemlockLimit = bytes;
        Process.SetIpcLock(effective: false);
    }

    /// <summary>Opens a container with groups in it.</summary>
    /// <param name="type">The kind of IOMMU.</param>
    /// <param name="groups">The groups' numbers; group 0 if none is named.</param>
    /// <exception cref="ErrnoException">It was refused.</exception>
    public VfioTestSession OpenSession(VfioIommuType type = VfioIommuType.SpaprTceV2, params int[] groups) =>
        new(this, type, groups is [_, ..] ? groups : [0]);

    /// <summary>What the process still has and a program that cleaned up would not: open files, locked memory. Empty if there is nothing.</summary>
    public IReadOnlyList<string> FindLeaks()
    {
        List<string> leaks = [.. Process.GetOpenFiles().Select(file => FormattableString.Invariant($"descriptor {file.Descriptor} is open: {file.Path}"))];
        if (LockedBytes != 0)
        {
            // With files open it is only their consequence.
            string cause = leaks.Count == 0 ? ", although every file is closed" : "";
            leaks.Add(FormattableString.Invariant($"{LockedBytes} bytes count as locked{cause}"));
        }
        return leaks;
    }

    /// <summary>Asserts that the process has no file open and that none of its memory counts as locked.</summary>
    /// <exception cref="VfioLeakException">There is something.</exception>
    public void AssertNoLeaks()
    {
        if (FindLeaks() is [_, ..] leaks)
            throw new VfioLeakException(leaks);
    }

    /// <summary>Ends the process, and asserts that it had given everything back before.</summary>
    /// <exception cref="VfioLeakException">It had not.</exception>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        IReadOnlyList<string> leaks = FindLeaks();
        // Whatever is still pinned goes with its files, before the memory does.
        Process.Exit();
        _memory.Dispose();
        if (leaks is [_, ..])
            throw new VfioLeakException(leaks);
    }
}

/// <summary>A test ended, and something that it took was not given back.</summary>
/// <param name="leaks">What, a sentence each.</param>
public sealed class VfioLeakException(IReadOnlyList<string> leaks)
    : Exception("The process did not give back everything:" + string.Concat(leaks.Select(leak => "\n  " + leak)))
{
    /// <summary>What was not given back, a sentence each.</summary>
    public IReadOnlyList<string> Leaks { get; } = leaks;
}
