#pragma warning disable RS1035 // This is no analyzer: MSBuild runs it before the compiler, and looking at files is its purpose.

using System.Globalization;
using Microsoft.Build.Framework;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Snapshots;
using Uapi.Surfaces;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>
/// The MSBuild task behind <c>UapiSnapshot</c>: compares the headers that a project is built with to the baseline that it keeps, fact by fact,
/// and points to the lines of the baseline that are not so any more. What a change does to programs, <c>uapi diff</c> tells.
/// </summary>
public sealed class CheckUapiSnapshots : ITask
{
    // A changed header may differ in hundreds of lines; the first say enough.
    private const int MaxLines = 20;

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The <c>UapiSnapshot</c> items: the file, with the header as metadata <c>Header</c> and, if not the project's, <c>Targets</c>.</summary>
    [Required]
    public ITaskItem[] Snapshots { get; set; } = [];

    /// <summary>The directory of the project.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>As for <see cref="ResolveUapiHeaders"/>.</summary>
    public string[] IncludePath { get; set; } = [];

    /// <summary>As for <see cref="ResolveUapiHeaders"/>.</summary>
    public bool UseSystemHeaders { get; set; } = true;

    /// <summary>As for <see cref="ResolveUapiHeaders"/>.</summary>
    public string PackageHeaders { get; set; } = "";

    /// <summary>As for <see cref="ResolveUapiHeaders"/>.</summary>
    public string DefaultTargets { get; set; } = "";

    /// <summary><c>UapiSnapshotUpdate</c>: whether to write the baselines anew instead.</summary>
    public bool Update { get; set; }

    /// <summary><c>UapiSnapshotSeverity</c>: <c>error</c> or <c>warning</c>.</summary>
    public string Severity { get; set; } = "warning";

    /// <inheritdoc/>
    public bool Execute()
    {
        bool isFine = true;
        HeaderSearchPath path = new(ProjectDirectory, IncludePath, PackageHeaders, UseSystemHeaders);
        foreach (ITaskItem item in Snapshots)
        {
            string file = Path.GetFullPath(Path.Combine(ProjectDirectory, item.ItemSpec));
            try
            {
                isFine &= Check(path, item, file);
            }
            catch (Exception exception) when (exception is SnapshotException or IOException or UnauthorizedAccessException)
            {
                Error(HeaderRules.SnapshotUnreadable, file, 0, item.ItemSpec, exception.Message);
                isFine = false;
            }
        }
        return isFine;
    }

    private bool Check(HeaderSearchPath path, ITaskItem item, string file)
    {
        bool exists = File.Exists(file);
        if (!exists && !Update)
        {
            Error(HeaderRules.SnapshotUnreadable, file, 0, item.ItemSpec, "it does not exist; build with UapiSnapshotUpdate=true to write it");
            return false;
        }
        Snapshot? kept = exists && SnapshotFile.Is(file) ? SnapshotFile.Read(file) : null;
        if (exists && kept is null)
            throw new SnapshotException("it is no snapshot");
        string stated = item.GetMetadata("Targets");
        EquatableArray<Target> chosen = TargetChoice.Parse(stated.Length > 0 ? stated : DefaultTargets, out _);
        IReadOnlyList<Target> targets = kept?.Targets ?? [.. chosen];
        string header = item.GetMetadata("Header");
        string[] headers = header.Length > 0 ? [header] : kept is null ? [] : [.. kept.Headers.Select(other => other.Name)];
        if (headers.Length == 0)
            throw new SnapshotException("metadata Header is missing: it says which header the baseline is of");
        string now = Write(path, headers, targets, out string? problem);
        if (problem is not null)
            throw new SnapshotException(problem);
        if (Update)
        {
            if (!exists || File.ReadAllText(file) != now)
                File.WriteAllText(file, now);
            return true;
        }
        return Compare(file, item.ItemSpec, File.ReadAllText(file), now);
    }

    private static string Write(HeaderSearchPath path, string[] headers, IReadOnlyList<Target> targets, out string? problem)
    {
        HeaderReader reader = new(path, new ReaderOptions { Docs = false });
        Dictionary<SourceFile, HeaderScan> scans = [];
        List<(string, IReadOnlyList<List<(string, string)>>)> all = [];
        problem = null;
        foreach (string header in headers)
        {
            List<List<(string, string)>> facts = [];
            IReadOnlyList<HeaderAbi> readings = reader.Read(header, targets);
            foreach (HeaderAbi abi in readings)
            {
                if (path.Find(abi.Target, header, includer: null) is not { } file)
                {
                    problem ??= $"header {header} was not found for {abi.Target.Name}";
                    facts.Add([]);
                    continue;
                }
                if (!scans.TryGetValue(file, out HeaderScan? scan))
                    scans.Add(file, scan = new HeaderScan(file));
                problem ??= abi.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Severity == HeaderSeverity.Error)?.ToString();
                facts.Add(FactList.Of(new Surface(abi, scan)));
            }
            all.Add((header, facts));
        }
        return SnapshotFile.Write(targets, all);
    }

    // Line by line: what is gone, what is otherwise, what is new.
    private bool Compare(string file, string name, string kept, string now)
    {
        string[] before = kept.Replace("\r\n", "\n").Split('\n');
        string[] after = now.Split('\n');
        HashSet<string> present = [.. after];
        HashSet<string> was = [.. before];
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string line in after.Where(line => !was.Contains(line)))
        {
            if (KeyOf(line) is { } key && !values.ContainsKey(key))
                values.Add(key, line);
        }
        List<(int Line, string Message)> problems = [];
        HashSet<string> told = [];
        for (int i = 0; i < before.Length; i++)
        {
            string line = before[i];
            if (line.Length == 0 || line[0] == '#' || present.Contains(line) || KeyOf(line) is not { } key)
                continue;
            told.Add(key);
            problems.Add((i + 1, values.TryGetValue(key, out string? other) ? $"{line} — the header says {other.Substring(key.Length + 2)}" : $"{line} — the header has no such line"));
        }
        foreach (KeyValuePair<string, string> added in values.Where(added => !told.Contains(added.Key)))
            problems.Add((0, $"{added.Value} — the baseline has no such line"));
        foreach ((int line, string message) in problems.Take(MaxLines))
            Report(file, line, name, message);
        if (problems.Count > MaxLines)
            Report(file, 0, name, FormattableString.Invariant($"{problems.Count - MaxLines} more lines differ"));
        return problems.Count == 0 || !IsError;
    }

    private static string? KeyOf(string line) => line.IndexOf(": ", StringComparison.Ordinal) is > 0 and int colon ? line.Substring(0, colon) : null;

    private bool IsError => Severity.Equals("error", StringComparison.OrdinalIgnoreCase);

    private void Report(string file, int line, string name, string message)
    {
        string text = string.Format(CultureInfo.InvariantCulture, HeaderRules.SnapshotDiffers.MessageFormat, name, message);
        if (IsError)
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, HeaderRules.SnapshotDiffers.Id, file, line, 0, 0, 0, text, "", nameof(CheckUapiSnapshots)));
        else
            BuildEngine.LogWarningEvent(new BuildWarningEventArgs(null, HeaderRules.SnapshotDiffers.Id, file, line, 0, 0, 0, text, "", nameof(CheckUapiSnapshots)));
    }

    private void Error(HeaderRule rule, string file, int line, params object[] arguments) => BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
        null, rule.Id, file, line, 0, 0, 0, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, arguments), "", nameof(CheckUapiSnapshots)));
}
