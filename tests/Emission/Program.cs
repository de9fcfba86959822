using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Emission;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Truth;

// Proves the C# of every header:
//
//   emission --headers DIR                      each header for all 18 targets, alone, without a warning; then all of x86_64 in one assembly, measured by the CLR
//
//   emission --headers DIR --mono T -o OUT      writes OUT/measure.exe and OUT/facts.txt: all headers of one target for .NET Standard 2.0, to be run by a Mono of that machine (mono.sh)
//
// DIR is an usr/include with the asm/ of all architectures in include/<triplet>.
Dictionary<string, string> options = [];
for (int i = 0; i + 1 < args.Length; i += 2)
    options[args[i]] = args[i + 1];
if (args.Length % 2 != 0 || !options.TryGetValue("--headers", out string? headers) || options.Keys.Except(["--headers", "--mono", "-o"]).Any())
{
    Console.Error.WriteLine("usage: emission --headers DIR [--mono TARGET -o DIR]");
    return 2;
}
Stopwatch clock = Stopwatch.StartNew();
IncludePathHeaderSource source = new([new IncludeDirectory(headers)], useSystem: false);
if (options.TryGetValue("--mono", out string? mono))
{
    Target target = Targets.All.Single(candidate => candidate.Name == mono);
    (CSharpCompilation bindings, StringBuilder facts) = Together(target, EmitFramework.NetStandard20);
    string output = Path.GetFullPath(options["-o"]);
    Directory.CreateDirectory(output);
    Microsoft.CodeAnalysis.Emit.EmitResult made = bindings.WithOptions(bindings.Options.WithOutputKind(OutputKind.ConsoleApplication)).Emit(Path.Combine(output, "measure.exe"));
    foreach (Diagnostic problem in made.Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Take(20))
        Console.WriteLine(problem);
    File.WriteAllText(Path.Combine(output, "facts.txt"), facts.ToString());
    foreach (string library in Metadata("Libraries").Split(';'))
        File.Copy(library, Path.Combine(output, Path.GetFileName(library)), overwrite: true);
    return made.Success ? 0 : 1;
}

int passed = 0;
int failed = 0;
SyntaxTree support = Parse(SupportTypes.Emit(EmitFramework.Net80, EmitVisibility.Public).Text, EmitFramework.Net80, "support.cs");
Parallel.ForEach(AllHeaders(null), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, header =>
{
    List<HeaderAbi> readings = [];
    HeaderReader reader = Reader(header);
    foreach (Target target in Targets.All)
    {
        HeaderAbi reading = reader.Read(header, target);
        if (reading.IsComplete)
            readings.Add(reading);
    }
    if (readings.Count == 0)
        return;
    EmitResult emitted = CSharpEmitter.Emit(AbiMerger.Merge(readings), Options(header, EmitFramework.Net80));
    CSharpCompilation alone = Compile(
        [support, .. emitted.Files.Select(file => Parse(file.Text, EmitFramework.Net80, file.HintName))], EmitFramework.Net80);
    Diagnostic? problem = alone.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    if (problem is null && emitted.Files.Count > 0)
    {
        Interlocked.Increment(ref passed);
        return;
    }
    Interlocked.Increment(ref failed);
    Console.WriteLine($"WRONG {header}: {problem?.ToString() ?? "no file"}");
});
Console.WriteLine($"{passed} headers for all targets compile alone without a warning, in {clock.Elapsed.TotalSeconds:F0} s");

clock.Restart();
(CSharpCompilation all, StringBuilder lines) = Together(Targets.X86_64, EmitFramework.Net80);
using MemoryStream image = new();
Microsoft.CodeAnalysis.Emit.EmitResult result = all.Emit(image);
Diagnostic[] problems = [.. result.Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning)];
foreach (Diagnostic problem in problems.Take(20))
    Console.WriteLine("WRONG together: " + problem);
failed += problems.Length;
if (!result.Success)
    return 1;
Console.WriteLine($"all headers of x86_64 in one assembly: {image.Length >> 10} KiB of code from {all.SyntaxTrees.Sum(tree => tree.Length) >> 10} KiB of C#, in {clock.Elapsed.TotalSeconds:F0} s");
using StringWriter measured = new();
Assembly.Load(image.ToArray()).GetType("Measure")!.GetMethod("Run")!.Invoke(null, [new StringReader(lines.ToString()), measured]);
string[] said = measured.ToString().TrimEnd().Split('\n');
foreach (string line in said[..^1])
    Console.WriteLine(line.TrimEnd());
string[] counts = said[^1].Split(' ');
passed += int.Parse(counts[0], System.Globalization.CultureInfo.InvariantCulture) + 1;
failed += int.Parse(counts[2], System.Globalization.CultureInfo.InvariantCulture);
Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

// Every header in a namespace of its own: many have types of the same name.
(CSharpCompilation Compilation, StringBuilder Facts) Together(Target target, EmitFramework framework)
{
    List<SyntaxTree> trees =
    [
        Parse(SupportTypes.Emit(framework, EmitVisibility.Public).Text, framework, "support.cs"),
        Parse(new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Measure.cs")!).ReadToEnd(), framework, "Measure.cs"),
    ];
    StringBuilder facts = new();
    using StringWriter writer = new(facts);
    foreach (string header in AllHeaders(target))
    {
        HeaderAbi reading = Reader(header).Read(header, target);
        if (!reading.IsComplete)
            continue;
        EmitOptions how = Options(header, framework);
        foreach (GeneratedFile file in CSharpEmitter.Emit(AbiMerger.Merge([reading]), how).Files)
            trees.Add(Parse(file.Text, framework, header));
        FactLines.Write(reading, how.Namespace, how.ClassName, framework == EmitFramework.NetStandard20 ? FactLines.LargestRecordOfMono : FactLines.LargestRecord, writer);
    }
    return (Compile(trees, framework), facts);
}

HeaderReader Reader(string header) => new(source, new ReaderOptions { Docs = false, Preludes = Preludes.Of(header).ToEquatableArray() });

IEnumerable<string> AllHeaders(Target? target)
{
    string[] directories = ["asm-generic", "cxl", "drm", "fwctl", "linux", "misc", "mtd", "rdma", "regulator", "scsi", "sound", "video", "xen"];
    IEnumerable<string> common = directories.Select(name => Path.Combine(headers, name)).Where(Directory.Exists)
        .SelectMany(directory => Directory.EnumerateFiles(directory, "*.h", SearchOption.AllDirectories)).Select(path => Path.GetRelativePath(headers, path));
    IEnumerable<string> own = target is null
        ? []
        : target.Triplets.Select(triplet => Path.Combine(headers, triplet, "asm")).Where(Directory.Exists).Take(1)
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.h")).Select(path => "asm/" + Path.GetFileName(path));
    return common.Concat(own).Where(header => !Preludes.Impossible.Contains(header)).Order(StringComparer.Ordinal);
}

static EmitOptions Options(string header, EmitFramework framework) => new()
{
    Namespace = "H." + new string([.. header[..^2].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]),
    ClassName = ItemDefaults.ClassName(header),
    Framework = framework,
    LanguageVersion = EmitOptions.LeastLanguage(framework),
    Docs = false,
};

static SyntaxTree Parse(string text, EmitFramework framework, string path) => CSharpSyntaxTree.ParseText(
    text, new CSharpParseOptions((LanguageVersion)(EmitOptions.LeastLanguage(framework) * 100)), path, Encoding.UTF8);

static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, EmitFramework framework) => CSharpCompilation.Create(
    "Bindings" + Guid.NewGuid().ToString("N"),
    trees,
    References(framework),
    new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
        optimizationLevel: OptimizationLevel.Release));

static ImmutableArray<MetadataReference> References(EmitFramework framework) => framework == EmitFramework.Net80
    ? [.. Net80.References.All]
    : [.. (Metadata("NetStandard") + ";" + Metadata("Libraries")).Split(';').Select(path => MetadataReference.CreateFromFile(path))];

static string Metadata(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
