using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Uapi.Analysis;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Releases;
using Uapi.Text;

namespace Uapi;

/// <summary>Makes C# bindings of the Linux headers that a project names in its <c>UapiHeader</c> items.</summary>
/// <remarks>
/// Texts come as additional files, everything else as options: no step depends on the project's C#. Between the steps are only
/// records that compare by value, so that work stops where nothing has changed.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class UapiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Every header of every closure
        var headers = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(HeaderInputs.ReadHeader).Where(static header => header is not null).Select(static (header, _) => header!)
            .WithTrackingName(TrackingNames.Headers);

        // What the project asks for, and what it is
        var roots = context.AnalyzerConfigOptionsProvider.Select(HeaderInputs.ReadRoots).WithTrackingName(TrackingNames.Roots);
        var references = context.MetadataReferencesProvider.Select(ProjectOptions.NameOf).Collect().Select(ProjectOptions.ReadReferences);
        var project = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider).Combine(references)
            .Select(ProjectOptions.Read).WithTrackingName(TrackingNames.Project);

        // Since when names exist, for their documentation
        var since = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(HeaderInputs.ReadSince).Where(static file => file is not null).Select(static (file, _) => file!)
            .Collect().Select(static (files, _) => SinceFacts.Read(files)).WithTrackingName(TrackingNames.Since);

        // Each item with its files; from here on items go their own ways
        var inputs = headers.Collect().Select(HeaderInputs.Order).Combine(roots)
            .SelectMany(static (step, cancellationToken) => HeaderInputs.Group(step, cancellationToken)).WithTrackingName(TrackingNames.Inputs);

        // Read each header for every chosen target
        var readings = inputs.Combine(project.Select(static (options, _) => new ReaderOptions { Docs = options.Docs, Limits = options.Limits }))
            .Select(HeaderModels.Read).WithTrackingName(TrackingNames.Readings);
        var models = readings.Where(static reading => reading.Model is not null)
            .Combine(since).Select(static (step, _) => new HeaderModel(step.Left.Root, SinceDocs.Add(step.Left.Model!, step.Right))).WithTrackingName(TrackingNames.Models);

        // Types that several headers of a namespace need are written by one of them
        var shares = models.Collect().Combine(project).Select(TypeShares.Decide).WithTrackingName(TrackingNames.Shares);
        var bindings = models.Combine(shares)
            .Select(static (step, _) => new HeaderBinding(step.Left.Root, step.Left.Model, step.Right.For(step.Left.Root.Id))).WithTrackingName(TrackingNames.Bindings);

        // Write the C#
        var outputs = bindings.Combine(project).Select(HeaderModels.Emit).WithTrackingName(TrackingNames.Outputs);
        var support = outputs.Collect().Select(static (all, _) => all.Any(static output => output.Result.Files.Count > 0)).Combine(project)
            .Select(HeaderModels.EmitSupport).WithTrackingName(TrackingNames.Support);
        context.RegisterSourceOutput(outputs, static (target, output) => AddFiles(target, output.Result.Files));
        context.RegisterSourceOutput(support, AddFiles);

        // Diagnostics have lines, which move more often than anything above changes: they leave on their own
        var diagnostics = readings.Combine(outputs.Collect()).Combine(project).Select(HeaderModels.Gather).WithTrackingName(TrackingNames.Diagnostics);
        var projectDiagnostics = roots.Combine(project).Select(ProjectChecks.Check).WithTrackingName(TrackingNames.ProjectDiagnostics);
        context.RegisterSourceOutput(diagnostics, Report);
        context.RegisterSourceOutput(projectDiagnostics, Report);
        context.RegisterSourceOutput(since.Select(static (facts, _) => facts.Diagnostics), Report);
        context.RegisterSourceOutput(shares.Select(static (decision, _) => decision.Diagnostics), Report);
    }

    private static void AddFiles(SourceProductionContext context, EquatableArray<GeneratedFile> files)
    {
        foreach (GeneratedFile file in files)
            context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
    }

    private static void Report(SourceProductionContext context, EquatableArray<HeaderDiagnostic> diagnostics)
    {
        foreach (HeaderDiagnostic diagnostic in diagnostics)
            context.ReportDiagnostic(DiagnosticDescriptors.Create(diagnostic));
    }
}
