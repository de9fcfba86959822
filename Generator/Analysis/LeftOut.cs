using System.Globalization;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>Counts what of a header has no place in bindings and has no diagnostic of its own.</summary>
/// <remarks>
/// Include guards and other empty macros are not counted: there is nothing to bind. Function-like macros have a diagnostic each
/// (<see cref="HeaderRules.MacroLeftOut"/>).
/// </remarks>
internal static class LeftOut
{
    /// <summary>The one diagnostic that says how much it is, at the first line of the header; null if nothing was left out.</summary>
    /// <param name="path">The path of the header.</param>
    /// <param name="readings">The header on all chosen targets; a name counts once.</param>
    public static HeaderDiagnostic? Summarize(string path, IReadOnlyList<HeaderAbi> readings)
    {
        List<string> parts = [];
        Count("macro", "that is no integer", "that are no integers", reading => reading.OtherMacros.Where(macro => !macro.IsEmpty).Select(macro => macro.Name));
        Count("inline function", "", "", reading => reading.InlineFunctions);
        Count("function", "", "", reading => reading.Functions);
        Count("variable", "", "", reading => reading.Variables);
        if (parts.Count == 0)
            return null;
        string message = string.Format(CultureInfo.InvariantCulture, HeaderRules.LeftOut.MessageFormat, readings[0].Header, string.Join(", ", parts));
        return new HeaderDiagnostic(HeaderRules.LeftOut, path, 1, 1, message);

        void Count(string noun, string one, string several, Func<HeaderAbi, IEnumerable<string>> names)
        {
            int count = readings.SelectMany(names).Distinct().Count();
            if (count > 0)
                parts.Add(FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")} {(count == 1 ? one : several)}").TrimEnd());
        }
    }
}
