using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>Headers held in memory by include name: what the source generator is given, and what tests write.</summary>
/// <remarks>Add everything first, then read; reading is safe from any thread. Names that were not added come from <see cref="Sysroot"/>.</remarks>
public sealed class MemoryHeaderSource : IHeaderSource
{
    private readonly Dictionary<string, SourceFile> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<(Target Target, string Name), SourceFile> _specific = [];

    /// <summary>Adds a header; the last of a name counts.</summary>
    /// <param name="file">The file, found by its <see cref="SourceFile.IncludeName"/>.</param>
    /// <param name="target">The only target that sees it, as <c>asm/*</c> must have; null for all.</param>
    public void Add(SourceFile file, Target? target = null)
    {
        if (target is null)
            _shared[file.IncludeName] = file;
        else
            _specific[(target, file.IncludeName)] = file;
    }

    /// <summary>Adds a header whose path is its name.</summary>
    public SourceFile Add(string name, string text, Target? target = null)
    {
        SourceFile file = new(name, name, text);
        Add(file, target);
        return file;
    }

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        // There is one directory in memory; behind it comes only the built-in one.
        if (after is not null)
            return Sysroot.Owns(after) ? null : Sysroot.Find(target, HeaderNames.Normalize(name));
        if (includer is not null && Lookup(target, HeaderNames.Beside(includer.IncludeName, name)) is SourceFile beside)
            return beside;
        string normalized = HeaderNames.Normalize(name);
        return Lookup(target, normalized) ?? Sysroot.Find(target, normalized);
    }

    private SourceFile? Lookup(Target target, string name) =>
        _specific.TryGetValue((target, name), out SourceFile? specific) ? specific
        : _shared.TryGetValue(name, out SourceFile? shared) ? shared
        : null;
}
