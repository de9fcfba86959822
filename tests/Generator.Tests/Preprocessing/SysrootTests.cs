using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Preprocessing;

/// <summary>The built-in headers: one uapi header alone is enough, on every target.</summary>
public class SysrootTests
{
    public static TheoryData<string> Names { get; } = [.. Targets.All.Select(target => target.Name)];

    private static Target Parse(string name) => Targets.TryParse(name, out Target? target) ? target : throw new ArgumentException(name);

    // What the stand-ins take from headers that only a real include path has.
    private static readonly string[] NeedRealHeaders =
        ["errno.h", "sys/uio.h", "netinet/in.h", "netinet/if_ether.h", "net/ethernet.h", "net/if.h", "arpa/inet.h"];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryHeader_IsReadTwiceWithoutADiagnostic(string name)
    {
        string[] headers =
        [
            "linux/types.h", "linux/ioctl.h", "linux/stddef.h", "linux/const.h", "linux/posix_types.h", "linux/limits.h", "linux/time.h",
            "linux/time_types.h", "linux/swab.h", "asm/types.h", "asm/ioctl.h", "asm/bitsperlong.h", "asm/byteorder.h", "asm/posix_types.h",
            "asm/param.h", "asm/swab.h", "asm-generic/types.h", "stddef.h", "stdint.h", "stdbool.h", "limits.h", "string.h", "stdlib.h", "time.h",
            "unistd.h", "endian.h", "sys/types.h", "sys/socket.h", "sys/time.h", "sys/ioctl.h", "sys/param.h", "sys/select.h",
        ];
        string all = string.Concat(headers.Select(header => $"#include <{header}>\n"));
        Reading reading = Reading.Of(all + all, Parse(name));
        Assert.Empty(reading.Diagnostics);
        HeaderAbi abi = new HeaderReader(new MemoryHeaderSource(), ReaderOptions.Default).Read("linux/time.h", Parse(name));
        Assert.True(abi.IsComplete, string.Join("\n", abi.Diagnostics));
    }

    [Theory]
    [InlineData("arpa/inet.h")]
    [InlineData("errno.h")]
    [InlineData("inttypes.h")]
    [InlineData("stdint.h")]
    [InlineData("sys/socket.h")]
    [InlineData("netinet/in.h")]
    public void LibraryNames_AreStandIns(string name)
    {
        Assert.True(Sysroot.IsStandIn(name));
        Assert.NotNull(Sysroot.Find(Targets.X86_64, name));
    }

    [Fact]
    public void StandInsThatLeanOnKernelHeaders_SayWhichIsMissing()
    {
        foreach (string header in NeedRealHeaders)
            Assert.All(Reading.Of($"#include <{header}>").Diagnostics, diagnostic => Assert.Equal("UAPI1003", diagnostic.Rule.Id));
    }

    [Theory]
    [InlineData("linux/vfio.h")]
    [InlineData("asm/kvm.h")]
    [InlineData("asm/.h")]
    [InlineData("asm/h")]
    [InlineData("")]
    public void OtherNames_AreNot(string name)
    {
        Assert.False(Sysroot.IsStandIn(name));
        Assert.Null(Sysroot.Find(Targets.Powerpc64le, name));
    }

    [Fact]
    public void HeadersWithoutAnArchitecture_AreOneFileForAllTargets()
    {
        Assert.Same(Sysroot.Find(Targets.X86_64, "linux/types.h"), Sysroot.Find(Targets.S390x, "linux/types.h"));
        Assert.Same(Sysroot.Find(Targets.X86_64, "asm/ioctl.h"), Sysroot.Find(Targets.X86_64, "asm/ioctl.h"));
        Assert.NotSame(Sysroot.Find(Targets.X86_64, "asm/ioctl.h"), Sysroot.Find(Targets.Powerpc64le, "asm/ioctl.h"));
    }

    [Theory]
    [InlineData("x86_64", "8 long long")]
    [InlineData("powerpc64le", "8 long")]
    [InlineData("mips64el", "8 long")]
    [InlineData("alpha", "8 long")]
    [InlineData("aarch64", "8 long long")]
    [InlineData("powerpc", "4 long long")]
    public void KernelIntegers_AreTheTargets(string target, string expected)
    {
        // __u64 is unsigned long for user space on three of the 64-bit architectures.
        string text = Reading.Expand("#include <asm/types.h>\n__BITS_PER_LONG", Parse(target));
        string[] parts = expected.Split(' ', 2);
        Assert.EndsWith($"typedef signed {parts[1]} __s64 ; typedef unsigned {parts[1]} __u64 ; {int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) * 8}", text, StringComparison.Ordinal);
    }

    // The numbers of Documentation/userspace-api/ioctl and of each architecture's asm/ioctl.h.
    [Theory]
    [InlineData("x86_64", 0x3b64u)]
    [InlineData("powerpc64le", 0x20003b64u)]
    [InlineData("sparc64", 0x20003b64u)]
    [InlineData("alpha", 0x20003b64u)]
    [InlineData("hppa", 0x3b64u)]
    [InlineData("s390x", 0x3b64u)]
    public void RequestNumbers_AreTheTargets(string target, uint expected)
    {
        MemoryHeaderSource source = new();
        source.Add("one.h", "#include <linux/ioctl.h>\n#define REQUEST _IO(';', 100)\n");
        HeaderAbi abi = new HeaderReader(source, ReaderOptions.Default).Read("one.h", Parse(target));
        ConstantFacts constant = Assert.Single(abi.Constants, constant => constant.Name == "REQUEST");
        Assert.Equal(expected, (uint)constant.Value.Bits);
    }

    [Fact]
    public void AlphaRequests_AreUnsignedIntWhateverTheirSize() =>
        Assert.Contains("( ( unsigned int ) (", Reading.Expand("#include <linux/ioctl.h>\n_IOR(1, 2, int)", Targets.Alpha), StringComparison.Ordinal);

    [Fact]
    public void NoHeaderMentionsAHostDirectory()
    {
        SourceFile file = Sysroot.Find(Targets.X86_64, "sys/types.h")!;
        Assert.Equal("<builtin>/sys/types.h", file.Path);
    }
}
