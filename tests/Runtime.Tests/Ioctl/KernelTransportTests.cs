using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Uapi.Ioctl;
using Uapi.Runtime.Tests.Linux;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>Requests that any program may send, answered by the kernel under the tests.</summary>
public sealed class KernelTransportTests
{
    // No process here has so many files open.
    private const int NeverOpen = 1_000_000;

    [SkippableFact]
    public void EntropyCount_IsWrittenInPlace()
    {
        using LinuxFile random = OpenRandom();

        int bits = -1;
        int value = random.Ioctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits);

        Assert.Equal(0, value);
        Assert.InRange(bits, 0, 4096);
    }

    /// <summary>On most machines the number of this request has bit 31 set; sign-extended it would be another request.</summary>
    [SkippableFact]
    public void NumberWithTheTopBitSet_Survives()
    {
        using LinuxFile random = OpenRandom();
        uint number = LinuxRandom.RNDGETENTCNT.Number;
        Skip.If(number <= int.MaxValue, "this machine's _IOR leaves bit 31 clear");

        int bits = 0;
        Assert.Equal(IoctlResult.Success(), random.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits));
    }

    [SkippableFact]
    public void FileHandleOfDotNet_WorksAsWell()
    {
        using SafeFileHandle random = File.OpenHandle(RandomPath);

        int bits = -1;
        random.Ioctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits);

        Assert.InRange(bits, 0, 4096);
    }

    /// <summary><c>FIONREAD</c> is a bare number without direction or size: a request made by hand from the header's constant.</summary>
    [SkippableFact]
    public void BytesInAPipe_AreCounted()
    {
        Skip.IfNot(UapiProcess.Target is UapiTarget.X86_64 or UapiTarget.AArch64 or UapiTarget.S390x, "FIONREAD of asm-generic is not this machine's");
        using AnonymousPipeServerStream writer = new(PipeDirection.Out);
        using SafePipeHandle reader = writer.ClientSafePipeHandle;
        writer.Write(new byte[5]);
        IoctlRequest<int> bytesReadable = new((uint)Ioctls.FIONREAD, nameof(Ioctls.FIONREAD), IoctlDirection.Read);

        int count = 0;
        reader.Ioctl(bytesReadable, ref count);

        Assert.Equal(5, count);
    }

    /// <summary>The header says <c>long</c>, the kernel writes an <c>int</c>; a buffer of one's own shows it.</summary>
    [SkippableFact]
    public void InodeFlags_AreReadFromATemporaryFile()
    {
        using TemporaryFile temporary = new("flags");
        using LinuxFile file = LinuxFile.Open(temporary.Path);

        Span<byte> argument = stackalloc byte[16];
        argument.Fill(0xa5);
        IoctlResult result = file.TryIoctl(new IoctlRequest(LinuxFs.FS_IOC_GETFLAGS.Number, "FS_IOC_GETFLAGS"), argument);
        SkipIfUnsupported(result, "FS_IOC_GETFLAGS");

        Assert.Equal(IoctlResult.Success(), result);
        Assert.Equal(0, MemoryMarshal.Read<int>(argument) & (int)LinuxFs.FS_IMMUTABLE_FL);
        Assert.Equal(-1, argument[sizeof(int)..].IndexOfAnyExcept((byte)0xa5));
    }

    [SkippableFact]
    public void FileExtents_FillTheFlexibleArray()
    {
        using TemporaryFile temporary = new(new string('x', 10_000));
        using LinuxFile file = LinuxFile.Open(temporary.Path);

        byte[] buffer = new byte[Marshal.SizeOf<fiemap>() + (4 * Marshal.SizeOf<fiemap_extent>())];
        ref fiemap map = ref MemoryMarshal.AsRef<fiemap>(buffer.AsSpan());
        map.fm_length = ulong.MaxValue;
        map.fm_flags = (uint)LinuxFiemap.FIEMAP_FLAG_SYNC;
        map.fm_extent_count = 4;
        IoctlResult result = file.TryIoctl(LinuxFs.FS_IOC_FIEMAP, buffer);
        SkipIfUnsupported(result, "FS_IOC_FIEMAP");

        Assert.Equal(IoctlResult.Success(), result);
        Assert.InRange(map.fm_mapped_extents, 1u, 4u);
        ReadOnlySpan<fiemap_extent> extents = MemoryMarshal.Cast<byte, fiemap_extent>(buffer.AsSpan(Marshal.SizeOf<fiemap>()));
        Assert.Equal(0ul, extents[0].fe_logical);
        Assert.NotEqual(0ul, extents[0].fe_length);
        Assert.NotEqual(0u, extents[(int)map.fm_mapped_extents - 1].fe_flags & (uint)LinuxFiemap.FIEMAP_EXTENT_LAST);
    }

    [Fact]
    public void DescriptorThatIsNotOpen_AnswersEBADF()
    {
        using LinuxFile closed = LinuxFile.FromDescriptor(NeverOpen);

        int bits = 0;
        Assert.Equal(IoctlResult.Failure(Errno.EBADF), closed.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits));
    }

    [Fact]
    public void RequestOfAnotherDriver_AnswersENOTTY()
    {
        using LinuxFile nothing = LinuxFile.Open("/dev/null");

        int bits = 0;
        Assert.Equal(IoctlResult.Failure(Errno.ENOTTY), nothing.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits));
        IoctlException exception = Assert.Throws<IoctlException>(() => nothing.Ioctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits));
        Assert.Equal(Errno.ENOTTY, exception.Errno);
        Assert.StartsWith("RNDGETENTCNT (0x", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void AddressThatIsNotMapped_AnswersEFAULT()
    {
        using LinuxFile random = OpenRandom();
        IoctlRequest untyped = new(LinuxRandom.RNDGETENTCNT.Number, "RNDGETENTCNT");

        Assert.Equal(IoctlResult.Failure(Errno.EFAULT), random.TryIoctl(untyped, 1));
        Assert.Equal(IoctlResult.Failure(Errno.EFAULT), random.TryIoctl(untyped, Span<byte>.Empty));
    }

    [Fact]
    public void ClosedHandle_IsAMistakeOfTheProgram()
    {
        LinuxFile nothing = LinuxFile.Open("/dev/null");
        nothing.Dispose();

        Assert.Throws<ObjectDisposedException>(() => nothing.TryIoctl(new IoctlRequest(0, "NOTHING")));
    }

    [Fact]
    public void BufferShorterThanTheStructure_NeverReachesTheKernel()
    {
        using LinuxFile nothing = LinuxFile.Open("/dev/null");

        ArgumentException exception = Assert.Throws<ArgumentException>(() => nothing.TryIoctl(LinuxFs.FS_IOC_FIEMAP, new byte[31]));

        Assert.StartsWith("FS_IOC_FIEMAP takes a fiemap of 32 bytes; the buffer has 31.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFile_IsNamedInTheException()
    {
        ErrnoException exception = Assert.Throws<ErrnoException>(() => LinuxFile.Open("/nonexistent/vfio"));

        Assert.Equal("open /nonexistent/vfio: ENOENT (2), there is no such file or entry", exception.Message);
        Assert.Equal(Errno.ENOENT, LinuxFile.TryOpen("/nonexistent/vfio", FileAccess.Read, out LinuxFile? file));
        Assert.Null(file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/dev/null\0/dev/zero")]
    public void PathThatCCannotSay_IsRefused(string path) => Assert.Throws<ArgumentException>(() => LinuxFile.Open(path));

    [Fact]
    public void Directory_CanBeOpened()
    {
        using LinuxFile directory = LinuxFile.Open("/");

        Assert.False(directory.IsInvalid);
        Assert.True(directory.Descriptor >= 0);
    }

    [Fact]
    public void OpenedFile_IsNotInheritedByPrograms()
    {
        using LinuxFile file = LinuxFile.Open("/dev/null");

        string flags = File.ReadLines($"/proc/self/fdinfo/{file.Descriptor}").Single(line => line.StartsWith("flags:", StringComparison.Ordinal));

        Assert.NotEqual(0, Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & 0x80000);
    }

    [Fact]
    public void DisposedFile_ClosesItsDescriptor()
    {
        using TemporaryFile temporary = new("once");
        LinuxFile file = LinuxFile.Open(temporary.Path);
        Assert.Contains(temporary.Path, OpenFiles());

        file.Dispose();

        Assert.DoesNotContain(temporary.Path, OpenFiles());
    }

    private static string?[] OpenFiles() =>
        [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(link => File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName)];

    private static readonly string RandomPath = "/dev/urandom";

    private static LinuxFile OpenRandom()
    {
        Errno errno = LinuxFile.TryOpen(RandomPath, FileAccess.Read, out LinuxFile? random);
        Skip.If(random is null, $"{RandomPath}: {errno}");
        return random!;
    }

    private static void SkipIfUnsupported(IoctlResult result, string request) =>
        Skip.If(
            result.Errno is Errno.ENOTTY or Errno.EOPNOTSUPP,
            $"the file system of {Path.GetTempPath()} answers {result} to {request}, as those without a disk of /dev/ behind them do");
}
