namespace Uapi.Runtime.Tests;

/// <summary>"Allocates nothing" as an assertion.</summary>
internal static class Allocation
{
    private const int Calls = 1_000;

    /// <summary>Runs the call a few thousand times and fails if it ever says false, or if the last thousand allocated a byte. The first rounds compile the code.</summary>
    /// <param name="call">What is measured, with its own check of the answer: xunit's asserts allocate.</param>
    public static void AssertNone(Func<bool> call)
    {
        long allocated = 0;
        bool right = true;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
                right &= call();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.True(right, "a measured call gave a wrong answer");
        Assert.True(allocated == 0, $"{allocated} bytes in {Calls} calls");
    }
}
