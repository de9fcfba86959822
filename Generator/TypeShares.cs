using System.Collections.Immutable;
using Uapi.Emit;
using Uapi.Model;
using Uapi.Text;

namespace Uapi;

/// <summary>Which item of a namespace writes which of the types that several items need.</summary>
/// <remarks>
/// Immutable and equal by value: equality is what keeps the cache alive.
/// Two headers that include a third one both need its records; a namespace has room for one of each. The header that defines a type
/// writes it if it is bound too, otherwise the one that sees it on most targets, the first of equals. A type that is not one on all targets lives in
/// the class of each item and is nobody's to share.
/// </remarks>
/// <param name="Elsewhere">What each item leaves to others; items that leave nothing are not mentioned.</param>
/// <param name="Diagnostics">Types that are not the same for two items.</param>
internal sealed record TypeShares(EquatableArray<TypeShare> Elsewhere, EquatableArray<HeaderDiagnostic> Diagnostics)
{
    /// <summary>Decides for all items.</summary>
    public static TypeShares Decide((ImmutableArray<HeaderModel> Models, ProjectOptions Project) step, CancellationToken cancellationToken)
    {
        List<TypeShare> elsewhere = [];
        List<HeaderDiagnostic> diagnostics = [];
        foreach (IGrouping<string, HeaderModel> group in step.Models.GroupBy(model => model.Root.Namespace, StringComparer.Ordinal))
        {
            HeaderModel[] models = [.. group];
            if (models.Length < 2)
                continue;
            try
            {
                DecideNamespace(models, step.Project, elsewhere, diagnostics, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                diagnostics.Add(HeaderModels.Failure(models[0].Root, exception));
            }
        }
        return new TypeShares(elsewhere.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    /// <summary>What an item leaves to others.</summary>
    public EquatableArray<string> For(string rootId)
    {
        foreach (TypeShare share in Elsewhere)
        {
            if (share.RootId == rootId)
                return share.Types;
        }
        return [];
    }

    private static void DecideNamespace(
        HeaderModel[] models, ProjectOptions project, List<TypeShare> elsewhere, List<HeaderDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<(string Key, string Name), Candidate> owners = [];
        Candidate[][] candidates = new Candidate[models.Length][];
        Dictionary<string, HeaderModel> headers = new(StringComparer.Ordinal);
        for (int i = 0; i < models.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HeaderModel model = models[i];
            if (headers.TryGetValue(model.Root.Header, out HeaderModel? first))
                diagnostics.Add(ProjectChecks.At("", HeaderRules.BoundTwice, model.Root.Header, first.Root.ClassName, model.Root.ClassName, model.Root.Namespace));
            else
                headers.Add(model.Root.Header, model);
            candidates[i] = [.. CandidatesOf(model, project)];
            foreach (Candidate candidate in candidates[i])
            {
                if (!owners.TryGetValue((candidate.Key, candidate.Name), out Candidate? owner) || candidate.IsBetterThan(owner))
                    owners[(candidate.Key, candidate.Name)] = candidate;
            }
        }
        for (int i = 0; i < models.Length; i++)
        {
            List<string> types = [];
            foreach (Candidate candidate in candidates[i])
            {
                Candidate owner = owners[(candidate.Key, candidate.Name)];
                if (owner.Model == models[i])
                    continue;
                types.Add(candidate.Key);
                if (!candidate.AgreesWith(owner))
                {
                    diagnostics.Add(ProjectChecks.At(
                        "", HeaderRules.SharedTypeDiffers, candidate.Key, owner.Model.Root.Header, models[i].Root.Header, models[i].Root.Namespace));
                }
            }
            if (types.Count > 0)
                elsewhere.Add(new TypeShare(models[i].Root.Id, types.ToEquatableArray()));
        }
    }

    // The types that an item would write into the namespace if it were alone.
    private static IEnumerable<Candidate> CandidatesOf(HeaderModel model, ProjectOptions project)
    {
        BindingPlan plan = new(model.Model, HeaderModels.OptionsFor(model.Root, project, []));
        Dictionary<string, Merged<RecordFacts>> records = new(StringComparer.Ordinal);
        foreach (Merged<RecordFacts> record in model.Model.Records.Concat(model.Model.ReferencedRecords))
            records[TypeMap.Key(record.Facts.Default.Kind, record.Name)] = record;
        HashSet<string> ownEnums = [.. model.Model.Enums.Select(enumeration => enumeration.Name)];
        foreach (RecordPlan record in plan.Records)
        {
            if (record.IsShared)
                yield return new Candidate<RecordFacts>(model, record.Key, record.Name, record.IsOwn, records[record.Key].Facts);
        }
        foreach (EnumPlan enumeration in plan.Enums)
        {
            if (enumeration.IsShared)
                yield return new Candidate<EnumFacts>(model, enumeration.Key, enumeration.Name, ownEnums.Contains(enumeration.Facts.Name), enumeration.Facts.Facts);
        }
    }

    private abstract class Candidate(HeaderModel model, string key, string name, bool isOwn)
    {
        public HeaderModel Model { get; } = model;

        public string Key { get; } = key;

        public string Name { get; } = name;

        private bool IsOwn { get; } = isOwn;

        public bool IsBetterThan(Candidate other) =>
            IsOwn != other.IsOwn ? IsOwn : Model.Model.Targets.Count > other.Model.Model.Targets.Count;

        public abstract bool AgreesWith(Candidate other);
    }

    private sealed class Candidate<T>(HeaderModel model, string key, string name, bool isOwn, PerTarget<T> facts)
        : Candidate(model, key, name, isOwn)
        where T : IEquatable<T>
    {
        private readonly PerTarget<T> _facts = facts;

        // Equal wherever both have it.
        public override bool AgreesWith(Candidate other) =>
            other is Candidate<T> same
            && _facts.Groups.All(group => group.Targets.All(target =>
                !same._facts.TryGet(target, out T value) || value.Equals(group.Value)));
    }
}

/// <summary>The types that an item leaves to others of its namespace, as <see cref="EmitOptions.OwnedElsewhere"/> wants them.</summary>
/// <remarks>Immutable and equal by value: equality is what keeps the cache alive.</remarks>
internal sealed record TypeShare(string RootId, EquatableArray<string> Types);
