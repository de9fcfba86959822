using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>Reads a header that a test writes down.</summary>
internal static class HeaderText
{
    public const string Name = "test.h";

    /// <summary>Reads the text as <c>test.h</c>.</summary>
    public static HeaderAbi Read(string text, string target = "x86_64", ReaderOptions? options = null, params (string Name, string Text)[] others)
    {
        MemoryHeaderSource source = new();
        source.Add(Name, text);
        foreach ((string name, string other) in others)
            source.Add(name, other);
        Assert.True(Targets.TryParse(target, out Target? known));
        return new HeaderReader(source, options ?? ReaderOptions.Default).Read(Name, known);
    }

    /// <summary>Reads the text, which must be without any fault.</summary>
    public static HeaderAbi ReadWhole(string text, string target = "x86_64", params (string Name, string Text)[] others)
    {
        HeaderAbi abi = Read(text, target, null, others);
        Assert.Empty(abi.Diagnostics);
        return abi;
    }

    public static RecordFacts Struct(this HeaderAbi abi, string name) =>
        abi.FindRecord(RecordKind.Struct, name) ?? throw new InvalidOperationException("there is no struct " + name + "\n" + string.Join('\n', abi.Diagnostics));

    public static FieldFacts Field(this RecordFacts record, string name) => record.Fields.Single(field => field.Name == name);

    public static ConstantFacts Constant(this HeaderAbi abi, string name) => abi.Constants.Single(constant => constant.Name == name);

    /// <summary>The diagnostics as <c>line UAPI2001</c>.</summary>
    public static string[] Places(this HeaderAbi abi) => [.. abi.Diagnostics.Select(diagnostic => $"{diagnostic.Line} {diagnostic.Rule.Id}")];
}
