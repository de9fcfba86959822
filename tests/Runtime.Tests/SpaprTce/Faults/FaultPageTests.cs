using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Faults;

/// <summary><c>docs/faults.md</c> names everything that can fail.</summary>
public sealed class FaultPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "faults.md"));

    [Fact]
    public void Table_NamesEveryKindAndEveryRule()
    {
        Assert.All(Enum.GetNames<SpaprFault>(), kind => Assert.Contains($"| `{kind}` |", Page, StringComparison.Ordinal));
        string[] named = [.. Regex.Matches(Page, "[A-Z]+-[0-9]+[a-z]?").Select(match => match.Value).Distinct()];
        Assert.Equal([], FaultRuleTests.Rules.Except(named));
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..");
}
