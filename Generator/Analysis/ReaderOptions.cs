using Uapi.Model;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>How a header is to be read.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
public sealed record ReaderOptions
{
    /// <summary>Nothing defined, nothing included first, documentation kept.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>Macros to define first, <c>NAME</c> (as 1) or <c>NAME=VALUE</c>.</summary>
    public EquatableArray<string> Defines { get; init; }

    /// <summary>Include names of headers to read before the header, for the few that lean on another.</summary>
    public EquatableArray<string> Preludes { get; init; }

    /// <summary>Whether to keep documentation. Without it an edited comment changes nothing.</summary>
    public bool Docs { get; init; } = true;

    /// <summary>What the reading may cost.</summary>
    public ReaderLimits Limits { get; init; } = ReaderLimits.Default;

    /// <summary>The line of C that one of <see cref="Defines"/> stands for.</summary>
    internal static string DirectiveOf(string define)
    {
        int equals = define.IndexOf('=');
        string line = equals < 0 ? define + " 1" : define.Substring(0, equals) + " " + define.Substring(equals + 1);
        return "#define " + line.Replace('\n', ' ');
    }
}
