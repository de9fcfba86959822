using Uapi.Layout;
using Uapi.Lexing;

namespace Uapi.Analysis;

/// <summary>
/// A macro of the header as C reads it, before anything in it has a value: all that several targets share of it, as long as they mean the
/// same by the names in dispute that it took to find out.
/// </summary>
internal sealed class MacroShape
{
    /// <summary>The expansion of the body, <c>_IOC</c> kept; null if it is too long.</summary>
    public required Token[]? Tokens { get; init; }

    /// <summary>The macros in dispute that the expansion asked for.</summary>
    public required string[] Asked { get; init; }

    /// <summary>What the expansion cost, in tokens.</summary>
    public required int Spent { get; init; }

    /// <summary>What <see cref="LateIncludes"/> found in it, once it looked.</summary>
    public LateName[]? LateNames { get; set; }

    /// <summary>What it is for the target that leads, once that is known.</summary>
    public MacroOutcome? Outcome { get; set; }
}

/// <summary>What a macro is for the target that leads.</summary>
internal sealed class MacroOutcome
{
    /// <summary>The fact.</summary>
    public required object Fact { get; init; }

    /// <summary>The types of the requests in it.</summary>
    public required CType[] Arguments { get; init; }

    /// <summary>For which companions it is another one.</summary>
    public required ulong Differing { get; init; }

    /// <summary>The macros in dispute that were asked for, those of <see cref="MacroShape.Asked"/> excluded.</summary>
    public required string[] AskedMacros { get; init; }

    /// <summary>The names and tags in dispute that were asked for.</summary>
    public required string[] AskedNames { get; init; }

    /// <summary>What it cost beyond the shape, in tokens.</summary>
    public required int Spent { get; init; }
}
