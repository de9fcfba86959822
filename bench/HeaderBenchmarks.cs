using BenchmarkDotNet.Attributes;
using Uapi.Analysis;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Bench;

/// <summary>From the text of linux/vfio.h to its model: lexer, preprocessor, parser, layout. Each run begins with nothing but the text.</summary>
[MemoryDiagnoser]
public class HeaderBenchmarks
{
    private string _text = "";
    private HeaderReader _warm = null!;
    private AbiModel _model = null!;

    [GlobalSetup]
    public void ReadText()
    {
        _text = File.ReadAllText(Headers.Vfio);
        _warm = NewReader();
        _model = AllTargets();
        if (!_warm.Read(Headers.Name, Targets.X86_64).IsComplete)
            throw new InvalidOperationException("The header cannot be read whole: the times would mean nothing.");
    }

    [Benchmark(Baseline = true, Description = "clang -fsyntax-only, a process")]
    public int Clang() => ClangBaseline.CheckSyntax(Headers.Vfio, Headers.Directory);

    [Benchmark(Description = "text to model, one target")]
    public HeaderAbi OneTarget() => NewReader().Read(Headers.Name, Targets.X86_64);

    [Benchmark(Description = "text to model, one target, files lexed already")]
    public HeaderAbi OneTargetWarm() => _warm.Read(Headers.Name, Targets.X86_64);

    [Benchmark(Description = "text to merged model, all 18 targets")]
    public AbiModel AllTargets() => AbiMerger.Merge(NewReader().Read(Headers.Name, Targets.All));

    [Benchmark(Description = "model of 18 targets to C#")]
    public EmitResult Emit() => CSharpEmitter.Emit(_model, new EmitOptions { Namespace = "Uapi.Linux", ClassName = "Vfio" });

    private HeaderReader NewReader()
    {
        MemoryHeaderSource source = new();
        source.Add(Headers.Name, _text);
        return new HeaderReader(source, ReaderOptions.Default);
    }
}
