#pragma warning disable RS1035 // This is no analyzer: MSBuild runs it before the compiler, and looking at files is its purpose.

using System.Globalization;
using Microsoft.Build.Framework;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Build;

/// <summary>
/// The MSBuild task behind <c>UapiHeader</c>: finds each item's header and everything it includes, so that the generator, which must not
/// look at files, gets them as <c>AdditionalFiles</c>.
/// </summary>
/// <remarks>
/// A header names files by include names, and what a name means depends on the target. The compiler knows files by their paths, each once. So
/// every file comes once, with the searches that it answers and the items that need it as metadata, and the items
/// themselves travel as a build property.
/// </remarks>
public sealed class ResolveUapiHeaders : ITask, ICancelableTask
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The <c>UapiHeader</c> items.</summary>
    [Required]
    public ITaskItem[] Headers { get; set; } = [];

    /// <summary>The directory of the project: the first place to look.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>UapiIncludePath</c>: entries <c>DIR</c> or <c>TARGET=DIR</c>.</summary>
    public string[] IncludePath { get; set; } = [];

    /// <summary><c>UapiSystemHeaders</c>: whether to look into the system's directories.</summary>
    public bool UseSystemHeaders { get; set; } = true;

    /// <summary>The headers that came with the package: the last place to look.</summary>
    public string PackageHeaders { get; set; } = "";

    /// <summary><c>UapiTargets</c>: for items without their own <c>Targets</c>.</summary>
    public string DefaultTargets { get; set; } = "";

    /// <summary><c>UapiLimits</c>: what reading a header may cost. What is wrong with it the generator says.</summary>
    public string Limits { get; set; } = "";

    /// <summary><c>UapiNamespace</c>: for items without their own <c>Namespace</c>.</summary>
    public string DefaultNamespace { get; set; } = "";

    /// <summary>The root namespace of the project.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The files of all closures.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The items, as the generator reads them.</summary>
    [Output]
    public string Roots { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            return Resolve();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Resolve()
    {
        bool isComplete = true;
        List<HeaderRoot> roots = [];
        HeaderSearchPath path = new(ProjectDirectory, IncludePath, PackageHeaders, UseSystemHeaders);
        ReaderLimits.TryParse(Limits, out ReaderLimits limits, out _);
        HeaderClosure closure = new(path, limits);
        foreach (ITaskItem item in Headers)
        {
            string header = item.ItemSpec.Replace('\\', '/');
            string chosen = item.GetMetadata("Targets");
            EquatableArray<Target> targets = TargetChoice.Parse(chosen.Length > 0 ? chosen : DefaultTargets, out IReadOnlyList<string> unknown);
            foreach (string name in unknown)
            {
                Report(item, HeaderRules.UnknownTarget, name, header, Targets.KnownNames);
                isComplete = false;
            }
            HeaderRoot root = new(
                header,
                FirstOf(item.GetMetadata("Namespace"), DefaultNamespace, ItemDefaults.Namespace(RootNamespace)),
                FirstOf(item.GetMetadata("ClassName"), ItemDefaults.ClassName(header)),
                targets.Select(target => target.Name).ToEquatableArray(),
                Split(item.GetMetadata("Defines")),
                Split(item.GetMetadata("Prelude")));
            roots.Add(root);
            EquatableArray<Target> missing = closure.Add(root, _cancellation.Token);
            if (missing.Count > 0)
            {
                Report(item, HeaderRules.ProjectHeaderNotFound, header, Describe(missing, targets), path.Describe(missing[0]));
                isComplete = false;
            }
        }
        Roots = HeaderRoot.Encode(roots);
        Files = [.. closure.Files.Select(ToItem)];
        return isComplete;
    }

    private static ITaskItem ToItem(HeaderText file)
    {
        BuildItem item = new(file.Path);
        item.SetMetadata("UapiName", MetadataText.Escape(file.Name));
        item.SetMetadata("UapiAnswers", HeaderAnswer.Encode(file.Answers));
        item.SetMetadata("UapiUsers", MetadataText.Join('|', file.Roots));
        item.SetMetadata("Visible", "false");
        return item;
    }

    private static string FirstOf(params string[] values) => values.First(value => value.Length > 0);

    private static EquatableArray<string> Split(string list) => list
        .Split([';', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Trim())
        .Where(part => part.Length > 0)
        .ToEquatableArray();

    private static string Describe(EquatableArray<Target> missing, EquatableArray<Target> chosen) =>
        missing.Count == chosen.Count ? "any target" : string.Join(", ", missing.Select(target => target.Name));

    private void Report(ITaskItem item, HeaderRule rule, params object[] arguments)
    {
        string project = FirstOf(item.GetMetadata("DefiningProjectFullPath"), BuildEngine.ProjectFileOfTaskNode ?? "", ProjectDirectory);
        int line = ProjectLine.Find(project, item.ItemSpec);
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
            null, rule.Id, project, line, 0, 0, 0,
            string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, arguments), "", nameof(ResolveUapiHeaders)));
    }
}
