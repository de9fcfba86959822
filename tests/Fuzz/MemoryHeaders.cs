using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Fuzz;

/// <summary>Headers that exist only in memory; everything else is not found, so that only the built-in sysroot helps.</summary>
internal sealed class MemoryHeaders(IReadOnlyDictionary<string, string> texts) : IHeaderSource
{
    private readonly Dictionary<string, SourceFile> _files = texts.ToDictionary(pair => pair.Key, pair => new SourceFile(pair.Key, pair.Key, pair.Value));

    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null) =>
        after is null ? _files.GetValueOrDefault(name) : null;
}
