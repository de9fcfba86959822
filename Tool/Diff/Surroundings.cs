using Uapi.Model;
using Uapi.Surfaces;

namespace Uapi.Tool.Diff;

/// <summary>What a comparison may ask about a target beyond the facts of the two headers. It remembers what was asked.</summary>
/// <param name="target">The target.</param>
/// <param name="new">The new version.</param>
/// <param name="read">Reads another header of the new side.</param>
internal sealed class Surroundings(Target target, Surface @new, Func<string, Surface?> read)
{
    private readonly List<Question> _asked = [];
    private Surface[]? _included;

    /// <summary>A question and its answer here.</summary>
    internal readonly record struct Question(bool IsAboutFile, string Name, bool Answer);

    /// <summary>The byte order.</summary>
    public ByteOrder ByteOrder => target.ByteOrder;

    /// <summary>The most that fits into the size bits of a request's number, bytes.</summary>
    public long RequestSizeLimit => (1L << target.Ioctl.SizeBits) - 1;

    /// <summary>Whether a name that the new header lost is declared by one that it includes.</summary>
    public bool Declare(string name) => Ask(new Question(IsAboutFile: false, name, AnswerTo(name, isAboutFile: false)));

    /// <summary>Whether the new header includes a file, directly or not.</summary>
    public bool Include(string file) => Ask(new Question(IsAboutFile: true, file, AnswerTo(file, isAboutFile: true)));

    /// <summary>Whether everything that was asked elsewhere has the same answer here.</summary>
    public bool AnswerLike(Surroundings other) => ByteOrder == other.ByteOrder && RequestSizeLimit == other.RequestSizeLimit
        && other._asked.TrueForAll(question => AnswerTo(question.Name, question.IsAboutFile) == question.Answer);

    private bool Ask(Question question)
    {
        _asked.Add(question);
        return question.Answer;
    }

    private bool AnswerTo(string name, bool isAboutFile)
    {
        if (isAboutFile)
            return @new.Abi.Files.Contains(name);
        // Only asked about names that are gone, which are few.
        _included ??= [.. @new.Abi.Files.Skip(1).Select(read).OfType<Surface>()];
        return Array.Exists(_included, surface => surface.Has(name));
    }
}
