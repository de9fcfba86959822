using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.Ioctl;

/// <summary>The judge of the error numbers is each architecture's own C compiler with its own headers.</summary>
public sealed partial class ErrnoTests
{
    [SkippableTheory]
    [InlineData("gcc")]
    [InlineData("i686-linux-gnu-gcc")]
    [InlineData("aarch64-linux-gnu-gcc")]
    [InlineData("arm-linux-gnueabihf-gcc")]
    [InlineData("powerpc64le-linux-gnu-gcc")]
    [InlineData("powerpc64-linux-gnu-gcc")]
    [InlineData("s390x-linux-gnu-gcc")]
    [InlineData("riscv64-linux-gnu-gcc")]
    public void EveryName_HasTheNumberOfTheCompiler(string compiler)
    {
        Dictionary<string, int> expected = ReadErrorNumbers(compiler);

        // EDEADLOCK has a number of its own on powerpc only, ENOTSUPP is not for programs.
        Dictionary<string, int> actual = Enum.GetNames<Errno>()
            .Where(name => name is not (nameof(Errno.None) or nameof(Errno.EDEADLOCK) or nameof(Errno.ENOTSUPP)))
            .ToDictionary(name => name, name => (int)Enum.Parse<Errno>(name));
        string[] aliases = ["EWOULDBLOCK", "EDEADLOCK", "ENOTSUP"];
        Assert.Equal(
            expected.Where(pair => !aliases.Contains(pair.Key)).OrderBy(pair => pair.Value),
            actual.OrderBy(pair => pair.Value));
        Assert.Equal((int)Errno.EAGAIN, expected["EWOULDBLOCK"]);
        Assert.Equal((int)Errno.EOPNOTSUPP, expected["ENOTSUP"]);
        Assert.Contains(expected["EDEADLOCK"], new[] { (int)Errno.EDEADLK, (int)Errno.EDEADLOCK });
    }

    [SkippableTheory]
    [InlineData("mips64el-linux-gnuabi64-gcc", "mips64")]
    [InlineData("mipsel-linux-gnu-gcc", "mips")]
    [InlineData("sparc64-linux-gnu-gcc", "sparc64")]
    [InlineData("alpha-linux-gnu-gcc", "alpha")]
    [InlineData("hppa-linux-gnu-gcc", "parisc64")]
    public void ArchitecturesWithOtherNumbers_AreRefused(string compiler, string machine)
    {
        Dictionary<string, int> numbers = ReadErrorNumbers(compiler);

        Assert.NotEqual((int)Errno.ETIMEDOUT, numbers["ETIMEDOUT"]);
        Assert.False(RunningKernel.HasGenericNumbers(machine));
    }

    [Theory]
    [InlineData("x86_64")]
    [InlineData("ppc64le")]
    [InlineData("s390x")]
    [InlineData("aarch64")]
    [InlineData("riscv64")]
    [InlineData("loongarch64")]
    public void ArchitecturesOfDotNet_AreSupported(string machine) => Assert.True(RunningKernel.HasGenericNumbers(machine));

    private static Dictionary<string, int> ReadErrorNumbers(string compiler)
    {
        using Process? process = TryStart(compiler, "-E -dM -include errno.h -x c /dev/null");
        Skip.If(process is null, compiler + " is not installed");
        string macros = process!.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Skip.IfNot(process.ExitCode == 0, compiler + " has no errno.h");
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
