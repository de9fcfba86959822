using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>
/// The judge of the error numbers is each architecture's own <c>asm/errno.h</c>, read by a C preprocessor. Debian's
/// <c>linux-libc-dev</c> holds those of all architectures; <c>tests/truth/fetch-headers.sh</c> unpacks it and
/// <c>UAPI_TRUTH_HEADERS</c> says where.
/// </summary>
public sealed partial class ErrnoTests
{
    [SkippableTheory]
    [InlineData("x86_64-linux-gnu")]
    [InlineData("i386-linux-gnu")]
    [InlineData("aarch64-linux-gnu")]
    [InlineData("arm-linux-gnueabihf")]
    [InlineData("powerpc64le-linux-gnu")]
    [InlineData("powerpc64-linux-gnu")]
    [InlineData("powerpc-linux-gnu")]
    [InlineData("s390x-linux-gnu")]
    [InlineData("riscv64-linux-gnu")]
    [InlineData("loongarch64-linux-gnu")]
    public void EveryName_HasTheNumberOfTheHeader(string triplet)
    {
        Dictionary<string, int> expected = ReadErrorNumbers(triplet);

        // EDEADLOCK has a number of its own on powerpc only, ENOTSUPP is not for programs.
        Dictionary<string, int> actual = Enum.GetNames<Errno>()
            .Where(name => name is not (nameof(Errno.None) or nameof(Errno.EDEADLOCK) or nameof(Errno.ENOTSUPP)))
            .ToDictionary(name => name, name => (int)Enum.Parse<Errno>(name));
        Assert.Equal(
            expected.Where(pair => pair.Key is not ("EWOULDBLOCK" or "EDEADLOCK")).OrderBy(pair => pair.Value),
            actual.OrderBy(pair => pair.Value));
        Assert.Equal((int)Errno.EAGAIN, expected["EWOULDBLOCK"]);
        Assert.Equal((int)(triplet.StartsWith("powerpc", StringComparison.Ordinal) ? Errno.EDEADLOCK : Errno.EDEADLK), expected["EDEADLOCK"]);
    }

    [SkippableTheory]
    [InlineData("mips64el-linux-gnuabi64", UapiTarget.Mips64el)]
    [InlineData("mipsel-linux-gnu", UapiTarget.Mipsel)]
    [InlineData("sparc64-linux-gnu", UapiTarget.Sparc64)]
    [InlineData("alpha-linux-gnu", UapiTarget.Alpha)]
    [InlineData("hppa-linux-gnu", UapiTarget.Hppa)]
    public void ArchitecturesWithOtherNumbers_AreRefused(string triplet, UapiTarget target)
    {
        Dictionary<string, int> numbers = ReadErrorNumbers(triplet);

        Assert.NotEqual((int)Errno.ETIMEDOUT, numbers["ETIMEDOUT"]);
        Assert.False(RunningKernel.HasGenericNumbers(target));
    }

    [Theory]
    [InlineData(UapiTarget.X86_64)]
    [InlineData(UapiTarget.AArch64)]
    [InlineData(UapiTarget.Arm)]
    [InlineData(UapiTarget.Ppc64le)]
    [InlineData(UapiTarget.S390x)]
    [InlineData(UapiTarget.Riscv64)]
    [InlineData(UapiTarget.LoongArch64)]
    public void ArchitecturesOfDotNet_AreSupported(UapiTarget target) => Assert.True(RunningKernel.HasGenericNumbers(target));

    [Fact]
    public void MachineNobodyKnows_IsRefused() => Assert.False(RunningKernel.HasGenericNumbers(UapiTarget.Unknown));

    private static Dictionary<string, int> ReadErrorNumbers(string triplet)
    {
        string? fetched = Environment.GetEnvironmentVariable("UAPI_TRUTH_HEADERS");
        string include = fetched is null ? "/usr/include" : Path.Combine(fetched, "trixie/usr/include");
        Skip.IfNot(Directory.Exists(Path.Combine(include, triplet, "asm")), $"no asm headers of {triplet} in {include}; UAPI_TRUTH_HEADERS can name a place");
        using Process? process = TryStart("gcc", $"-E -dM -nostdinc -isystem {include}/{triplet} -isystem {include} -include linux/errno.h -x c /dev/null");
        Skip.If(process is null, "gcc is not installed");
        string macros = process!.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Dictionary<string, string> bodies = Definition().Matches(macros)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.NotEmpty(bodies);
        return bodies.ToDictionary(
            pair => pair.Key,
            pair => int.Parse(char.IsDigit(pair.Value[0]) ? pair.Value : bodies[pair.Value], CultureInfo.InvariantCulture));
    }

    private static Process? TryStart(string program, string arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^#define (E[A-Z0-9]+) (\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
