using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Uapi.Model;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Uapi.Tests.Generator;

/// <summary>
/// What an edit makes the generator do again. The driver runs twice over one project and tells for every step whether its
/// results are old (Cached), made again and equal (Unchanged), or different (Modified).
/// </summary>
public sealed class CachingTests
{
    private const string Text = """
        #include <demo/base.h>
        /* An ordinary comment. */
        #define DEMO_MAGIC 0x3b
        /**
         * struct demo_info - What the device is
         * @flags: How it is.
         * @base: What it is made of.
         */
        struct demo_info {
            unsigned int flags;
            struct demo_base base;
        };
        #define DEMO_INFO _IOR(DEMO_MAGIC, 1, struct demo_info)
        """;

    private const string Base = """
        #include <linux/ioctl.h>
        struct demo_base { unsigned long long address; };
        """;

    [Fact]
    public void AnyCSharpEdit_RunsNothing()
    {
        HeaderProject project = Demo();
        project.Run();
        project.EditCSharp("class Program { void Grow() { } }");
        GeneratorRunResult result = project.Run();
        string[] ran = [.. Steps()
            .Where(step => HeaderProject.Reasons(result, step).Any(reason => reason is not (Cached or Unchanged)))];
        Assert.Empty(ran);
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs), output => Assert.Equal(Cached, output.Reason));
        Assert.Equal([Cached, Cached], HeaderProject.Reasons(result, TrackingNames.Headers));
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Models));
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Theory]
    [InlineData("An ordinary comment", "A comment", false)]
    [InlineData("How it is", "How it will be", false)]
    [InlineData("What the device is", "What the device was", false)]
    [InlineData("An ordinary comment. */", "A comment\n that\n grows */\n", true)]
    public void CommentInHeader_DoesNotRegenerate(string old, string @new, bool movesLines)
    {
        HeaderProject project = Demo();
        project.Run();
        project.Edit("demo/info.h", text => text.Replace(old, @new));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Modified, Cached], HeaderProject.Reasons(result, TrackingNames.Headers).Order());
        // What was read is equal, or differs in its lines only: the model is the old one either way.
        Assert.Equal([movesLines ? Modified : Unchanged], HeaderProject.Reasons(result, TrackingNames.Readings));
        Assert.Equal([movesLines ? Unchanged : Cached], HeaderProject.Reasons(result, TrackingNames.Models));
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Fact]
    public void DocumentationInHeader_RegeneratesWithDocsOn()
    {
        HeaderProject project = Demo().Property("UapiDocs", "true");
        string before = Source(project.Run());
        Assert.Contains("What the device is", before);
        project.Edit("demo/info.h", text => text.Replace("What the device is", "What the device was"));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Modified], HeaderProject.Reasons(result, TrackingNames.Models));
        Assert.Equal([Modified], HeaderProject.Reasons(result, TrackingNames.Outputs));
        Assert.Equal(before.Replace("What the device is", "What the device was"), Source(result));
    }

    [Fact]
    public void OrdinaryComment_DoesNotRegenerateWithDocsOn()
    {
        HeaderProject project = Demo().Property("UapiDocs", "true").Header("demo/base.h", Base + "\n/* nothing */\n");
        project.Run();
        project.Edit("demo/base.h", text => text.Replace("nothing", "nothing at all"));
        Assert.Equal([Cached], HeaderProject.Reasons(project.Run(), TrackingNames.Outputs));
    }

    [Fact]
    public void TypeOfAField_RegeneratesEverything()
    {
        HeaderProject project = Demo();
        project.Run();
        project.Edit("demo/info.h", text => text.Replace("unsigned int flags", "unsigned long long flags"));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Modified, Cached], HeaderProject.Reasons(result, TrackingNames.Headers).Order());
        Assert.Equal([Modified], HeaderProject.Reasons(result, TrackingNames.Models));
        Assert.Equal([Modified], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Fact]
    public void TypeInAnIncludedFile_Regenerates()
    {
        HeaderProject project = Demo();
        project.Run();
        project.Edit("demo/base.h", text => text.Replace("unsigned long long address", "unsigned char address[3]"));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Modified], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Fact]
    public void EditOfOneHeader_LeavesTheOtherItemAlone()
    {
        HeaderProject project = new HeaderProject()
            .Item("one.h", "One").Item("two.h", "Two")
            .Header("one.h", "struct one { int a; };", "One").Header("two.h", "struct two { int a; };", "Two");
        project.Run();
        project.Edit("two.h", text => text.Replace("int a", "long a"));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Unchanged, Modified], HeaderProject.Reasons(result, TrackingNames.Inputs));
        Assert.Equal([Cached, Modified], HeaderProject.Reasons(result, TrackingNames.Readings));
        Assert.Equal([Cached, Modified], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Fact]
    public void MovedLine_MovesDiagnosticsAndNothingElse()
    {
        HeaderProject project = new HeaderProject().Item("w.h", "W", targets: "x86_64,arm")
            .Header("w.h", "/* */\nstruct w { long a; };\n");
        Diagnostic before = Assert.Single(project.Run().Diagnostics);
        Assert.Equal("UAPI4002", before.Id);
        project.Edit("w.h", text => text.Replace("/* */", "/*\n\n*/"));
        GeneratorRunResult result = project.Run();
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Outputs));
        Diagnostic after = Assert.Single(result.Diagnostics);
        Assert.Equal(before.Location.GetLineSpan().StartLinePosition.Line + 2, after.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("/headers/w.h", after.Location.GetLineSpan().Path);
    }

    [Fact]
    public void UnrelatedProperty_RegeneratesNothing()
    {
        HeaderProject project = Demo();
        project.Run();
        GeneratorRunResult result = project.Property("SomethingElse", "true").Run();
        Assert.Equal([Cached, Cached], HeaderProject.Reasons(result, TrackingNames.Headers));
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Models));
        Assert.Equal([Cached], HeaderProject.Reasons(result, TrackingNames.Outputs));
    }

    [Fact]
    public void SameText_GivesEqualModels()
    {
        object[] first = Values(Demo().Run(), TrackingNames.Models);
        object[] second = Values(Demo().Run(), TrackingNames.Models);
        Assert.NotSame(Assert.Single(first), Assert.Single(second));
        Assert.Equal(first, second);
        Assert.Equal(first[0].GetHashCode(), second[0].GetHashCode());
    }

    [Theory]
    [InlineData("0x3b", "0x3c")]
    [InlineData("int flags", "short flags")]
    [InlineData("flags;", "flag;")]
    [InlineData("_IOR", "_IOW")]
    public void DifferentText_GivesDifferentModels(string old, string @new)
    {
        HeaderProject project = Demo();
        object[] first = Values(project.Run(), TrackingNames.Models);
        project.Edit("demo/info.h", text => text.Replace(old, @new));
        Assert.NotEqual(first, Values(project.Run(), TrackingNames.Models));
    }

    [Fact]
    public void ObjectGraphBetweenSteps_HoldsNothingOfRoslyn()
    {
        GeneratorRunResult result = Demo().Property("UapiDocs", "true").Run();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string step in Steps())
        {
            object[] values = Values(result, step);
            Assert.True(values.Length > 0, $"step {step} is not tracked");
            foreach (object value in values)
                Walk(value, step, seen);
        }
        Assert.Contains(seen, item => item is RecordFacts { Name: "demo_base" });
    }

    [Fact]
    public void EveryTrackingName_IsAStep()
    {
        GeneratorRunResult result = Demo().Run();
        Assert.All(Steps(), step => Assert.Contains(step, result.TrackedSteps.Keys));
    }

    private static HeaderProject Demo() => new HeaderProject()
        .Item("demo/info.h", "Demo")
        .Header("demo/info.h", Text)
        .Header("demo/base.h", Base);

    private static IEnumerable<string> Steps() => typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

    private static string Source(GeneratorRunResult result) =>
        Assert.Single(result.GeneratedSources, source => source.HintName == "My.Linux.Demo.g.cs").SourceText.ToString();

    private static object[] Values(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Value)] : [];

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return;
        Type type = value.GetType();
        if (type.FullName!.StartsWith("System.Collections.Immutable", StringComparison.Ordinal) || value is Array)
        {
            foreach (object? item in (IEnumerable)value)
                Walk(item, path + "[]", seen);
            return;
        }
        Assert.False(type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} holds a {type.FullName}");
        if (!type.IsValueType && !seen.Add(value))
            return;
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
