using System.Globalization;

namespace Uapi.Text;

/// <summary>What one reading of a header may cost. Exceeding a limit is a diagnostic, never a hang or a crash.</summary>
/// <remarks>
/// <para>The defaults are far above anything the kernel's headers need (their deepest macro chain is 16, their longest expansion 968 characters).</para>
/// <para>They can be set by name (<see cref="TryParse"/>). What bounds the stack or what the CLR can state can only be lowered; the others can be
/// raised to what still fits into memory.</para>
/// </remarks>
public sealed record ReaderLimits
{
    private const int MostTokens = 200_000_000;

    // Name, greatest value, how it is set.
    private static readonly (string Name, long Most, Func<ReaderLimits, long, ReaderLimits> Set)[] Names =
    [
        (nameof(MaxFileLength), 256 << 20, (limits, value) => limits with { MaxFileLength = (int)value }),
        (nameof(MaxIncludeDepth), 200, (limits, value) => limits with { MaxIncludeDepth = (int)value }),
        (nameof(MaxTokens), MostTokens, (limits, value) => limits with { MaxTokens = (int)value }),
        (nameof(MaxNesting), 256, (limits, value) => limits with { MaxNesting = (int)value }),
        (nameof(MaxObjectSize), (1 << 27) - 8, (limits, value) => limits with { MaxObjectSize = value }),
        (nameof(MaxConstantTokens), MostTokens, (limits, value) => limits with { MaxConstantTokens = (int)value }),
        (nameof(MaxAllConstantsTokens), MostTokens, (limits, value) => limits with { MaxAllConstantsTokens = (int)value }),
    ];

    /// <summary>Defaults for trusted and hostile input alike.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Characters in one header.</summary>
    public int MaxFileLength { get; init; } = 16 << 20;

    /// <summary>Depth of nested <c>#include</c>.</summary>
    public int MaxIncludeDepth { get; init; } = 200;

    /// <summary>
    /// Tokens read from files (counted at every inclusion) and produced by macros, together. Joined and stringized text counts too, an eighth
    /// of a token per character. The kernel's largest header needs a fiftieth.
    /// </summary>
    public int MaxTokens { get; init; } = 1_000_000;

    /// <summary>Depth of nested declarations, parentheses, operators, macro calls and <c>#if</c> groups.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>Bytes of one object: what the CLR can state for a struct. The kernel's largest record has 32,768.</summary>
    public long MaxObjectSize { get; init; } = (1 << 27) - 8;

    /// <summary>Tokens of the expansion of one macro constant.</summary>
    public int MaxConstantTokens { get; init; } = 100_000;

    /// <summary>Tokens of the expansions of all macro constants of one reading together. A row of macros that each name the one before needs the square of its length.</summary>
    public int MaxAllConstantsTokens { get; init; } = 10_000_000;

    /// <summary>Reads limits as users write them: <c>MaxTokens=2000000;MaxNesting=64</c>; what is not named keeps its default.</summary>
    /// <param name="text">Names of this type's properties with a value from 1 to the greatest allowed, between semicolons or commas; may be empty.</param>
    /// <param name="limits">The limits, or the defaults.</param>
    /// <param name="problem">What is wrong with the text; empty if nothing is.</param>
    public static bool TryParse(string text, out ReaderLimits limits, out string problem)
    {
        limits = Default;
        problem = "";
        foreach (string part in text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            int equals = part.IndexOf('=');
            string name = (equals < 0 ? part : part.Substring(0, equals)).Trim();
            int index = Array.FindIndex(Names, known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                problem = $"'{name}' is no limit; there are {string.Join(", ", Names.Select(known => known.Name))}";
            }
            else if (equals < 0 || !long.TryParse(part.Substring(equals + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long value)
                || value < 1 || value > Names[index].Most)
            {
                problem = $"{Names[index].Name} is a number from 1 to {Names[index].Most.ToString(CultureInfo.InvariantCulture)}";
            }
            else
            {
                limits = Names[index].Set(limits, value);
                continue;
            }
            limits = Default;
            return false;
        }
        return true;
    }
}
