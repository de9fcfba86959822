using System.Reflection;
using System.Text.RegularExpressions;
using Uapi.Runtime.Tests.SpaprTce.Scenarios;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Observing;

/// <summary><c>docs/tracing.md</c> explains every lint and lists every event.</summary>
public sealed class TracingPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Recordings.Repository, "docs", "tracing.md"));

    [Fact]
    public void EveryLint_HasItsSection()
    {
        string lints = s_page[s_page.IndexOf("\n## Lints\n", StringComparison.Ordinal)..];
        Assert.Equal(SpaprLints.All.Select(lint => (lint.Name, lint.Id)), Regex.Matches(lints, "^### (.*)\n(LINT-[0-9]+)\\. ", RegexOptions.Multiline).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));
    }

    [Fact]
    public void EveryEvent_IsInTheTable()
    {
        Type source = typeof(EventSourceTracer).Assembly.GetType("Uapi.SpaprTce.SpaprEventSource")!;
        foreach (MethodInfo made in source.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(method => method.GetCustomAttribute<System.Diagnostics.Tracing.EventAttribute>() is not null))
            Assert.Contains($"`{made.Name}({string.Join(", ", made.GetParameters().Select(parameter => parameter.Name))})`", s_page, StringComparison.Ordinal);
    }
}
