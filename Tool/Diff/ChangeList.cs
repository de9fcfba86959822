namespace Uapi.Tool.Diff;

/// <summary>Collects the changes of one header on one target, and what is known of how they hang together.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Records whose size changed, by name, and the finding that explains it.</summary>
    public Dictionary<string, string> GrownRecords { get; } = new(StringComparer.Ordinal);

    /// <summary>New names that are accounted for by another finding (a renamed thing's new name).</summary>
    public HashSet<string> Explained { get; } = new(StringComparer.Ordinal);

    /// <summary>Records by old name that have another one.</summary>
    public Dictionary<string, string> RenamedRecords { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a change.</summary>
    public void Add(
        Rule rule, string where, string kind, Fact? old, Fact? @new, string message,
        Level? abi = null, Level? api = null, string? condition = null, string? fix = null, string? cause = null) => _changes.Add(new Change
        {
            Rule = rule,
            Where = where,
            Kind = kind,
            Abi = abi ?? rule.Abi,
            Api = api ?? rule.Api,
            Old = old,
            New = @new,
            Message = message,
            Condition = condition,
            Fix = fix,
            Cause = cause == where ? null : cause,
        });
}
