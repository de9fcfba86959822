using System.Text.Json;

namespace Uapi.Tool.Tests;

/// <summary>An exported header says on every target what the original says.</summary>
public sealed class ExportCommandTests : IDisposable
{
    // Members of the JSON that are information: a body that is gone makes a function a declaration.
    private static readonly string[] _compared = ["status", "records", "enums", "typedefs", "constants", "strings", "functionMacros", "otherMacros"];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void OwnVfioHeader_KeepsItsFacts() => AssertSameFacts(RepositoryPaths.VfioHeader);

    [SkippableTheory]
    [InlineData("vfio.h")]
    [InlineData("kvm.h")]
    [InlineData("bpf.h")]
    [InlineData("ip.h")]
    [InlineData("tcp.h")]
    [InlineData("if.h")]
    [InlineData("in.h")]
    [InlineData("io_uring.h")]
    [InlineData("videodev2.h")]
    [InlineData("perf_event.h")]
    [InlineData("soundcard.h")]
    [InlineData("swab.h")]
    [InlineData("cec-funcs.h")]
    [InlineData("nl80211.h")]
    [InlineData("elf.h")]
    [InlineData("fs.h")]
    [InlineData("netfilter/x_tables.h")]
    [InlineData("pkt_cls.h")]
    [InlineData("sonet.h")]
    [InlineData("android/binder.h")]
    public void InstalledHeader_KeepsItsFacts(string name)
    {
        string path = Path.Combine(RepositoryPaths.Installed, name);
        Skip.IfNot(File.Exists(path), path + " is not installed");
        AssertSameFacts("linux/" + name);
    }

    [Fact]
    public void RequestDocumentedByAComment_KeepsItsDirectionAndArgument()
    {
        string original = CommandLine.Run("ioctl", "VFIO_DEVICE_GET_REGION_INFO", "--header", RepositoryPaths.VfioHeader).Out;
        string exported = _directory.Add("exported.h", CommandLine.Run("export", RepositoryPaths.VfioHeader).Out);

        string again = CommandLine.Run("ioctl", "VFIO_DEVICE_GET_REGION_INFO", "--header", exported).Out;

        Assert.Equal(Facts(original), Facts(again));
        Assert.Contains("struct vfio_region_info", Facts(again), StringComparison.Ordinal);

        static string Facts(string text) => text[text.IndexOf("  file ", StringComparison.Ordinal)..];
    }

    [Fact]
    public void Export_IsItsOwnExport()
    {
        string once = CommandLine.Run("export", RepositoryPaths.VfioHeader).Out;
        string path = _directory.Add("vfio.h", once);

        string twice = CommandLine.Run("export", path).Out;

        Assert.Equal(once[once.IndexOf('\n')..], twice[twice.IndexOf('\n')..]);
    }

    private void AssertSameFacts(string header)
    {
        Outcome export = CommandLine.Run("export", header);
        AssertOnlyOwnComments(export.Out);
        // Found by the same name, in front of the original, so that every include around it means the same.
        string name = Path.IsPathRooted(header) ? "linux/vfio.h" : header;
        _directory.Add(name, export.Out);

        // Headers of another architecture that are installed beside the machine's own may be of another version.
        string own = Path.GetDirectoryName(RepositoryPaths.Installed)!;
        Outcome before = CommandLine.Run("layout", header, "--json", "--target", "all", "-I", own);
        Outcome after = CommandLine.Run("layout", name, "--json", "--target", "all", "-I", _directory.Path, "-I", own);

        // A few headers cannot be read for architectures that do not have what they describe; then neither can the export.
        Assert.Equal(before.ExitCode, after.ExitCode);
        using JsonDocument beforeFacts = JsonDocument.Parse(before.Out);
        using JsonDocument afterFacts = JsonDocument.Parse(after.Out);
        foreach ((JsonElement one, JsonElement other) in beforeFacts.RootElement.EnumerateArray().Zip(afterFacts.RootElement.EnumerateArray()))
        {
            foreach (string member in _compared)
                Assert.Equal(Member(one, header, member), Member(other, name, member));
        }
    }

    // No comment but our own lines, hence no sentence of the original's.
    private static void AssertOnlyOwnComments(string exported)
    {
        foreach (string line in exported.Split('\n').Where(line => line.Contains("/*", StringComparison.Ordinal)))
            Assert.Matches("^/\\* The facts of <.*>: names, types and values\\. Written by \"uapi export\"\\. \\*/$|^/\\*\\* [A-Z0-9_]+ - _IO[A-Z]*\\(.*\\) \\*/$", line);
        Assert.DoesNotContain("//", exported, StringComparison.Ordinal);
    }

    private static string Member(JsonElement document, string header, string member) =>
        document.GetProperty("headers").GetProperty(header).TryGetProperty(member, out JsonElement value) ? value.GetRawText() : "";
}
