using System.Collections.Concurrent;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>
/// The headers that are always there: enough of <c>linux/</c>, <c>asm/</c> and the C library for one uapi header alone to be read on every
/// target. They state facts (names, types, values) and nothing else; what depends on a target is made from its entry in <see cref="Targets"/>.
/// </summary>
/// <remarks>
/// <para>Which header wins when the include path has one of the same name (asked for by <see cref="IsStandIn"/>):</para>
/// <list type="bullet">
/// <item><c>linux/*</c> and <c>asm-generic/*</c>: the include path; these are the fallback.</item>
/// <item><c>asm/*</c>: a directory that belongs to the target; these are the fallback.</item>
/// <item>Names of the C library: these, unless a directory of the include path has the name and is no C library itself. A library's own
/// headers are thousands of lines for one architecture, and uapi headers take half a dozen names from them.</item>
/// </list>
/// </remarks>
public static partial class Sysroot
{
    // Shared files have no target, so that their tokens are made once for all.
    private static readonly ConcurrentDictionary<(Target? Target, string Name), SourceFile> Files = new();

    /// <summary>The built-in header of that include name, the same instance every time, or null.</summary>
    public static SourceFile? Find(Target target, string name)
    {
        bool isArchitecture = HeaderNames.IsArchitecture(name);
        (Target?, string) key = (isArchitecture ? target : null, name);
        if (Files.TryGetValue(key, out SourceFile? known))
            return known;
        string? text = isArchitecture ? ArchitectureHeader(target, name) : KernelHeader(name) ?? LibraryHeader(name);
        return text is null ? null : Files.GetOrAdd(key, new SourceFile(name, "<builtin>/" + name, text));
    }

    /// <summary>Whether a name is one of the C library that a built-in header stands in for.</summary>
    public static bool IsStandIn(string name) => LibraryNames.Contains(name);

    /// <summary>Whether a file is one of these and says of types what every target says in its own words: one text, but for each another one.</summary>
    internal static bool IsOfTarget(SourceFile file) => file.IncludeName is "stddef.h" or "stdint.h" or "inttypes.h" && Owns(file);

    /// <summary>Whether a file came from here.</summary>
    internal static bool Owns(SourceFile file) => file.Path.StartsWith("<builtin>/", StringComparison.Ordinal);
}
