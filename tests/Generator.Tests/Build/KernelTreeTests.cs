using System.Reflection;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Model;

namespace Uapi.Tests.Build;

/// <summary>
/// A kernel's source tree has the headers before they are installed: with <c>__user</c> and <c>__packed</c>, <c>#ifdef __KERNEL__</c>,
/// guards that begin with <c>_UAPI</c>, and each architecture's in <c>arch/</c>. The facts must be those of the installed ones.
/// </summary>
public sealed class KernelTreeTests : IDisposable
{
    private readonly TemporaryHeaders _headers = new();

    public void Dispose() => _headers.Dispose();

    private HeaderAbi Read(Target target, string header) =>
        new HeaderReader(new IncludePathHeaderSource([new IncludeDirectory(Path.Combine(_headers.Path, "linux/include/uapi"))], useSystem: false), new ReaderOptions())
            .Read(header, target);

    [Fact]
    public void Annotations_AreTakenOutAndAttributesStay()
    {
        _headers.Write("linux/include/uapi/linux/demo.h", """
            #ifndef _UAPI_LINUX_DEMO_H
            #define _UAPI_LINUX_DEMO_H
            #include <linux/compiler.h>
            #include <linux/types.h>
            struct demo { __u8 kind; void __user *data; const char __user __force *name; } __packed;
            #ifdef __KERNEL__
            struct inner { int x; };
            #endif
            #ifndef __EXPORTED_HEADERS__
            #error not for user space
            #endif
            static __always_inline __attribute_const__ int half(int x) { return x / 2; }
            #endif
            """);
        HeaderAbi abi = Read(Targets.S390x, "linux/demo.h");
        Assert.Empty(abi.Diagnostics);
        RecordFacts record = Assert.Single(abi.Records);
        Assert.Equal((17, 1), (record.Size, record.Alignment));
        Assert.Equal([0, 8, 72], record.Fields.Select(field => field.BitOffset));
    }

    [Fact]
    public void ArchitectureHeaders_AreThoseOfTheTarget()
    {
        _headers.Write("linux/include/uapi/linux/demo.h", "#include <asm/demo.h>\n#define DEMO ASM_DEMO\n");
        _headers.Write("linux/arch/powerpc/include/uapi/asm/demo.h", "#define ASM_DEMO 1\n");
        _headers.Write("linux/arch/x86/include/uapi/asm/demo.h", "#define ASM_DEMO 2\n");
        Assert.Equal(1UL, Value(Targets.Powerpc64le));
        Assert.Equal(1UL, Value(Targets.Powerpc));
        Assert.Equal(2UL, Value(Targets.I386));
        Assert.Contains(Read(Targets.Alpha, "linux/demo.h").Diagnostics, problem => problem.ToString().Contains("asm/demo.h", StringComparison.Ordinal));

        ulong Value(Target target) => Assert.Single(Read(target, "linux/demo.h").Constants, constant => constant.Name == "DEMO").Value.Bits;
    }

    // Three of 933 use __user without including what defines it, which says so with an error.
    [SkippableTheory]
    [InlineData("x86_64")]
    [InlineData("powerpc64le")]
    [InlineData("s390x")]
    public void RealTree_GivesTheFactsOfTheInstalledHeaders(string name)
    {
        string trixie = Environment.GetEnvironmentVariable("UAPI_TRUTH_HEADERS") is { } fetched ? Path.Combine(fetched, "trixie") : Metadata("RealHeaders");
        string tree = Path.Combine(trixie, "kernel/include/uapi");
        string installed = Path.Combine(trixie, "usr/include");
        Skip.IfNot(Directory.Exists(tree), $"no kernel tree in {trixie}: run tests/truth/fetch-headers.sh artifacts/headers");
        Assert.True(Targets.TryParse(name, out Target? target));
        HashSet<string> loud = ["linux/chio.h", "linux/comedi.h", "linux/nfs4_mount.h"];
        HeaderReader raw = new(new IncludePathHeaderSource([new IncludeDirectory(tree)], useSystem: false), new ReaderOptions { Docs = false });
        HeaderReader clean = new(new IncludePathHeaderSource([new IncludeDirectory(installed)], useSystem: false), new ReaderOptions { Docs = false });
        int equal = 0;
        foreach (string path in Directory.EnumerateFiles(tree, "*.h", SearchOption.AllDirectories))
        {
            string header = Path.GetRelativePath(tree, path);
            if (!File.Exists(Path.Combine(installed, header)))
                continue;
            HeaderAbi before = raw.Read(header, target);
            if (loud.Contains(header))
            {
                Assert.False(before.IsComplete);
                continue;
            }
            HeaderAbi after = clean.Read(header, target);
            Assert.Equal(after.Records, before.Records);
            Assert.Equal(after.Enums, before.Enums);
            Assert.Equal(after.Typedefs, before.Typedefs);
            Assert.Equal(after.Strings, before.Strings);
            Assert.Equal(Constants(after), Constants(before));
            equal++;
        }
        Assert.InRange(equal, 900, 2000);
    }

    // Spelled differently: installing adds underscores to volatile. A guard that has a value is a constant, too.
    private static IEnumerable<object> Constants(HeaderAbi abi) => abi.Constants
        .Where(constant => !constant.Name.EndsWith("_LINUX_OPENVSWITCH_H", StringComparison.Ordinal))
        .Select(constant => (object)(constant.Name, constant.Value, constant.Type, constant.Request is null, constant.Request?.Argument));

    private static string Metadata(string key) =>
        typeof(KernelTreeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
