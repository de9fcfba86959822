using System.Reflection;
using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Tests.Headers;

/// <summary>
/// <c>headers/linux/vfio.h</c> has the facts of Debian trixie's header, documentation for all of them, and nobody else's sentences. The real one is
/// what <c>tests/truth/fetch-headers.sh</c> leaves in <c>artifacts/headers</c>, or where <c>UAPI_TRUTH_HEADERS</c> says.
/// </summary>
public sealed partial class OwnHeaderTests
{
    private const string Vfio = "linux/vfio.h";
    private const int WordsOfASentence = 6;

    public static TheoryData<string> AllTargets => [.. Targets.All.Select(target => target.Name)];

    [SkippableTheory]
    [MemberData(nameof(AllTargets))]
    public void OwnHeader_HasTheFactsOfTheRealOne(string name)
    {
        Assert.True(Targets.TryParse(name, out Target? target));
        HeaderAbi real = Read(RealHeaders(), target, docs: false);
        HeaderAbi own = Read(OwnHeaders, target, docs: false);

        Assert.Empty(real.Diagnostics);
        Assert.Empty(own.Diagnostics);
        AssertSame(real.Records, own.Records, record => record.Name);
        AssertSame(real.Enums, own.Enums, enumeration => enumeration.Values[0].Name);
        AssertSame(real.Typedefs, own.Typedefs, typedef => typedef.Name);
        AssertSame(Bare(real.Constants), Bare(own.Constants), constant => constant.Name);
        AssertSame(real.Strings, own.Strings, text => text.Name);
        AssertSame(real.FunctionMacros, own.FunctionMacros, macro => macro.Name);
        AssertSame(real.OtherMacros, own.OtherMacros, macro => macro.Name);
        AssertSame(real.ReferencedRecords, own.ReferencedRecords, record => record.Name);
    }

    [Fact]
    public void OwnHeader_DocumentsEveryRequestWithArgumentAndResult()
    {
        HeaderAbi own = Read(OwnHeaders, Targets.X86_64, docs: true);
        ConstantFacts[] requests = [.. own.Constants.Where(constant => constant.Request is not null)];

        Assert.True(requests.Length >= 34, $"{requests.Length} requests");
        foreach (ConstantFacts constant in requests)
        {
            DocumentedRequest? documented = constant.Request!.Documented;
            Assert.True(documented is not null, constant.Name + " says no direction");
            Assert.True(documented.Direction == Model.IoctlDirection.None || documented.Argument is not null, $"{constant.Name}: there is no {documented.Spelling}");
            Assert.True(constant.Doc is { Summary.Length: > 0, Returns.Length: > 0 }, constant.Name + " has no summary or no result");
        }
    }

    [Fact]
    public void OwnHeader_DocumentsEveryMemberAndConstant()
    {
        HeaderAbi own = Read(OwnHeaders, Targets.X86_64, docs: true);

        List<string> silent = [];
        silent.AddRange(own.Constants.Where(constant => constant.Doc is null).Select(constant => constant.Name));
        silent.AddRange(own.Strings.Where(text => text.Doc is null).Select(text => text.Name));
        silent.AddRange(own.FunctionMacros.Where(macro => macro.Doc is null).Select(macro => macro.Name));
        silent.AddRange(own.Enums.SelectMany(enumeration => enumeration.Values).Where(value => value.Doc is null).Select(value => value.Name));
        foreach (RecordFacts record in own.Records)
            AddSilent(record, record.Name, silent);
        Assert.Empty(silent);
    }

    [SkippableFact]
    public void OwnHeader_SharesNoSentenceWithTheRealOne()
    {
        HashSet<string> sentences = [.. Sentences(File.ReadAllText(Path.Combine(RealHeaders(), Vfio)))];
        Assert.NotEmpty(sentences);

        Assert.DoesNotContain(Sentences(File.ReadAllText(Path.Combine(OwnHeaders, Vfio))), sentences.Contains);
    }

    private static string OwnHeaders => Metadata("Headers");

    private static string RealHeaders()
    {
        string include = Environment.GetEnvironmentVariable("UAPI_TRUTH_HEADERS") is { } fetched ? Path.Combine(fetched, "trixie/usr/include") : Metadata("RealHeaders");
        Skip.IfNot(File.Exists(Path.Combine(include, Vfio)), $"no {Vfio} in {include}: run tests/truth/fetch-headers.sh artifacts/headers");
        return include;
    }

    private static string Metadata(string key) =>
        typeof(OwnHeaderTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    // What the headers include comes from the built-in sysroot for both, so nothing differs but them.
    private static HeaderAbi Read(string include, Target target, bool docs)
    {
        MemoryHeaderSource source = new();
        source.Add(Vfio, File.ReadAllText(Path.Combine(include, Vfio)));
        return new HeaderReader(source, ReaderOptions.Default with { Docs = docs }).Read(Vfio, target);
    }

    // The prototypes in the comments are the one thing that ours states otherwise: the real ones name structures that do not exist.
    private static EquatableArray<ConstantFacts> Bare(EquatableArray<ConstantFacts> constants) =>
        constants.Select(constant => constant with { Request = constant.Request is { } request ? request with { Documented = null } : null }).ToEquatableArray();

    private static void AssertSame<T>(EquatableArray<T> real, EquatableArray<T> own, Func<T, string> name)
        where T : IEquatable<T>
    {
        Assert.Equal(real.Select(name), own.Select(name));
        for (int i = 0; i < real.Count; i++)
            Assert.True(real[i].Equals(own[i]), $"{name(real[i])}: {own[i]}, is {real[i]}");
    }

    private static void AddSilent(RecordFacts record, string path, List<string> silent)
    {
        foreach (FieldFacts field in record.Fields)
        {
            if (field.Type is InlineRecord inner)
                AddSilent(inner.Record, path + "." + field.Name, silent);
            if (field.Name.Length > 0 && field.Doc is null)
                silent.Add(path + "." + field.Name);
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+ - _IO\w*\([^)]*\)")]
    private static partial Regex Prototype();

    [GeneratedRegex(@"\n\s*\*")]
    private static partial Regex Margin();

    [GeneratedRegex(@"[a-z0-9_']+")]
    private static partial Regex Word();

    // Every run of words in every comment. Prototypes are facts.
    private static IEnumerable<string> Sentences(string text)
    {
        foreach (Match comment in Comment().Matches(text))
        {
            string plain = Prototype().Replace(Margin().Replace(comment.Value, " "), " ").ToLowerInvariant();
            string[] words = [.. Word().Matches(plain).Select(match => match.Value)];
            for (int i = 0; i + WordsOfASentence <= words.Length; i++)
                yield return string.Join(' ', words.AsSpan(i, WordsOfASentence).ToArray());
        }
    }
}
