using Uapi.Layout;
using Uapi.Lexing;

namespace Uapi.Analysis;

/// <summary>A macro of the header as C reads it, before anything in it has a value: the expansion of its body.</summary>
internal sealed class MacroShape
{
    /// <summary>What it took to expand it.</summary>
    public required Inquiry Inquiry { get; init; }

    /// <summary>The expansion, <c>_IOC</c> kept; null if it is too long.</summary>
    public required Token[]? Tokens { get; init; }

    /// <summary>What <see cref="LateIncludes"/> found in it, once it looked.</summary>
    public LateName[]? LateNames { get; set; }

    /// <summary>What it is, for everybody who found out.</summary>
    public List<MacroOutcome> Outcomes { get; } = [];
}

/// <summary>What a macro is.</summary>
internal sealed class MacroOutcome
{
    /// <summary>What it took to find out, once it was expanded.</summary>
    public required Inquiry Inquiry { get; init; }

    /// <summary>The fact.</summary>
    public required object Fact { get; init; }

    /// <summary>The types of the requests in it.</summary>
    public required CType[] Arguments { get; init; }
}
