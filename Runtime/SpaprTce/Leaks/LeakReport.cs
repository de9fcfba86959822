namespace Uapi.SpaprTce;

/// <summary>What a machine still holds that programs which cleaned up would not: a list to act on, see <see cref="SpaprMachine.FindLeaks"/>.</summary>
public sealed class LeakReport
{
    internal LeakReport(IReadOnlyList<Leak> leaks) => Leaks = leaks;

    /// <summary>What was found: files first, then what hangs on them, then what nobody can give back.</summary>
    public IReadOnlyList<Leak> Leaks { get; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Leaks.Count == 0;

    /// <summary>A line for each, each ended by a line feed; empty if there is nothing.</summary>
    public override string ToString() => string.Concat(Leaks.Select(leak => leak + "\n"));
}

/// <summary>One thing that was not given back.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Process">Number of the process whose it is, from 1.</param>
/// <param name="Text">What it is, where it comes from, and what gives it back, as a sentence.</param>
public sealed record Leak(LeakKind Kind, int Process, string Text)
{
    /// <summary>The sentence; of other processes than the first with their number before it.</summary>
    public override string ToString() => Process > 1 ? FormattableString.Invariant($"process {Process}: {Text}") : Text;
}

/// <summary>Kinds of what can be left over.</summary>
public enum LeakKind
{
    /// <summary>A descriptor is open.</summary>
    OpenFile,

    /// <summary>A container still has memory registered.</summary>
    Region,

    /// <summary>A window still has live entries: devices reach memory through them.</summary>
    Mapping,

    /// <summary>Memory is pinned that the process has unmapped: it is kept for devices alone.</summary>
    PinnedUnmapped,

    /// <summary>A region is held by nobody, so nobody can give it back.</summary>
    Orphan,

    /// <summary>Pages are charged for something that does not exist.</summary>
    LostCharge,

    /// <summary>Memory counts as locked.</summary>
    LockedMemory,
}
