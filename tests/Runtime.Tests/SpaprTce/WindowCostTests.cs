using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce;

/// <summary>What a window costs the program that models it: nothing for its size, something for what is mapped.</summary>
public sealed class WindowCostTests
{
    private const ulong Size = 32UL << 40;

    [Fact]
    public void WindowOf32TiB_CostsMemoryOnlyWhereTouched()
    {
        V2Container container = new(new SpaprMachine());
        Must(container.Register(V2Container.Buffer, 256 << 20));
        Must(container.RemoveWindow(0));

        long made = Allocated(() => Must(container.CreateWindow(16, Size, 2)));
        long ends = Allocated(() =>
        {
            Must(container.Map(V2Container.Buffer, 0, 64 << 10));
            Must(container.Map(V2Container.Buffer, Size - (64 << 10), 64 << 10));
        });
        long cleared = Allocated(() => Must(container.Unmap(0, Size)));

        // The table that the hardware would have: 8 bytes for each of 2^29 pages, and as much again for the user's addresses.
        Assert.True(made < 1 << 16, $"{made} bytes to make it");
        Assert.True(ends < 1 << 17, $"{ends} bytes for a page at either end");
        Assert.True(cleared < 1 << 12, $"{cleared} bytes to unmap all of it");
    }

    private static long Allocated(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Must(IoctlResult result) => Assert.True(result.IsSuccess, result.ToString());
}
