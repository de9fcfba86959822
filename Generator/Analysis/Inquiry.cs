using Uapi.Layout;

namespace Uapi.Analysis;

/// <summary>
/// What was asked while a target's reading found something out: another target of the same reading, for which all of it is the same, finds the same.
/// </summary>
/// <param name="Asker">Whose reading it was.</param>
/// <param name="Basis">The facts of the target, and the companions that mean something else by a symbol.</param>
/// <param name="Macros">The macros in dispute.</param>
/// <param name="Names">The names and tags in dispute.</param>
/// <param name="Spent">What it took off the budget for constants, in tokens.</param>
internal sealed record Inquiry(Reading? Asker, Basis Basis, string[] Macros, string[] Names, int Spent)
{
    /// <summary>What a target asked that is read alone.</summary>
    public static Inquiry OfNobodyElse { get; } = new(null, default, [], [], 0);
}

/// <summary>How many macros and names in dispute had been asked for when an <see cref="Inquiry"/> began.</summary>
internal readonly record struct InquiryStart(int Macros, int Names);
