using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>One row of a decision table: when it applies the call ends there.</summary>
/// <remarks>The rows of a call are tried in the order of their numbers, as the kernel's driver does; <c>docs/spapr-tce.md</c> lists all of them.</remarks>
public sealed class Rule
{
    internal Rule(string id, Errno errno, string condition, string remedy, Quirk? quirk = null)
        : this(id, errno, condition, remedy, quirk, "docs/spapr-tce.md") => Refusals.Catalogue.Add(this);

    private Rule(string id, Errno errno, string condition, string remedy, Quirk? quirk, string page)
    {
        Id = id;
        Errno = errno;
        Condition = condition;
        Remedy = remedy;
        Quirk = quirk;
        Documentation = page + "#" + id.ToLowerInvariant();
    }

    // What a test asked for is no row of a kernel, so it is not in the catalogue.
    internal static Rule ForFault(Errno errno) =>
        new("FAULT-1", errno, "The machine's fault plan refuses the request before a driver sees it.", "Clear the plan.", quirk: null, "docs/faults.md");

    /// <summary>The name, such as <c>MAP-6</c>: the call and the row.</summary>
    public string Id { get; }

    /// <summary>The error, or <see cref="Errno.None"/> for a rule that lets the call succeed with a surprise.</summary>
    public Errno Errno { get; }

    /// <summary>What was the case, as a sentence.</summary>
    public string Condition { get; }

    /// <summary>What would pass, as a sentence.</summary>
    public string Remedy { get; }

    /// <summary>The kernel's quirk that shows here, or that the model avoids here, if there is one.</summary>
    public Quirk? Quirk { get; }

    /// <summary>Where the documentation explains it.</summary>
    public string Documentation { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>Every rule there is.</summary>
public static class SpaprRules
{
    /// <summary>All rules by call and row.</summary>
    public static IReadOnlyList<Rule> All => Refusals.All;
}

/// <summary>Why a call was refused, with the numbers that decided it.</summary>
/// <param name="Rule">The rule that applied.</param>
/// <param name="Seen">The value that was looked at; its meaning is the rule's.</param>
/// <param name="Wanted">The bound, mask or limit it was held against; its meaning is the rule's.</param>
public sealed record Refusal(Rule Rule, ulong Seen, ulong Wanted)
{
    /// <summary>The fault that the machine's <see cref="FaultPlan"/> asked for; null if the call failed by itself.</summary>
    public SpaprFault? Injected { get; init; }

    /// <summary>The whole story in one line: rule, quirk, condition, numbers, what would pass, and whether it was injected.</summary>
    public override string ToString()
    {
        string numbers = Seen == 0 && Wanted == 0 ? "" : FormattableString.Invariant($" (0x{Seen:x} against 0x{Wanted:x})");
        string quirk = Rule.Quirk is { } number ? FormattableString.Invariant($" [Q{(int)number}]") : "";
        string injected = Injected is { } fault ? FormattableString.Invariant($" (Injected: {fault}.)") : "";
        return $"{Rule.Id}{quirk}: {Rule.Condition}{numbers} {Rule.Remedy}{injected}";
    }
}
