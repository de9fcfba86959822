using Uapi.Model;

namespace Uapi.Tool.Requests;

/// <summary>One ioctl request on all chosen targets, whether the header made it a macro or an enumerator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Groups">Its number and what the number says, with the targets that agree; in the order of the first target.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Line">Where it is defined.</param>
internal sealed record RequestFacts(string Name, List<RequestGroup> Groups, DocComment? Doc, SourceLine Line)
{
    /// <summary>The kind of file it is for, or null.</summary>
    public string? Kind { get; } = FileKind.Of(Name);

    /// <summary>What the first target says.</summary>
    public IoctlRequest Shown => Groups[0].Request;

    /// <summary>The direction: the number's own, or the comment's where the number keeps silent.</summary>
    public IoctlDirection Direction => Shown.Documented is { } documented ? documented.Direction : Shown.Direction;

    /// <summary>The argument as the header spells it; null for none.</summary>
    public string? Argument
    {
        get
        {
            if (Shown.Documented is { Spelling.Length: > 0 } documented)
                return documented.Spelling;
            return Shown.ArgumentSpelling is "none" or "" ? null : Shown.ArgumentSpelling;
        }
    }

    /// <summary>The argument's type, where it is known.</summary>
    public AbiType? ArgumentType => Shown.Argument ?? Shown.Documented?.Argument;

    /// <summary>The number on a target, or null where the header does not have the request.</summary>
    public uint? NumberOn(Target target)
    {
        foreach (RequestGroup group in Groups)
        {
            if (group.Targets.Contains(target))
                return group.Number;
        }
        return null;
    }

    /// <summary>The requests of a header in the order it defines them: macros first, then enumerators.</summary>
    public static List<RequestFacts> Of(AbiModel model)
    {
        List<RequestFacts> result = [];
        foreach (Merged<ConstantFacts> constant in model.Constants)
        {
            Add(result, constant.Name, constant.Facts.Groups.SelectMany(group => group.Targets.Select(target =>
                (target, group.Value.Value, group.Value.Request, group.Value.Doc, group.Value.Line))));
        }
        foreach (Merged<EnumFacts> enumeration in model.Enums)
        {
            IEnumerable<IGrouping<string, (Target Target, EnumeratorFacts Enumerator)>> byName = enumeration.Facts.Groups
                .SelectMany(group => group.Targets.SelectMany(target => group.Value.Values.Select(enumerator => (target, enumerator))))
                .GroupBy(pair => pair.enumerator.Name);
            foreach (IGrouping<string, (Target Target, EnumeratorFacts Enumerator)> pairs in byName)
            {
                Add(result, pairs.Key, pairs.Select(pair =>
                    (pair.Target, pair.Enumerator.Value, pair.Enumerator.Request, pair.Enumerator.Doc, pair.Enumerator.Line)));
            }
        }
        return result;
    }

    private static void Add(
        List<RequestFacts> result,
        string name,
        IEnumerable<(Target Target, IntegerValue Value, IoctlRequest? Request, DocComment? Doc, SourceLine Line)> facts)
    {
        List<RequestGroup> groups = [];
        DocComment? doc = null;
        SourceLine line = default;
        foreach ((Target target, IntegerValue value, IoctlRequest? request, DocComment? itsDoc, SourceLine itsLine) in facts.OrderBy(fact => fact.Target.Order))
        {
            if (request is null)
                continue;
            if (groups.Count == 0)
                (doc, line) = (itsDoc, itsLine);
            // As an enumerator it may be a negative int; the number is its 32 bits.
            uint number = unchecked((uint)value.Bits);
            RequestGroup? same = groups.Find(group => group.Number == number && group.Request.Size == request.Size && group.Request.Direction == request.Direction);
            if (same is null)
                groups.Add(same = new RequestGroup(number, request, []));
            same.Targets.Add(target);
        }
        if (groups.Count > 0)
            result.Add(new RequestFacts(name, groups, doc, line));
    }
}

/// <summary>A request's number on the targets that share it.</summary>
internal sealed record RequestGroup(uint Number, IoctlRequest Request, List<Target> Targets);
