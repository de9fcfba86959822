using System.Globalization;
using System.Text;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Releases;

/// <summary>Which release of the kernel is the first to have a name, of those that were looked at.</summary>
/// <param name="Release">The first one that has it.</param>
/// <param name="Before">The one looked at before, which does not have it.</param>
public sealed record Since(string Release, string Before)
{
    /// <summary>The fact in a sentence, for documentation. Releases between the two were not looked at, so both are named.</summary>
    public string Sentence => char.IsDigit(Release[0]) ? $"Since Linux {Release}; {Before} does not have it." : $"Since {Release}; {Before} does not have it.";
}

/// <summary>Since when the names of headers exist: what <c>uapi history --format since</c> writes and <c>UapiSince</c> items are.</summary>
/// <remarks>
/// <para>A line <c># uapi since 1</c>, a line <c>releases R1 R2 …</c> with the oldest first, then a line <c>RELEASE NAME</c> for every name that the first
/// release does not have, in the order of the names. Names are those of <c>uapi diff</c>: <c>VFIO_TYPE</c>, <c>struct vfio_bitmap</c>,
/// <c>struct vfio_bitmap.data</c>. Other lines that begin with <c>#</c>, and empty ones, mean nothing.</para>
/// <para>Immutable and equal by value: the incremental cache compares it.</para>
/// </remarks>
public sealed record SinceFacts
{
    private const string Magic = "# uapi since ";
    private const string Schema = "1";

    private readonly Dictionary<string, Since> _byName = new(StringComparer.Ordinal);

    private SinceFacts(EquatableArray<SinceFile> files) => Files = files;

    /// <summary>No facts.</summary>
    public static SinceFacts None { get; } = new([]);

    /// <summary>The files they come from.</summary>
    public EquatableArray<SinceFile> Files { get; }

    /// <summary>What was wrong with a file; of such a file nothing is used.</summary>
    public EquatableArray<HeaderDiagnostic> Diagnostics { get; private set; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => _byName.Count == 0;

    /// <summary>Reads files. Of a name in several of them the first one counts.</summary>
    public static SinceFacts Read(IEnumerable<SinceFile> files)
    {
        EquatableArray<SinceFile> all = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
        SinceFacts result = new(all);
        List<HeaderDiagnostic> diagnostics = [];
        foreach (SinceFile file in all)
        {
            List<KeyValuePair<string, Since>> facts = [];
            if (FindProblem(file.Text, facts, out int line) is { } problem)
            {
                HeaderRule rule = HeaderRules.SinceUnreadable;
                diagnostics.Add(new HeaderDiagnostic(rule, file.Path, line, 1, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, Path.GetFileName(file.Path), problem)));
                continue;
            }
            foreach (KeyValuePair<string, Since> fact in facts)
            {
                if (!result._byName.ContainsKey(fact.Key))
                    result._byName.Add(fact.Key, fact.Value);
            }
        }
        result.Diagnostics = diagnostics.ToEquatableArray();
        return result;
    }

    /// <summary>Writes a file.</summary>
    /// <param name="releases">The releases that were looked at, the oldest first.</param>
    /// <param name="names">The names that the first release does not have, and the first that has them.</param>
    public static string Write(IReadOnlyList<string> releases, IEnumerable<(string Release, string Name)> names)
    {
        StringBuilder text = new();
        text.Append(Magic).Append(Schema).Append("\nreleases ").Append(string.Join(" ", releases)).Append('\n');
        foreach ((string release, string name) in names)
            text.Append(release).Append(' ').Append(name).Append('\n');
        return text.ToString();
    }

    /// <summary>Since when a name exists, or null if that is not known.</summary>
    public Since? Of(string name) => _byName.TryGetValue(name, out Since? since) ? since : null;

    /// <inheritdoc/>
    public bool Equals(SinceFacts? other) => other is not null && Files.Equals(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => Files.GetHashCode();

    // Reads the facts; gives what is wrong and its line, or null.
    private static string? FindProblem(string text, List<KeyValuePair<string, Since>> facts, out int number)
    {
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        List<string>? releases = null;
        for (int i = 0; i < lines.Length; i++)
        {
            number = i + 1;
            string line = lines[i].Trim();
            if (i == 0)
            {
                if (!line.StartsWith(Magic, StringComparison.Ordinal))
                    return $"the first line is not '{Magic}{Schema}'";
                if (line.Substring(Magic.Length) != Schema)
                    return $"its schema is {line.Substring(Magic.Length)}, this version reads {Schema}";
                continue;
            }
            if (line.Length == 0 || line[0] == '#')
                continue;
            int blank = line.IndexOf(' ');
            string first = blank < 0 ? line : line.Substring(0, blank);
            string rest = blank < 0 ? "" : line.Substring(blank + 1).Trim();
            if (releases is null)
            {
                releases = [.. rest.Split([' '], StringSplitOptions.RemoveEmptyEntries)];
                if (first != "releases" || releases.Count < 2 || releases.Distinct().Count() != releases.Count)
                    return "a line 'releases R1 R2 …' with two releases at least, each once, must come first";
                continue;
            }
            int index = releases.IndexOf(first);
            if (index < 0)
                return $"'{first}' is none of its releases";
            if (index == 0)
                return $"what {first} has may be older: nothing is known since when";
            if (rest.Length == 0)
                return "a name must follow the release";
            facts.Add(new KeyValuePair<string, Since>(rest, new Since(first, releases[index - 1])));
        }
        number = lines.Length;
        return releases is null ? "there is no line 'releases R1 R2 …'" : null;
    }
}

/// <summary>A file with such facts.</summary>
/// <param name="Path">Where it is, for messages.</param>
/// <param name="Text">What it says.</param>
public sealed record SinceFile(string Path, string Text);
