using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Uapi.Bench;

// dotnet run -c Release --project bench -- --filter '*'
// dotnet run -c Release --project bench -- --filter '*Ioctl*' --job short
ManualConfig config = DefaultConfig.Instance
    .HideColumns(Column.Error, Column.RatioSD, Column.AllocRatio)
    .AddFilter(ClangBaseline.Filter);

// In this process: a project that BenchmarkDotNet writes would build the solution once more, into a place of its own, where
// the bindings' generator is not to be found.
string[] inProcess = args.Contains("--inProcess") ? [] : ["--inProcess"];
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, .. inProcess], config);
