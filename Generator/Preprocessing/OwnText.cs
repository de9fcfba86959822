using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>
/// What became of a text that every target has its own of, an <c>asm/*</c> header with all it includes or a conditional, when targets were read together:
/// enough to take it over in the next header, as long as nothing else is known there that the text asked about.
/// </summary>
internal sealed class OwnText
{
    /// <summary>What says which text it is.</summary>
    /// <param name="Source">The name that was included, or the file that the conditional stands in.</param>
    /// <param name="Branch">The index of the conditional's branch among the directives of the file; -1 for an include.</param>
    /// <param name="Members">Who reads it along with the leader, a bit each.</param>
    public readonly record struct Key(object Source, int Branch, ulong Members);

    /// <summary>What the leader meant by each name that any of the targets' texts asked for.</summary>
    public required Dictionary<string, Macro?> Asked { get; init; }

    /// <summary>How many files it includes, one in another, itself counted.</summary>
    public required int Depth { get; init; }

    /// <summary>What the leader means by the names that changed.</summary>
    public required NameTable<Macro>.Change[] Changes { get; init; }

    /// <summary>What the leader's text defined, in order.</summary>
    public required Macro[] Definitions { get; init; }

    /// <summary>The leader's side.</summary>
    public required Side Leader { get; init; }

    /// <summary>The companions' sides, in the order in which they joined.</summary>
    public required Side[] Companions { get; init; }

    /// <summary>The texts that followed this one.</summary>
    public OwnTextMemory Following { get; } = new();

    /// <summary>One target's side.</summary>
    /// <param name="Tokens">Its tokens; a companion's end with end-of-file.</param>
    /// <param name="Files">The files it is made of, in order.</param>
    /// <param name="Spent">What it took off the budget.</param>
    /// <param name="Macros">Where a companion's macros differ from the leader's behind it; null for the leader.</param>
    public sealed record Side(Token[] Tokens, SourceFile[] Files, int Spent, Dictionary<string, Macro>? Macros);
}

/// <summary>Own texts that were read before, in a certain state of all macros but those that headers share.</summary>
internal sealed class OwnTextMemory
{
    // The same text behind other macros of the header: rare, and worth nothing if it happens again and again.
    private const int MaxVariants = 4;

    private readonly Dictionary<OwnText.Key, List<OwnText>> _texts = [];

    /// <summary>The variants of a text.</summary>
    public List<OwnText>? Find(OwnText.Key key) => _texts.TryGetValue(key, out List<OwnText>? texts) ? texts : null;

    /// <summary>Remembers a text.</summary>
    public void Add(OwnText.Key key, OwnText text)
    {
        if (!_texts.TryGetValue(key, out List<OwnText>? texts))
            _texts.Add(key, texts = []);
        if (texts.Count < MaxVariants)
            texts.Add(text);
    }
}

/// <summary>What one reader remembers of how targets are read together.</summary>
internal sealed class JointMemory
{
    // Tokens and macros, some 32 bytes each. What headers have in common comes early; what comes late is seldom met again.
    private const int MaxKept = 1 << 20;

    private readonly Dictionary<(Model.Target Leader, ulong Members), OwnTextMemory> _starts = [];

    private readonly Dictionary<(Model.Target Leader, ulong Members), string[]> _disputed = [];

    // Include names that find the same file for the leader and all of the members.
    private readonly HashSet<(Model.Target Leader, string Name, ulong Members)> _shared = [];
    private int _kept;

    /// <summary>The own texts that came first in a header.</summary>
    public OwnTextMemory Start(Model.Target leader, ulong members)
    {
        if (!_starts.TryGetValue((leader, members), out OwnTextMemory? memory))
            _starts.Add((leader, members), memory = new OwnTextMemory());
        return memory;
    }

    /// <summary>The names of predefined macros that differ for some of the members.</summary>
    public string[] Disputed(Model.Target leader, ulong members, Func<string[]> find)
    {
        if (members == 0)
            return find();
        if (!_disputed.TryGetValue((leader, members), out string[]? names))
            _disputed.Add((leader, members), names = find());
        return names;
    }

    /// <summary>Makes room for a text; false if there is none left.</summary>
    public bool TryKeep(OwnText text)
    {
        int size = text.Asked.Count + text.Leader.Tokens.Length;
        foreach (OwnText.Side side in text.Companions)
            size += side.Tokens.Length + side.Macros!.Count;
        if (size > MaxKept - _kept)
            return false;
        _kept += size;
        return true;
    }

    /// <summary>Whether it is known that an include name, in angle brackets, finds one file for the leader and all of the members.</summary>
    public bool IsShared(Model.Target leader, string name, ulong members) => _shared.Contains((leader, name, members));

    /// <summary>Notes that it does.</summary>
    public void AddShared(Model.Target leader, string name, ulong members) => _shared.Add((leader, name, members));
}
