using Uapi.Ioctl;
using Uapi.Runtime.Tests.Linux;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>The non-throwing calls allocate nothing, whatever the answer: measured, not promised.</summary>
public sealed class AllocationTests
{
    private const int Calls = 1_000;

    [SkippableFact]
    public void SuccessfulCall_AllocatesNothing()
    {
        Skip.IfNot(File.Exists("/dev/urandom"), "no /dev/urandom");
        using LinuxFile random = LinuxFile.Open("/dev/urandom");

        AssertNoAllocation(() =>
        {
            int bits = 0;
            return random.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, ref bits);
        }, Errno.None);
    }

    [Fact]
    public void RefusedCalls_AllocateNothing()
    {
        using LinuxFile nothing = LinuxFile.Open("/dev/null");
        using LinuxFile closed = LinuxFile.FromDescriptor(1_000_000);
        byte[] buffer = new byte[256];
        int[] elements = new int[2];

        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDGETENTCNT.ByReference, buffer), Errno.ENOTTY);
        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDADDTOENTCNT.ByValue, 1), Errno.ENOTTY);
        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDGETPOOL, elements), Errno.ENOTTY);
        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDRESEEDCRNG), Errno.ENOTTY);
        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDRESEEDCRNG, 7), Errno.ENOTTY);
        AssertNoAllocation(() => nothing.TryIoctl(LinuxRandom.RNDRESEEDCRNG, buffer.AsSpan()), Errno.ENOTTY);
        AssertNoAllocation(() => closed.TryIoctl(LinuxRandom.RNDRESEEDCRNG), Errno.EBADF);
    }

    // The first rounds compile the code; the last one is measured.
    private static void AssertNoAllocation(Func<IoctlResult> call, Errno expected)
    {
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            IoctlResult result = default;
            for (int i = 0; i < Calls; i++)
                result = call();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(expected, result.Errno);
        }
        Assert.Equal(0, allocated);
    }
}
