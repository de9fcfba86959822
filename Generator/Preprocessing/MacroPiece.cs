using Uapi.Lexing;

namespace Uapi.Preprocessing;

/// <summary>Names the preprocessor answers itself.</summary>
internal enum BuiltinMacro : byte
{
    None,
    File,
    BaseFile,
    Line,
    Counter,
    IncludeLevel,
    Date,
    Time,
    Timestamp,

    /// <summary><c>_Pragma("…")</c>, in text only.</summary>
    Pragma,

    // Those of #if come last.
    HasInclude,
    HasIncludeNext,
    HasAttribute,
    HasBuiltin,

    /// <summary>Questions whose answer is always 0: <c>__has_feature(x)</c>, <c>__has_cpp_attribute(x)</c>.</summary>
    HasNothing,
}

/// <summary>What one piece of a macro's body does when the macro is substituted.</summary>
internal enum PieceKind : byte
{
    /// <summary>Stands for itself.</summary>
    Token,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary><c># parameter</c>.</summary>
    Stringize,

    /// <summary><c>##</c>.</summary>
    Paste,

    /// <summary><c>__VA_OPT__(</c>; the pieces up to <see cref="MacroPiece.End"/> stand only when there are variable arguments.</summary>
    VaOpt,
}

/// <summary>One piece of a macro's body.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Parameter">The parameter's index for a parameter or its stringizing.</param>
/// <param name="End">For <see cref="PieceKind.VaOpt"/>: the index of the piece behind its last.</param>
/// <param name="Token">The token it comes from.</param>
internal readonly record struct MacroPiece(PieceKind Kind, int Parameter, int End, Token Token);
