using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>
/// The files of one closure, in memory. Answers every search exactly as the directories did when the closure was made, without
/// looking at a directory: by the answers written down, and by the files' own paths for the quoted form.
/// </summary>
/// <remarks>Names that no file answers come from <see cref="Sysroot"/>, as behind the last directory of the path.</remarks>
internal sealed class ClosureHeaderSource : IHeaderSource
{
    private readonly Dictionary<string, SourceFile> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string After), List<(HeaderAnswer Answer, SourceFile File)>> _answers = [];

    public ClosureHeaderSource(IEnumerable<HeaderText> closure)
    {
        foreach (HeaderText header in closure)
        {
            SourceFile file = new(header.Name, header.Path, header.Text ?? "") { Problem = header.Text is null ? "the compiler takes it for a binary file" : null };
            _paths[header.Path] = file;
            foreach (HeaderAnswer answer in header.Answers)
            {
                (string, string) key = (answer.Name, answer.After);
                if (!_answers.TryGetValue(key, out List<(HeaderAnswer, SourceFile)>? list))
                    _answers.Add(key, list = []);
                list.Add((answer, file));
            }
        }
    }

    /// <inheritdoc/>
    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        if (includer is not null && after is null
            && HeaderClosure.BesidePath(Sysroot.Owns(includer) ? null : includer.Path, includer, name) is { } path
            && _paths.TryGetValue(path, out SourceFile? beside))
        {
            return beside;
        }
        if (after is not null && Sysroot.Owns(after))
            return null;
        if (_answers.TryGetValue((name, after?.Path ?? ""), out List<(HeaderAnswer Answer, SourceFile File)>? list))
        {
            foreach ((HeaderAnswer answer, SourceFile file) in list)
            {
                if (answer.Targets.Count == 0 || answer.Targets.Contains(target.Name))
                    return file;
            }
        }
        return Sysroot.Find(target, HeaderNames.Normalize(name));
    }
}
