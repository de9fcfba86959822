using System.Text.RegularExpressions;
using Uapi.Model;

namespace Uapi.Tool.Diff;

/// <summary>What a comparison looks at.</summary>
internal sealed record DiffOptions
{
    /// <summary>The targets, in table order.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary><c>vfio</c>, <c>netlink</c> or <c>generic</c>; null for what the header shows.</summary>
    public string? Profile { get; init; }

    /// <summary>Which rules count: <c>abi</c>, <c>abi+api</c> or <c>strict</c>.</summary>
    public string Category { get; init; } = "abi+api";

    /// <summary>Whether comments are compared.</summary>
    public bool HasComments { get; init; }

    /// <summary>The only rules that speak; empty for all.</summary>
    public IReadOnlyCollection<string> Only { get; init; } = [];

    /// <summary>Rules that do not speak.</summary>
    public IReadOnlyCollection<string> Skip { get; init; } = [];

    /// <summary>What holds for whole types.</summary>
    public IReadOnlyDictionary<string, Convention> Conventions { get; init; } = new Dictionary<string, Convention>();

    /// <summary>Names that close lists, besides the usual ones.</summary>
    public IReadOnlyList<Regex> Sentinels { get; init; } = [];

    /// <summary>Whether a name closes a list.</summary>
    public bool IsSentinel(string name) => NameKind.IsSentinel(name) || Sentinels.Any(pattern => pattern.IsMatch(name));

    /// <summary>What the user called targets, where it is not their name.</summary>
    public IReadOnlyDictionary<Target, string> Aliases { get; init; } = new Dictionary<Target, string>();

    /// <summary>A target as the user calls it.</summary>
    public string NameOf(Target target) => Aliases.GetValueOrDefault(target, target.Name);

    /// <summary>Whether advice on what is new is given.</summary>
    public bool IsStrict => Category == "strict";

    /// <summary>What is known of a type.</summary>
    public Convention ConventionOf(string type) => Conventions.GetValueOrDefault(type, Profile == "netlink" ? Convention.Netlink : Convention.None);

    /// <summary>Whether a rule speaks.</summary>
    public bool Speaks(Rule rule) => (Only.Count == 0 || Only.Contains(rule.Id)) && !Skip.Contains(rule.Id);
}
