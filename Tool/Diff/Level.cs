namespace Uapi.Tool.Diff;

/// <summary>What a change does to programs on one axis, ABI or API.</summary>
internal enum Level
{
    /// <summary>It cannot be observed.</summary>
    None,

    /// <summary>It can be observed, and is safe by construction or by a convention that the change follows.</summary>
    Compatible,

    /// <summary>It is safe only if something holds that the header does not say.</summary>
    Conditional,

    /// <summary>Some correct program stops working or compiling, or silently changes its meaning.</summary>
    Breaking,
}

/// <summary>The words of levels.</summary>
internal static class Levels
{
    /// <summary>As reports print it.</summary>
    public static string Name(this Level level) => level switch
    {
        Level.Breaking => "breaking",
        Level.Conditional => "conditional",
        Level.Compatible => "compatible",
        _ => "none",
    };

    /// <summary>The worse of two.</summary>
    public static Level Max(Level first, Level second) => first > second ? first : second;
}
