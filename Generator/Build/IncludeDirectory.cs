using Uapi.Model;

namespace Uapi.Build;

/// <summary>One directory of an include path.</summary>
/// <param name="Path">The directory.</param>
/// <param name="Target">The only target it is for, or null for all.</param>
public sealed record IncludeDirectory(string Path, Target? Target = null)
{
    /// <summary>Reads <c>DIR</c> or <c>TARGET=DIR</c>. A name before <c>=</c> that is no target belongs to the directory's name.</summary>
    public static IncludeDirectory Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals > 0 && Targets.TryParse(text.Substring(0, equals), out Target? target)
            ? new IncludeDirectory(text.Substring(equals + 1), target)
            : new IncludeDirectory(text);
    }
}
