using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Memory;

public sealed class ProcessMapsTests
{
    private const string Maps = """
        10000-20000 rw-p 00000000 00:00 0
        20000-30000 rw-s 00000000 fe:00 247629                     /a path/with - dash
        30000-40000 r--p 00000000 00:00 0                          [heap]
        50000-60000 ---p 00000000 00:00 0
        7fff00000000-7fff00010000 -w-p 00000000 00:00 0            [stack]
        ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0    [vsyscall]
        """;

    private const string Details = """
        10000-20000 rw-p 00000000 00:00 0
        Size:                 64 kB
        KernelPageSize:        4 kB
        MMUPageSize:          16 kB
        VmFlags: rd wr mr mw me ac
        200000-600000 rw-p 00000000 00:0f 9                        /anon_hugepage (deleted)
        Size:               4096 kB
        KernelPageSize:     2048 kB
        MMUPageSize:        2048 kB
        600000-700000 rw-p 00000000 00:00 0
        KernelPageSize:       64 kB
        """;

    [Theory]
    [InlineData(0x10000, 0x30000, true, 0x20000)]
    [InlineData(0x18000, 0x28000, true, 0x10000)]
    [InlineData(0x10000, 0x60000, true, 0x20000)]
    [InlineData(0x10000, 0x60000, false, 0x30000)]
    [InlineData(0x30000, 0x31000, true, 0)]
    [InlineData(0x40000, 0x41000, false, 0)]
    [InlineData(0x0f000, 0x20000, false, 0)]
    [InlineData(0x50000, 0x51000, false, 0)]
    [InlineData(0x7fff00000000, 0x7fff00010000, true, 0x10000)]
    [InlineData(0x7fff00000000, 0x7fff00010000, false, 0)]
    [InlineData(0x7fff00010000, 0x7fff00020000, true, 0)]
    public void Accessible_IsWhatHasThePermissionWithoutAGap(ulong start, ulong end, bool write, ulong expected) =>
        Assert.Equal(expected, ProcessMaps.CountAccessible(new StringReader(Maps), start, end, write));

    [Theory]
    [InlineData(0x10000, 0x20000, 4096)]
    [InlineData(0x200000, 0x600000, 2 << 20)]
    [InlineData(0x400000, 0x400000 + 4096, 2 << 20)]
    [InlineData(0x1f000, 0x300000, 4096)]
    [InlineData(0x500000, 0x680000, 65536)]
    [InlineData(0x600000, 0x700000, 65536)]
    [InlineData(0x20000, 0x200000, 0)]
    [InlineData(0x700000, 0x800000, 0)]
    public void SmallestPage_IsThatOfAnyMappingInTheRange(ulong start, ulong end, ulong expected) =>
        Assert.Equal(expected, ProcessMaps.SmallestPage(new StringReader(Details), start, end));
}
