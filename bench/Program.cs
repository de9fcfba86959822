using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Uapi.Bench;

// dotnet run -c Release --project bench -- --filter '*'
// dotnet run -c Release --project bench -- --filter '*Ioctl*' --job short
ManualConfig config = DefaultConfig.Instance
    .HideColumns(Column.Error, Column.RatioSD, Column.AllocRatio)
    .AddFilter(ClangBaseline.Filter);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
