using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tool.Diff;

/// <summary>Headers of which one has another text.</summary>
internal sealed class PatchedSource(IHeaderSource inner, SourceFile original, SourceFile patched) : IHeaderSource
{
    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        SourceFile? file = inner.Find(target, name, Unpatched(includer), Unpatched(after));
        return ReferenceEquals(file, original) ? patched : file;
    }

    // What lies beside the header lies beside the original.
    private SourceFile? Unpatched(SourceFile? file) => ReferenceEquals(file, patched) ? original : file;
}
