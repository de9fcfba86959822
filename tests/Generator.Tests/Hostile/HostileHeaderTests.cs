using System.Globalization;
using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Tests.Hostile;

/// <summary>Headers that are broken or mean harm: each has its diagnostic at its line, and nothing else happens.</summary>
public sealed partial class HostileHeaderTests
{
    private static readonly string CaseDirectory = Path.Combine(AppContext.BaseDirectory, "Hostile", "Cases");

    public static TheoryData<string, string> CasesAndTargets
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string file in Directory.EnumerateFiles(CaseDirectory, "*.h").Order(StringComparer.Ordinal))
            {
                foreach (string target in new[] { "x86_64", "powerpc64", "m68k" })
                    data.Add(Path.GetFileName(file), target);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(CasesAndTargets))]
    public void EachCase_HasExactlyTheDiagnosticsItIsMarkedWith(string name, string target)
    {
        HeaderAbi abi = Read(name, target);

        string[] expected = [.. ExpectedDiagnostics(File.ReadAllText(Path.Combine(CaseDirectory, name)))];
        string[] actual = [.. abi.Diagnostics.Select(diagnostic => Place(diagnostic.Line, diagnostic.Rule.Id)).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(actual), $"expected: {string.Join(", ", expected)}\nreported:\n{string.Join('\n', abi.Diagnostics)}");
    }

    [Theory]
    [MemberData(nameof(CasesAndTargets))]
    public void WhatStandsBeforeAndAfterTheDefect_IsRead(string name, string target)
    {
        HeaderAbi abi = Read(name, target);

        string text = File.ReadAllText(Path.Combine(CaseDirectory, name));
        foreach (string whole in new[] { "before", "after", "last", "once", "first", "second" })
        {
            if (text.Contains($"struct {whole} {{", StringComparison.Ordinal))
                Assert.NotNull(abi.FindRecord(RecordKind.Struct, whole));
        }
        Assert.Null(abi.FindRecord(RecordKind.Struct, "swallowed"));
        Assert.Null(abi.FindRecord(RecordKind.Struct, "skipped"));
    }

    [Theory]
    [InlineData("sizeof-of-incomplete-type.h", "SIZE_OF_GONE")]
    [InlineData("self-referential-macro.h", "again")]
    [InlineData("self-referential-macro.h", "ping")]
    [InlineData("constants-without-a-value.h", "NO_VALUE")]
    public void MacroWithoutAValue_IsNoConstant(string name, string macro)
    {
        HeaderAbi abi = Read(name, "x86_64");

        Assert.DoesNotContain(abi.Constants, constant => constant.Name == macro);
        Assert.Contains(abi.OtherMacros, other => other.Name == macro);
    }

    [Fact]
    public void EnumeratorBehindAMacroOfItsName_IsAConstant()
    {
        HeaderAbi abi = Read("self-referential-macro.h", "x86_64");

        Assert.Contains(abi.Constants, constant => constant.Name == "VALUE");
    }

    [GeneratedRegex(@"//~ (?:(UAPI\d{4})(?:, )?)+")]
    private static partial Regex Marker();

    private static IEnumerable<string> ExpectedDiagnostics(string text)
    {
        string[] lines = text.Split('\n');
        return Enumerable.Range(0, lines.Length)
            .SelectMany(index => Marker().Match(lines[index]).Groups[1].Captures.Select(capture => Place(index + 1, capture.Value)))
            .Order(StringComparer.Ordinal);
    }

    private static string Place(int line, string id) => string.Create(CultureInfo.InvariantCulture, $"{line:D3} {id}");

    private static HeaderAbi Read(string name, string target)
    {
        Assert.True(Targets.TryParse(target, out Target? found));
        MemoryHeaderSource source = new();
        source.Add(name, File.ReadAllText(Path.Combine(CaseDirectory, name)));
        return new HeaderReader(source, ReaderOptions.Default).Read(name, found);
    }
}
