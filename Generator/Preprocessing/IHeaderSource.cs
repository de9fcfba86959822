using Uapi.Model;
using Uapi.Text;

namespace Uapi.Preprocessing;

/// <summary>Where headers come from: the front end itself never touches a file.</summary>
/// <remarks>An implementation returns the same instance for the same file, so that its tokens are made once.</remarks>
public interface IHeaderSource
{
    /// <summary>The file an <c>#include</c> names on a target, or null.</summary>
    /// <param name="target">The target; <c>asm/*</c> must come from a directory of that target or not at all.</param>
    /// <param name="name">The name between the brackets or quotes.</param>
    /// <param name="includer">The file with the directive: its directory comes first for the quoted form. Null for a header the user names, and for the angled form.</param>
    /// <param name="after">For <c>#include_next</c>: the search continues behind the directory this file was found in. Otherwise null.</param>
    SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null);
}
