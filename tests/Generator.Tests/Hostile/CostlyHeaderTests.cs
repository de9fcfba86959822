using System.Text;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Hostile;

/// <summary>Headers that would cost too much if nothing stopped them: what stops them is a limit of <see cref="ReaderLimits"/> and its diagnostic.</summary>
public sealed class CostlyHeaderTests
{
    private const string Name = "costly.h";

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("!", "1", "")]
    [InlineData("-", "1", "")]
    [InlineData("~ ", "1", "")]
    [InlineData("(int)", "1", "")]
    [InlineData("1 ? 1 : ", "1", "")]
    [InlineData("1 ? ", "1", " : 1")]
    [InlineData("sizeof(char[", "1", "])")]
    public void ExpressionTenThousandDeep_IsADiagnosticAtItsLine(string open, string core, string close)
    {
        string deep = Repeat(open, 10_000) + core + Repeat(close, 10_000);

        HeaderAbi abi = Read($"struct before {{ int a; }};\nstruct deep {{ char bytes[{deep}]; }};\nstruct after {{ int b; }};\n#define DEEP {deep}\n");

        AssertReports(abi, 2, "UAPI2004");
        AssertReads(abi, "before", "after");
        Assert.DoesNotContain(abi.Records, record => record.Name == "deep");
        Assert.DoesNotContain(abi.Constants, constant => constant.Name == "DEEP");
    }

    [Fact]
    public void SumOfTenThousand_IsNotDeep()
    {
        string sum = "1" + Repeat(" + 1", 10_000);

        HeaderAbi abi = Read($"#define SUM {sum}\nstruct s {{ char bytes[{sum}]; }};\n#if {sum} == 10001\nstruct yes {{ int a; }};\n#endif\n");

        Assert.Empty(abi.Diagnostics);
        Assert.Equal(10_001, abi.FindRecord(RecordKind.Struct, "s")!.Size);
        Assert.Contains(abi.Constants, constant => constant.Name == "SUM");
        AssertReads(abi, "yes");
    }

    [Fact]
    public void ConditionTenThousandDeep_IsADiagnosticAtItsLine()
    {
        HeaderAbi abi = Read($"\n#if {Repeat("(", 10_000)}1{Repeat(")", 10_000)}\n#endif\nstruct after {{ int a; }};\n");

        AssertReports(abi, 2, "UAPI1008");
        AssertReads(abi, "after");
    }

    [Fact]
    public void RecordsTenThousandDeep_AreADiagnosticNotAStackOverflow()
    {
        HeaderAbi abi = Read($"struct before {{ int a; }};\n{Repeat("struct {", 10_000)} int b; {Repeat("};", 10_000)}\n");

        AssertReports(abi, 2, "UAPI2004");
        AssertReads(abi, "before");
    }

    [Fact]
    public void DeclaratorTenThousandDeep_IsADiagnosticNotAStackOverflow()
    {
        HeaderAbi abi = Read($"struct before {{ int a; }};\ntypedef int {Repeat("(*", 10_000)}deep{Repeat(")(void)", 10_000)};\nstruct after {{ int b; }};\n");

        AssertReports(abi, 2, "UAPI2004");
        AssertReads(abi, "before", "after");
    }

    [Fact]
    public void PointerToPointerTenThousandTimes_IsADiagnosticOrAPointer()
    {
        HeaderAbi abi = Read($"struct s {{ int {Repeat("*", 10_000)}p; }};\nstruct after {{ int a; }};\n");

        AssertReads(abi, "after");
        Assert.True(!abi.IsComplete || abi.FindRecord(RecordKind.Struct, "s")!.Size == 8);
    }

    [Fact]
    public void ArrayOfTenThousandDimensions_IsADiagnosticOrAnArray()
    {
        HeaderAbi abi = Read($"struct s {{ char a{Repeat("[1]", 10_000)}; }};\nstruct after {{ int a; }};\n");

        AssertReads(abi, "after");
        Assert.True(!abi.IsComplete || abi.FindRecord(RecordKind.Struct, "s")!.Size == 1);
    }

    [Fact]
    public void TypedefsTenThousandDeep_AreRead()
    {
        StringBuilder text = new("typedef int t0;\n");
        for (int i = 1; i <= 10_000; i++)
            text.Append($"typedef t{i - 1} t{i};\n");
        text.Append("struct s { t10000 a; };\n");

        HeaderAbi abi = Read(text.ToString());

        Assert.True(!abi.IsComplete || abi.FindRecord(RecordKind.Struct, "s")!.Size == 4);
    }

    [Fact]
    public void EnumeratorsThatDependOnEachOther_AreRead()
    {
        StringBuilder text = new("enum { E0");
        for (int i = 1; i <= 20_000; i++)
            text.Append($",\n E{i} = E{i - 1} + 1");
        text.Append(" };\n");

        HeaderAbi abi = Read(text.ToString());

        Assert.Empty(abi.Diagnostics);
        Assert.Equal(20_001, abi.Enums[0].Values.Count);
    }

    [Fact]
    public void MacroBomb_IsADiagnosticAtTheLineThatSetsItOff()
    {
        HeaderAbi abi = Read(Bomb(40) + "struct before { int a; };\nstruct boom { b40 };\n", ReaderLimits.Default with { MaxTokens = 200_000 });

        AssertReports(abi, 43, "UAPI1015");
    }

    [Fact]
    public void MacroBombThatNothingSetsOff_IsNoConstantAndNoError()
    {
        HeaderAbi abi = Read(Bomb(40) + "struct after { int a; };\n");

        Assert.True(abi.IsComplete, string.Join('\n', abi.Diagnostics));
        AssertReads(abi, "after");
        Assert.DoesNotContain(abi.Constants, constant => constant.Name == "b40");
    }

    [Fact]
    public void MacroBombInACondition_IsADiagnosticAtItsLine()
    {
        HeaderAbi abi = Read(Bomb(40) + "#if b40\n#endif\n", ReaderLimits.Default with { MaxTokens = 200_000 });

        AssertReports(abi, 42, "UAPI1015");
    }

    [Fact]
    public void MacroBombThatNamesItsArgumentTwice_IsADiagnostic()
    {
        StringBuilder text = new("#define f0(x) x x\n");
        for (int i = 1; i <= 40; i++)
            text.Append($"#define f{i}(x) f{i - 1}(x) f{i - 1}(x)\n");
        text.Append("struct boom { f40(int a;) };\n");

        HeaderAbi abi = Read(text.ToString(), ReaderLimits.Default with { MaxTokens = 200_000 });

        AssertReports(abi, 42, "UAPI1015");
    }

    [Fact]
    public void MacroCallsTenThousandDeep_AreADiagnosticOrAValue()
    {
        HeaderAbi abi = Read($"#define ID(x) x\nstruct s {{ char a[{Repeat("ID(", 10_000)}3{Repeat(")", 10_000)}]; }};\n");

        Assert.True(!abi.IsComplete || abi.FindRecord(RecordKind.Struct, "s")!.Size == 3);
    }

    [Fact]
    public void MacrosThatNameEachOtherInARow_HaveTheLastOnesValue()
    {
        HeaderAbi abi = Read(Row(2_000) + "struct s { char a[m2000]; };\n");

        Assert.Empty(abi.Diagnostics);
        Assert.Equal(7, abi.FindRecord(RecordKind.Struct, "s")!.Size);
        Assert.Equal(2_001, abi.Constants.Count);
    }

    [Fact]
    public void RowOfMacrosThatWouldCostItsSquare_IsADiagnostic()
    {
        HeaderAbi abi = Read(Row(10_000), ReaderLimits.Default with { MaxAllConstantsTokens = 1_000_000 });

        Assert.Single(abi.Diagnostics, diagnostic => diagnostic.Rule.Id == "UAPI1015");
        Assert.False(abi.IsComplete);
        Assert.All(abi.Constants, constant => Assert.Equal("7", constant.Value.ToString()));
    }

    [Fact]
    public void IncludeThatDoublesEachTime_IsADiagnostic()
    {
        Dictionary<string, string> texts = new() { [Name] = "#include \"i30.h\"\n", ["i0.h"] = "int a;\n" };
        for (int i = 1; i <= 30; i++)
            texts[$"i{i}.h"] = $"#include \"i{i - 1}.h\"\n#include \"i{i - 1}.h\"\n";

        HeaderAbi abi = Read(texts, ReaderLimits.Default with { MaxTokens = 50_000 });

        Assert.Contains(abi.Diagnostics, diagnostic => diagnostic.Rule.Id == "UAPI1015");
    }

    [Fact]
    public void IncludeThatDoublesAndHoldsNothing_Ends()
    {
        Dictionary<string, string> texts = new() { [Name] = "#include \"i30.h\"\nstruct after { int a; };\n", ["i0.h"] = "\n" };
        for (int i = 1; i <= 30; i++)
            texts[$"i{i}.h"] = $"#include \"i{i - 1}.h\"\n#include \"i{i - 1}.h\"\n";

        HeaderAbi abi = Read(texts, ReaderLimits.Default with { MaxTokens = 50_000 });

        Assert.False(abi.IsComplete);
    }

    [Fact]
    public void IncludeCycleOfTwo_IsOneDiagnostic()
    {
        HeaderAbi abi = Read(new Dictionary<string, string> { [Name] = "#include \"other.h\"\nstruct after { int a; };\n", ["other.h"] = "#include \"costly.h\"\n" });

        Assert.Contains(abi.Diagnostics, diagnostic => diagnostic.Rule.Id == "UAPI1014");
        Assert.True(abi.Diagnostics.Count < 10, $"{abi.Diagnostics.Count} diagnostics");
    }

    [Fact]
    public void ConditionsTenThousandDeep_AreADiagnosticOrRead()
    {
        HeaderAbi abi = Read(Repeat("#if 1\n", 10_000) + "struct inside { int a; };\n" + Repeat("#endif\n", 10_000));

        if (abi.IsComplete)
            AssertReads(abi, "inside");
    }

    [Fact]
    public void StructOfAHundredThousandLines_IsRead()
    {
        StringBuilder text = new("struct long_one {\n");
        for (int i = 0; i < 100_000; i++)
            text.Append($"\tint member_{i};\n");
        text.Append("};\n");

        HeaderAbi abi = Read(text.ToString());

        Assert.Empty(abi.Diagnostics);
        RecordFacts record = abi.FindRecord(RecordKind.Struct, "long_one")!;
        Assert.Equal(400_000, record.Size);
        Assert.Equal(100_000, record.Fields.Count);
    }

    [Fact]
    public void HundredThousandMacros_AreRead()
    {
        StringBuilder text = new();
        for (int i = 0; i < 100_000; i++)
            text.Append($"#define MACRO_{i} {i}\n");

        HeaderAbi abi = Read(text.ToString());

        Assert.Empty(abi.Diagnostics);
        Assert.Equal(100_000, abi.Constants.Count);
    }

    [Fact]
    public void MoreDiagnosticsThanAnybodyReads_AreCut()
    {
        HeaderAbi abi = Read(Repeat("#nonsense\n", 100_000));

        Assert.False(abi.IsComplete && abi.Diagnostics.Count == 0);
        Assert.True(abi.Diagnostics.Count <= DiagnosticBag.Capacity);
    }

    [Fact]
    public void WordOfAMillionLetters_IsAWord()
    {
        string word = new('a', 1_000_000);

        HeaderAbi abi = Read($"struct {word} {{ int a; }};\n#define {word} \"{word}\"\n");

        Assert.Equal(word, Assert.Single(abi.Records).Name);
        Assert.Equal(word, Assert.Single(abi.Strings).Value);
    }

    [Fact]
    public void NumberOfAMillionDigits_IsNoConstant()
    {
        string number = new('9', 1_000_000);

        HeaderAbi abi = Read($"#define NUMBER {number}\nstruct s {{ char a[{number}]; }};\nstruct after {{ int a; }};\n");

        Assert.DoesNotContain(abi.Constants, constant => constant.Name == "NUMBER");
        Assert.DoesNotContain(abi.Records, record => record.Name == "s");
        AssertReads(abi, "after");
    }

    [Fact]
    public void HeaderLongerThanAllowed_IsADiagnosticAndIsNotRead()
    {
        HeaderAbi abi = Read("struct s { int a; };\n" + new string(' ', 1000), ReaderLimits.Default with { MaxFileLength = 1000 });

        AssertReports(abi, 1, "UAPI1021");
        Assert.Empty(abi.Records);
    }

    [Fact]
    public void Cancelling_EndsTheReading()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Read(new Dictionary<string, string> { [Name] = Bomb(40) + "struct boom { b40 };\n" }, null, source.Token));
    }

    // Each macro is the one before.
    private static string Row(int length)
    {
        StringBuilder text = new("#define m0 7\n");
        for (int i = 1; i <= length; i++)
            text.Append($"#define m{i} m{i - 1}\n");
        return text.ToString();
    }

    // Each macro is twice the one before; the last one would be 2^n tokens.
    private static string Bomb(int doublings)
    {
        StringBuilder text = new("#define b0 int a;\n");
        for (int i = 1; i <= doublings; i++)
            text.Append($"#define b{i} b{i - 1} b{i - 1}\n");
        return text.ToString();
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static HeaderAbi Read(string text, ReaderLimits? limits = null) => Read(new Dictionary<string, string> { [Name] = text }, limits);

    private static HeaderAbi Read(Dictionary<string, string> texts, ReaderLimits? limits = null, CancellationToken cancellationToken = default)
    {
        MemoryHeaderSource source = new();
        foreach ((string name, string text) in texts)
            source.Add(name, text);
        return new HeaderReader(source, ReaderOptions.Default with { Limits = limits ?? ReaderLimits.Default }).Read(Name, Targets.X86_64, cancellationToken);
    }

    private static void AssertReports(HeaderAbi abi, int line, string id) =>
        Assert.True(abi.Diagnostics.Any(diagnostic => diagnostic.Line == line && diagnostic.Rule.Id == id), "reported:\n" + string.Join('\n', abi.Diagnostics.Take(10)));

    private static void AssertReads(HeaderAbi abi, params string[] records)
    {
        foreach (string record in records)
            Assert.True(abi.FindRecord(RecordKind.Struct, record) is not null, record + " is missing:\n" + string.Join('\n', abi.Diagnostics.Take(10)));
    }
}
