using System.Runtime.CompilerServices;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Devices;

/// <summary>What <c>docs/devices.md</c> says of the rules is what the rules say.</summary>
public sealed class DevicePageTests
{
    [Fact]
    public void EveryRuleOfDevices_IsOnThePage_AsItIs()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Root(), "docs", "devices.md")).Where(line => line.Contains(">DEV-", StringComparison.Ordinal) || line.Contains("id=\"dev-", StringComparison.Ordinal))];
        Rule[] rules = [.. SpaprRules.All.Where(rule => rule.Id.StartsWith("DEV-", StringComparison.Ordinal))];

        Assert.Equal(rules.Select(rule => $"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>{rule.Id} | `{rule.Errno}` | {rule.Condition} | {rule.Remedy} |"), rows);
        Assert.All(rules, rule => Assert.Equal("docs/devices.md#" + rule.Id.ToLowerInvariant(), rule.Documentation));
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..");
}
