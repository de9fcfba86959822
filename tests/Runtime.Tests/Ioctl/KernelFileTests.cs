using System.Globalization;
using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>Opening, reading, writing, mapping and events, on files that every Linux has.</summary>
public sealed class KernelFileTests
{
    // No process here has so many files open.
    private const int NeverOpen = 1_000_000;

    private static readonly KernelTransport Kernel = KernelTransport.Instance;

    [Fact]
    public void OpenedFile_AnswersItsDescriptor()
    {
        IoctlResult result = Kernel.Open("/dev/zero", FileAccess.Read, out SafeHandle? file);

        using (file)
            Assert.Equal((int)file!.DangerousGetHandle(), result.Value);
        Assert.True(result.IsSuccess);
    }

    [Fact]
    public void MissingFile_IsAnAnswer()
    {
        Assert.Equal(IoctlResult.Failure(Errno.ENOENT), Kernel.Open("/nonexistent/vfio", FileAccess.Read, out SafeHandle? file));
        Assert.Null(file);
        ErrnoException exception = Assert.Throws<ErrnoException>(() => Kernel.Open("/nonexistent/vfio"));
        Assert.Equal("open /nonexistent/vfio: ENOENT (2), there is no such file or entry", exception.Message);
        Assert.Null(exception.Explanation);
    }

    [Fact]
    public void ReadAndWrite_GoWhereTheOffsetSays()
    {
        using TemporaryFile temporary = new("0123456789");
        using SafeHandle file = Kernel.Open(temporary.Path);

        Assert.Equal(IoctlResult.Success(3), Kernel.Write(file, 4, "abc"u8));
        byte[] read = new byte[8];
        Assert.Equal(IoctlResult.Success(7), Kernel.Read(file, 3, read));

        Assert.Equal("3abc789\0"u8.ToArray(), read);
        Assert.Equal("0123abc789", File.ReadAllText(temporary.Path));
    }

    /// <summary>VFIO puts the regions of a PCI device 2^40 bytes apart.</summary>
    [Fact]
    public void OffsetBeyond32Bits_Survives()
    {
        using TemporaryFile temporary = new("");
        using SafeHandle file = Kernel.Open(temporary.Path);
        const long Far = (1L << 40) + 5;

        IoctlResult written = Kernel.Write(file, Far, "x"u8);

        Assert.Equal(IoctlResult.Success(1), written);
        Assert.Equal(Far + 1, new FileInfo(temporary.Path).Length);
        byte[] read = new byte[1];
        Assert.Equal(IoctlResult.Success(1), Kernel.Read(file, Far, read));
        Assert.Equal((byte)'x', read[0]);
    }

    [Fact]
    public void OffsetMinusOne_ReadsOnFromWhereTheFileStands()
    {
        using TemporaryFile temporary = new("abcdef");
        using SafeHandle file = Kernel.Open(temporary.Path);
        byte[] read = new byte[2];

        Assert.Equal(IoctlResult.Success(2), Kernel.Read(file, -1, read));
        Assert.Equal(IoctlResult.Success(2), Kernel.Read(file, -1, read));
        Assert.Equal(IoctlResult.Success(1), Kernel.Write(file, -1, "X"u8));

        Assert.Equal("cd"u8.ToArray(), read);
        Assert.Equal("abcdXf", File.ReadAllText(temporary.Path));
    }

    [Fact]
    public void NegativeOffset_IsRefusedByTheKernel()
    {
        using TemporaryFile temporary = new("abc");
        using SafeHandle file = Kernel.Open(temporary.Path);

        Assert.Equal(IoctlResult.Failure(Errno.EINVAL), Kernel.Read(file, -2, new byte[1]));
        Assert.Equal(IoctlResult.Failure(Errno.EINVAL), Kernel.Write(file, -2, new byte[1]));
    }

    [Fact]
    public void WrongDirection_AnswersEBADF()
    {
        using SafeHandle file = Kernel.Open("/dev/null", FileAccess.Read);

        Assert.Equal(IoctlResult.Failure(Errno.EBADF), Kernel.Write(file, 0, new byte[1]));
    }

    [Fact]
    public void DescriptorThatIsNotOpen_AnswersEBADF()
    {
        using SafeHandle closed = Kernel.Adopt(NeverOpen);

        Assert.Equal(IoctlResult.Failure(Errno.EBADF), Kernel.Read(closed, 0, new byte[1]));
        Assert.Equal(IoctlResult.Failure(Errno.EBADF), Kernel.Write(closed, 0, new byte[1]));
        Assert.Equal(IoctlResult.Failure(Errno.EBADF), Kernel.Map(closed, 0, 4096, FileAccess.Read, out MappedFile? memory));
        Assert.Null(memory);
    }

    [Fact]
    public void ClosedHandle_IsAMistakeOfTheProgram()
    {
        SafeHandle file = Kernel.Open("/dev/null");
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Kernel.Read(file, 0, new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => Kernel.Write(file, 0, new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => Kernel.Map(file, 0, 4096, FileAccess.Read, out _));
        Assert.Throws<ArgumentNullException>(() => Kernel.Read(null!, 0, new byte[1]));
    }

    [Fact]
    public void AdoptedDescriptor_IsClosedByTheHandle()
    {
        using TemporaryFile temporary = new("adopted");
        // A descriptor of nobody, as a request returns one: a second one of a file whose handle is closed right away.
        SafeHandle first = Kernel.Open(temporary.Path);
        int descriptor = Duplicate((int)first.DangerousGetHandle());
        first.Dispose();
        SafeHandle adopted = Kernel.Adopt(descriptor);
        Assert.True(IsOpen(descriptor, temporary.Path));

        adopted.Dispose();
        adopted.Dispose();

        Assert.False(IsOpen(descriptor, temporary.Path));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kernel.Adopt(-1));
    }

    [Fact]
    public void Event_CountsItsSignals()
    {
        using SafeHandle signalled = Kernel.CreateEvent();

        Assert.Equal(IoctlResult.Success(8), Kernel.TrySignalEvent(signalled));
        Assert.Equal(IoctlResult.Success(8), Kernel.TrySignalEvent(signalled, 4));
        Assert.Equal(IoctlResult.Success(8), Kernel.TryWaitForEvent(signalled, out ulong count));

        Assert.Equal(5ul, count);
    }

    [Fact]
    public void Event_IsWaitedFor()
    {
        using SafeHandle signalled = Kernel.CreateEvent();
        ulong count = 0;
        Thread waiter = new(() => Kernel.TryWaitForEvent(signalled, out count));
        waiter.Start();

        // It cannot have ended: nobody has signalled. (Not proof if it did not start in time, but never wrong.)
        Assert.False(waiter.Join(50));
        Kernel.TrySignalEvent(signalled, 3);
        Assert.True(waiter.Join(10_000));

        Assert.Equal(3ul, count);
    }

    [Fact]
    public void Event_IsNotInheritedByPrograms()
    {
        using SafeHandle file = Kernel.CreateEvent();

        string flags = File.ReadLines($"/proc/self/fdinfo/{(int)file.DangerousGetHandle()}").Single(line => line.StartsWith("flags:", StringComparison.Ordinal));

        Assert.NotEqual(0, Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & 0x80000);
    }

    /// <summary>The number of errno is taken before anything else runs: a thousand threads' worth of other refusals in between change nothing.</summary>
    [Fact]
    public async Task ErrnoOfEachCall_IsItsOwn()
    {
        using SafeHandle closed = Kernel.Adopt(NeverOpen);
        using TemporaryFile temporary = new("abc");
        using SafeHandle file = Kernel.Open(temporary.Path);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                if (worker % 2 == 0)
                    Assert.Equal(Errno.EBADF, Kernel.Read(closed, 0, default).Errno);
                else
                    Assert.Equal(Errno.EINVAL, Kernel.Read(file, -2, default).Errno);
            }
        })));
    }

    [Fact]
    public void CallPaths_AllocateNothing()
    {
        using TemporaryFile temporary = new("0123456789");
        using SafeHandle file = Kernel.Open(temporary.Path);
        using SafeHandle closed = Kernel.Adopt(NeverOpen);
        using SafeHandle signalled = Kernel.CreateEvent();
        byte[] buffer = new byte[4];

        Allocation.AssertNone(() => Kernel.Read(file, 2, buffer).Value == 4);
        Allocation.AssertNone(() => Kernel.Write(file, 2, buffer).Value == 4);
        Allocation.AssertNone(() => Kernel.Read(closed, 2, buffer).Errno == Errno.EBADF);
        Allocation.AssertNone(() => Kernel.Map(closed, 0, 4096, FileAccess.Read, out _).Errno == Errno.EBADF);
        Allocation.AssertNone(() => Kernel.TrySignalEvent(signalled, 2).IsSuccess && Kernel.TryWaitForEvent(signalled, out ulong count).IsSuccess && count == 2);
    }

    private static bool IsOpen(int descriptor, string path) =>
        Directory.EnumerateFileSystemEntries("/proc/self/fd").Any(
            link => Path.GetFileName(link) == descriptor.ToString(CultureInfo.InvariantCulture) && File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName == path);

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int descriptor);

    [Fact]
    public void WaitingForAnEvent_EndsWithTheTimeOrTheSignal()
    {
        using SafeHandle file = Kernel.CreateEvent();

        Assert.Equal(IoctlResult.Failure(Errno.ETIMEDOUT), Kernel.TryWaitForEvent(file, TimeSpan.Zero, out ulong count));
        Assert.Equal(IoctlResult.Failure(Errno.ETIMEDOUT), Kernel.TryWaitForEvent(file, TimeSpan.FromMilliseconds(10), out count));
        Assert.Equal(0ul, count);
        Assert.Equal(IoctlResult.Success(8), Kernel.TrySignalEvent(file, 3));
        Assert.Equal(IoctlResult.Success(8), Kernel.TryWaitForEvent(file, Timeout.InfiniteTimeSpan, out count));
        Assert.Equal(3ul, count);
    }
}
