namespace Uapi.Text;

/// <summary>What one reading of a header may cost. Exceeding a limit is a diagnostic, never a hang or a crash.</summary>
/// <remarks>The defaults are far above anything the kernel's headers need (their deepest macro chain is 16, their longest expansion 968 characters).</remarks>
public sealed record ReaderLimits
{
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
}
