using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Uapi.Ioctl;

namespace Uapi.Bench;

/// <summary>What a typed call costs beside a P/Invoke written by hand; the system call is the same in both.</summary>
[MemoryDiagnoser]
public unsafe partial class IoctlBenchmarks
{
    // RNDGETENTCNT, on x86-64, aarch64, s390x and riscv64.
    private static readonly IoctlRequest<int> EntropyCount = new(Model.IoctlEncoding.Generic.Encode(Model.IoctlDirection.Read, 'R', 0, sizeof(int)), "RNDGETENTCNT", IoctlDirection.Read);

    private readonly IIoctlTransport _instant = new InstantTransport();
    private LinuxFile _random = null!;
    private LinuxFile _nothing = null!;

    [GlobalSetup]
    public void Open()
    {
        _random = LinuxFile.Open("/dev/urandom");
        _nothing = LinuxFile.Open("/dev/null");
    }

    [GlobalCleanup]
    public void Close()
    {
        _random.Dispose();
        _nothing.Dispose();
    }

    [Benchmark(Baseline = true, Description = "P/Invoke by hand")]
    public int ByHand()
    {
        int bits;
        // SAFETY: the kernel writes one int.
        return Ioctl(_random.Descriptor, EntropyCount.Number, &bits) == 0 ? bits : -Marshal.GetLastPInvokeError();
    }

    [Benchmark(Description = "file.TryIoctl(request, ref arg)")]
    public int Typed()
    {
        int bits = 0;
        IoctlResult result = _random.TryIoctl(EntropyCount, ref bits);
        return result.IsSuccess ? bits : -(int)result.Errno;
    }

    [Benchmark(Description = "file.Ioctl(request, ref arg)")]
    public int TypedOrThrow()
    {
        int bits = 0;
        _random.Ioctl(EntropyCount, ref bits);
        return bits;
    }

    [Benchmark(Description = "P/Invoke by hand, ENOTTY")]
    public int RefusedByHand()
    {
        int bits;
        // SAFETY: the kernel writes one int at most.
        return Ioctl(_nothing.Descriptor, EntropyCount.Number, &bits) == 0 ? bits : -Marshal.GetLastPInvokeError();
    }

    [Benchmark(Description = "file.TryIoctl, ENOTTY")]
    public int RefusedTyped()
    {
        int bits = 0;
        return (int)_nothing.TryIoctl(EntropyCount, ref bits).Errno;
    }

    [Benchmark(Description = "typed layer alone, no kernel")]
    public int TypedLayerAlone()
    {
        int bits = 0;
        return _instant.TryIoctl(_random, EntropyCount, ref bits).Value;
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Ioctl(int descriptor, nuint request, void* argument);

    private sealed class InstantTransport : IIoctlTransport
    {
        // Kept as a call: what is measured is the way here.
        [MethodImpl(MethodImplOptions.NoInlining)]
        public IoctlResult Ioctl(SafeHandle file, uint request, Span<byte> argument) => IoctlResult.Success(argument.Length);

        public IoctlResult Ioctl(SafeHandle file, uint request, nuint argument) => IoctlResult.Success();
    }
}
