using System.Text;
using System.Text.RegularExpressions;
using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>The rules of a call as a table of Markdown, in their order, each with the anchor that <see cref="Rule.Documentation"/> names.</summary>
internal static partial class RuleTable
{
    /// <summary>The call that a rule is of: what stands before the number.</summary>
    public static string CallOf(Rule rule) => rule.Id[..rule.Id.LastIndexOf('-')];

    public static string Of(IEnumerable<Rule> rules)
    {
        StringBuilder table = new("| Rule | Answer | When | What would pass | Quirk | Only |\n|---|---|---|---|---|---|\n");
        foreach (Rule rule in rules)
        {
            string answer = rule.Errno == Errno.None ? "goes through" : $"`{rule.Errno}`";
            string quirk = rule.Quirk is { } number ? $"[Q{(int)number}](#q{(int)number})" : "";
            table.Append($"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>{rule.Id} | {answer} | {Cell(rule.Condition)} | {Cell(rule.Remedy)} | {quirk} | {RuleReach.OfAllCases.Where(rule.Id)} |\n");
        }
        return table.ToString();
    }

    // C's names as code, and nothing that would end the cell.
    private static string Cell(string sentence) => Name().Replace(sentence.Replace("|", "\\|", StringComparison.Ordinal), "`$0`");

    [GeneratedRegex("[A-Za-z0-9]+(_[A-Za-z0-9]+)+")]
    private static partial Regex Name();
}
