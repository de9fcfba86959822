using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Tests.Emit;

/// <summary>Reads headers from directories laid out like <c>/usr/include</c>: <c>asm</c> of a target lies below its triplet.</summary>
internal sealed class InstalledHeaders(params string[] roots) : IHeaderSource
{
    private readonly ConcurrentDictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    /// <summary>The headers of this machine.</summary>
    public static InstalledHeaders OfTheSystem { get; } = new(Environment.GetEnvironmentVariable("UAPI_TEST_INCLUDE") ?? "/usr/include");

    /// <summary>The project's own headers.</summary>
    public static InstalledHeaders OfTheProject { get; } = new(Path.Combine(Root(), "headers"));

    public bool Has(string name) => roots.Any(root => File.Exists(Path.Combine(root, name)));

    public AbiModel Read(string name, IReadOnlyList<Target> targets)
    {
        HeaderReader reader = new(this, ReaderOptions.Default);
        return AbiMerger.Merge([.. targets.Select(target => reader.Read(name, target))]);
    }

    /// <summary>The reading of each target on which the header can be read whole.</summary>
    public AbiModel? ReadWhatIsComplete(string name, IReadOnlyList<Target> targets)
    {
        HeaderReader reader = new(this, ReaderOptions.Default);
        HeaderAbi[] whole = [.. targets.Select(target => reader.Read(name, target)).Where(reading => reading.IsComplete)];
        return whole.Length == 0 ? null : AbiMerger.Merge(whole);
    }

    public SourceFile? Find(Target target, string name, SourceFile? includer, SourceFile? after = null)
    {
        if (after is null && includer is not null && Open(Path.Combine(Path.GetDirectoryName(includer.Path)!, name), name) is { } beside)
            return beside;
        if (Sysroot.IsStandIn(name))
            return Sysroot.Find(target, name);
        foreach (string root in roots)
        {
            foreach (string triplet in target.Triplets)
            {
                if (Open(Path.Combine(root, triplet, name), name) is { } own)
                    return own;
            }
            if (!name.StartsWith("asm/", StringComparison.Ordinal) && Open(Path.Combine(root, name), name) is { } file)
                return file;
        }
        return Sysroot.Find(target, name);
    }

    private SourceFile? Open(string path, string name) => _files.GetOrAdd(
        Path.GetFullPath(path), full => File.Exists(full) ? new SourceFile(name, full, File.ReadAllText(full)) : null);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
