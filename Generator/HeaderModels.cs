using System.Collections.Immutable;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Text;

namespace Uapi;

/// <summary>An item's header as it was read.</summary>
/// <remarks>
/// Immutable and equal by value: equality is what keeps the cache alive. Diagnostics have line numbers, the model has none that count:
/// the two part in the next steps, so that a moved line reaches the messages and nothing else.
/// </remarks>
/// <param name="Root">The item.</param>
/// <param name="Model">The model, or null if the header could not be read whole.</param>
/// <param name="Lines">Where the model's declarations stand, so that a moved one counts as a change here.</param>
/// <param name="Files">The paths of the files by the names the model has for them.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record HeaderReading(
    HeaderRoot Root, AbiModel? Model, EquatableArray<int> Lines, EquatableArray<HeaderFileName> Files, EquatableArray<HeaderDiagnostic> Diagnostics);

/// <summary>A file's include name and its path.</summary>
internal sealed record HeaderFileName(string Name, string Path);

/// <summary>An item's model.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive.</remarks>
internal sealed record HeaderModel(HeaderRoot Root, AbiModel Model);

/// <summary>An item's model and the types it needs that other items write.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive.</remarks>
internal sealed record HeaderBinding(HeaderRoot Root, AbiModel Model, EquatableArray<string> OwnedElsewhere);

/// <summary>An item's C#.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive.</remarks>
internal sealed record HeaderOutput(HeaderRoot Root, EmitResult Result);

/// <summary>The steps between the texts of headers and the texts of C#.</summary>
internal static class HeaderModels
{
    /// <summary>Reads an item's header on every chosen target and merges what was found.</summary>
    public static HeaderReading Read((HeaderInput Input, ReaderOptions Common) step, CancellationToken cancellationToken)
    {
        (HeaderInput input, ReaderOptions common) = step;
        HeaderRoot root = input.Root;
        try
        {
            ReaderOptions options = common with { Defines = root.Defines, Preludes = root.Preludes };
            HeaderReader reader = new(new ClosureHeaderSource(input.Closure), options);
            List<HeaderDiagnostic> diagnostics = [];
            List<Target> targets = [];
            foreach (string name in root.Targets)
            {
                if (Targets.TryParse(name, out Target? target))
                    targets.Add(target);
                else
                    diagnostics.Add(ProjectChecks.At("", HeaderRules.UnknownTarget, name, root.Header, Targets.KnownNames));
            }
            IReadOnlyList<HeaderAbi> readings = reader.Read(root.Header, targets, cancellationToken);
            HashSet<HeaderDiagnostic> seen = [];
            foreach (HeaderAbi reading in readings)
                diagnostics.AddRange(reading.Diagnostics.Where(seen.Add));
            bool isComplete = readings.Count > 0 && diagnostics.All(diagnostic => diagnostic.Rule.Severity != HeaderSeverity.Error);
            AbiModel? model = isComplete ? AbiMerger.Merge(readings) : null;
            if (isComplete && LeftOut.Summarize(PathOf(input), readings) is { } summary)
                diagnostics.Add(summary);
            EquatableArray<HeaderFileName> files = input.Closure.Select(file => new HeaderFileName(file.Name, file.Path)).ToEquatableArray();
            return new HeaderReading(root, model, model is null ? [] : LinesOf(model), files, diagnostics.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HeaderReading(root, null, [], [], [Failure(root, exception)]);
        }
    }

    /// <summary>Writes the C# of an item.</summary>
    public static HeaderOutput Emit((HeaderBinding Binding, ProjectOptions Project) step, CancellationToken cancellationToken)
    {
        (HeaderBinding binding, ProjectOptions project) = step;
        try
        {
            EmitResult result = CSharpEmitter.Emit(binding.Model, OptionsFor(binding.Root, project, binding.OwnedElsewhere), cancellationToken);
            return new HeaderOutput(binding.Root, project.CanCompile ? result : result with { Files = [] });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HeaderOutput(binding.Root, new EmitResult([], [Failure(binding.Root, exception)]));
        }
    }

    /// <summary>All diagnostics of an item: of its reading and of its C#.</summary>
    /// <remarks>
    /// The C# may be an old one that is still right, while lines have moved since. Where it gave rise to a diagnostic, the lines are
    /// asked for again.
    /// </remarks>
    public static EquatableArray<HeaderDiagnostic> Gather(
        ((HeaderReading Reading, ImmutableArray<HeaderOutput> Outputs) Item, ProjectOptions Project) step, CancellationToken cancellationToken)
    {
        HeaderReading reading = step.Item.Reading;
        HeaderOutput? output = step.Item.Outputs.FirstOrDefault(candidate => candidate.Root.Id == reading.Root.Id);
        if (output is null || reading.Model is null || output.Result.Diagnostics.Count == 0)
            return reading.Diagnostics;
        HeaderOutput current = Emit((new HeaderBinding(reading.Root, reading.Model, []), step.Project), cancellationToken);
        return reading.Diagnostics.Concat(current.Result.Diagnostics.Select(diagnostic => Locate(diagnostic, reading.Files))).ToEquatableArray();
    }

    // The file that the item names, which is the one that answers for its name.
    private static string PathOf(HeaderInput input) =>
        input.Closure.FirstOrDefault(file => file.Name == input.Root.Header)?.Path ?? input.Root.Header;

    // The emitter knows files by their include names, the compiler by their paths.
    private static HeaderDiagnostic Locate(HeaderDiagnostic diagnostic, EquatableArray<HeaderFileName> files)
    {
        foreach (HeaderFileName file in files)
        {
            if (file.Name == diagnostic.Path)
                return diagnostic with { Path = file.Path };
        }
        return diagnostic;
    }

    /// <summary>The support types, unless they are referenced or nothing needs them.</summary>
    public static EquatableArray<GeneratedFile> EmitSupport((bool IsNeeded, ProjectOptions Project) step, CancellationToken cancellationToken) =>
        step.IsNeeded && step.Project is { CanCompile: true, ReferencesAbi: false }
            ? [SupportTypes.Emit(step.Project.Framework, step.Project.Visibility)]
            : [];

    /// <summary>How an item's C# is to be written.</summary>
    public static EmitOptions OptionsFor(HeaderRoot root, ProjectOptions project, EquatableArray<string> ownedElsewhere) => new()
    {
        Namespace = root.Namespace,
        ClassName = root.ClassName,
        Visibility = project.Visibility,
        Docs = project.Docs,
        Framework = project.Framework,
        LanguageVersion = project.LanguageVersion,
        OwnedElsewhere = ownedElsewhere,
    };

    /// <summary>The diagnostic for an exception that must not leave the pipeline.</summary>
    public static HeaderDiagnostic Failure(HeaderRoot root, Exception exception) =>
        ProjectChecks.At("", HeaderRules.InternalError, root.Header, exception.GetType().Name, exception.Message.Replace('\r', ' ').Replace('\n', ' '));

    private static EquatableArray<int> LinesOf(AbiModel model)
    {
        List<int> lines = [];
        AddRecords(model.Records);
        AddRecords(model.ReferencedRecords);
        lines.AddRange(model.Enums.Concat(model.ReferencedEnums).Select(enumeration => enumeration.Facts.Default.Line.Line));
        lines.AddRange(model.Constants.Select(constant => constant.Facts.Default.Line.Line));
        lines.AddRange(model.FunctionMacros.Select(macro => macro.Facts.Default.Line.Line));
        return lines.ToEquatableArray();

        void AddRecords(EquatableArray<Merged<RecordFacts>> records)
        {
            foreach (Merged<RecordFacts> record in records)
            {
                lines.Add(record.Facts.Default.Line.Line);
                foreach (FieldFacts field in record.Facts.Default.Fields)
                    lines.Add(field.Line.Line);
            }
        }
    }
}
