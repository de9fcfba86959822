using System.Runtime.CompilerServices;
using VerifyXunit;

namespace Uapi.Tests.Testing;

public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("verifier");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task TextLikeItsSnapshot_Passes()
    {
        Snapshot("VerifierTests.TextLikeItsSnapshot_Passes.verified.txt", "one\ntwo\n");
        await Verify("one\ntwo\n");
    }

    [Fact]
    public async Task CarriageReturnsAndByteOrderMark_MakeNoDifference()
    {
        Snapshot("VerifierTests.CarriageReturnsAndByteOrderMark_MakeNoDifference.verified.txt", "\uFEFFone\r\ntwo\r\n");
        await Verify("one\ntwo\n");
    }

    [Fact]
    public async Task DifferentText_FailsAndLeavesReceived()
    {
        Snapshot("VerifierTests.DifferentText_FailsAndLeavesReceived.verified.txt", "a\nb\nc\nd\n");
        VerifyException failure = await Assert.ThrowsAsync<VerifyException>(() => Verify("a\nB\nc\nd\n").ToTask());
        Assert.Contains("@@ line 2\n  a\n- b\n+ B\n  c\n", failure.Message);
        Assert.Equal("a\nB\nc\nd\n", File.ReadAllText(At("VerifierTests.DifferentText_FailsAndLeavesReceived.received.txt")));
    }

    [Fact]
    public async Task NoSnapshot_FailsAndSaysSo()
    {
        VerifyException failure = await Assert.ThrowsAsync<VerifyException>(() => Verify("text").ToTask());
        Assert.Contains("no snapshot", failure.Message);
        Assert.True(File.Exists(At("VerifierTests.NoSnapshot_FailsAndSaysSo.received.txt")));
    }

    [Fact]
    public async Task PassingAgain_RemovesReceived()
    {
        Snapshot("VerifierTests.PassingAgain_RemovesReceived.verified.txt", "new");
        Snapshot("VerifierTests.PassingAgain_RemovesReceived.received.txt", "old");
        await Verify("new");
        Assert.False(File.Exists(At("VerifierTests.PassingAgain_RemovesReceived.received.txt")));
    }

    [Theory]
    [InlineData("ppc64le", 4)]
    public async Task Parameters_AreInTheName(string target, int size)
    {
        Snapshot("VerifierTests.Parameters_AreInTheName_target=ppc64le_size=4.verified.cs", "text");
        await Verifier.Verify("text", extension: "cs", sourceFile: At("VerifierTests.cs")).UseParameters(target, size);
        Snapshot("VerifierTests.Parameters_AreInTheName_short.verified.cs", "text");
        await Verifier.Verify("text", extension: "cs", sourceFile: At("VerifierTests.cs")).UseTextForParameters("short");
    }

    [Fact]
    public void FarApartDifferences_AreShownWithWhatIsBetween()
    {
        VerifyException failure = Assert.Throws<VerifyException>(() => Verify("1\nx\n3\ny\n5", "FarApart", "1\n2\n3\n4\n5").GetAwaiter().GetResult());
        Assert.Contains("  1\n- 2\n+ x\n  3\n- 4\n+ y\n  5\n", failure.Message);
    }

    private SettingsTask Verify(string text, [CallerMemberName] string method = "") =>
        Verifier.Verify(text, sourceFile: At("VerifierTests.cs"), method: method);

    private SettingsTask Verify(string text, string method, string snapshot)
    {
        Snapshot($"VerifierTests.{method}.verified.txt", snapshot);
        return Verify(text, method);
    }

    private string At(string name) => Path.Combine(_directory.FullName, name);

    private void Snapshot(string name, string text) => File.WriteAllText(At(name), text);
}
