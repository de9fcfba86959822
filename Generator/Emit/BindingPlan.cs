using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>
/// What is decided before a line is written: the C# name of every type, and which records and enumerations are one type
/// on all chosen targets and which need one for each.
/// </summary>
internal sealed class BindingPlan
{
    /// <summary>Larger structs cannot be inline arrays, and no stack holds them. The largest record of the kernel's headers has 32 KiB.</summary>
    public const long MaxRecordSize = 1 << 20;

    // A record that embeds itself does not exist in C; this only keeps a broken model from overflowing the stack.
    private const int MaxDepth = 512;

    private readonly Dictionary<string, Merged<RecordFacts>> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordPlan> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumPlan> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tooLarge = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _elsewhere;
    private readonly List<HeaderDiagnostic> _diagnostics = [];
    private readonly NameScope _typeScope;
    private int _depth;

    public BindingPlan(AbiModel model, EmitOptions options)
    {
        Model = model;
        Options = options;
        _elsewhere = [.. options.OwnedElsewhere];
        _typeScope = new NameScope(options.ClassName, "Layout");
        CollectRecords(model.ReferencedRecords, isOwn: false);
        CollectRecords(model.Records, isOwn: true);
        List<EnumPlan> enums = [];
        foreach (Merged<EnumFacts> enumeration in model.ReferencedEnums)
            PlanEnum(enumeration, enums);
        foreach (Merged<EnumFacts> enumeration in model.Enums)
            PlanEnum(enumeration, enums);
        Enums = enums;
        TargetClasses = NameTargetClasses();
        List<RecordPlan> records = [];
        foreach (string key in _facts.Keys.ToArray())
        {
            if (Record(key) is { } plan)
                records.Add(plan);
        }
        Records = records;
        foreach (RecordPlan plan in records)
            ReportRecord(plan);
    }

    public AbiModel Model { get; }

    public EmitOptions Options { get; }

    /// <summary>Records to be written, included ones first.</summary>
    public IReadOnlyList<RecordPlan> Records { get; }

    /// <summary>Named enumerations to be written.</summary>
    public IReadOnlyList<EnumPlan> Enums { get; }

    /// <summary>The name of the nested class of each chosen target.</summary>
    public IReadOnlyDictionary<Target, string> TargetClasses { get; }

    public IReadOnlyList<HeaderDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether another header of the namespace writes this type.</summary>
    public bool IsElsewhere(string key) => _elsewhere.Contains(key);

    /// <summary>Reports a rule at a declaration.</summary>
    public void Report(SourceLine line, HeaderRule rule, params object?[] arguments)
    {
        string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, arguments);
        string path = string.IsNullOrEmpty(line.File) ? Model.Header : line.File;
        HeaderDiagnostic diagnostic = new(rule, path, Math.Max(1, line.Line), 1, message);
        if (_diagnostics.Count < DiagnosticBag.Capacity && !_diagnostics.Contains(diagnostic))
            _diagnostics.Add(diagnostic);
    }

    /// <summary>The plan of a record, or null if it is not bound.</summary>
    public RecordPlan? Record(string key)
    {
        if (_records.TryGetValue(key, out RecordPlan? plan))
            return plan;
        if (!_facts.TryGetValue(key, out Merged<RecordFacts>? merged) || _tooLarge.Contains(key) || _depth >= MaxDepth)
            return null;
        _depth++;
        plan = PlanRecord(key, merged);
        _depth--;
        _records[key] = plan;
        return plan;
    }

    /// <summary>The plan of a named enumeration, or null.</summary>
    public EnumPlan? Enum(string name) => _enums.TryGetValue(name, out EnumPlan? plan) ? plan : null;

    /// <summary>The C# name of a record or enumeration by its key.</summary>
    public string TypeName(string key) => Names.Type(_typeNames[key]);

    private void CollectRecords(EquatableArray<Merged<RecordFacts>> records, bool isOwn)
    {
        foreach (Merged<RecordFacts> record in records)
        {
            RecordFacts first = record.Facts.Default;
            string key = TypeMap.Key(first.Kind, first.Name);
            if (first.Name.Length == 0)
                continue;
            if (isOwn)
                _ownKeys.Add(key);
            if (_facts.TryGetValue(key, out Merged<RecordFacts>? known))
            {
                // The header's own on most targets, but of an asm header on some (struct __kernel_old_timeval on sparc64).
                _facts[key] = Join(known, record);
                continue;
            }
            _facts.Add(key, record);
            long size = record.Facts.Groups.Max(group => group.Value.Size);
            if (size > MaxRecordSize)
            {
                _tooLarge.Add(key);
                Report(first.Line, HeaderRules.RecordTooLarge, key, size, MaxRecordSize);
            }
            TakeTypeName(key, first.Name, first.Kind == RecordKind.Struct ? "_struct" : "_union", first.Line);
        }
    }

    // The facts of both; where both have a target, the first's.
    private static Merged<T> Join<T>(Merged<T> first, Merged<T> second)
        where T : IEquatable<T>
    {
        List<(Target Target, T Value)> values = [];
        foreach (Target target in Targets.All)
        {
            if (first.Facts.TryGet(target, out T value) || second.Facts.TryGet(target, out value))
                values.Add((target, value));
        }
        return new Merged<T>(first.Name, PerTarget.Create(values));
    }

    private void TakeTypeName(string key, string name, string suffix, SourceLine line)
    {
        string given = _typeScope.IsFree(name) ? _typeScope.Take(name) : _typeScope.Take(name + suffix);
        _typeNames.Add(key, given);
        if (given != name)
            Report(line, HeaderRules.NameChanged, name, given);
    }

    private void PlanEnum(Merged<EnumFacts> merged, List<EnumPlan> plans)
    {
        EnumFacts first = merged.Facts.Default;
        if (first.Name is not { Length: > 0 } name)
            return;
        if (_enums.TryGetValue(name, out EnumPlan? known))
        {
            merged = Join(known.Facts, merged);
            EnumPlan joined = known with { Facts = merged, IsShared = known.IsShared && merged.Facts.Groups.All(group => EnumPlan.SameForm(first, group.Value)) };
            plans[plans.IndexOf(known)] = joined;
            _enums[name] = joined;
            return;
        }
        string key = "enum " + name;
        TakeTypeName(key, name, "_enum", first.Line);
        bool isShared = merged.Facts.Groups.All(group => EnumPlan.SameForm(first, group.Value));
        EnumPlan plan = new(key, TypeName(key), merged, isShared);
        _enums.Add(name, plan);
        plans.Add(plan);
        if (!isShared)
            Report(first.Line, HeaderRules.EnumDiffers, name, $"{Options.ClassName}.<target>.{plan.Name}");
    }

    private Dictionary<Target, string> NameTargetClasses()
    {
        Dictionary<Target, string> names = [];
        foreach (Target target in Model.Targets)
            names.Add(target, target.Identifier == Options.ClassName ? target.Identifier + "_" : target.Identifier);
        return names;
    }

    private RecordPlan PlanRecord(string key, Merged<RecordFacts> merged)
    {
        bool dependsOnTarget = false;
        List<string> differences = [];
        Target? current = null;
        RecordShaper shaper = new(
            name => Enum(name) is { IsShared: true } shared ? shared.Name : null,
            inner =>
            {
                if (inner == key || Record(inner) is not { } plan)
                    return null;
                if (!plan.IsShared)
                    dependsOnTarget = true;
                return _facts[inner].Facts.TryGet(current!, out RecordFacts facts) ? facts : null;
            },
            (record, field) => Report(
                field.Line, HeaderRules.MemberTypeUnknown, field.Name, TypeMap.Key(record.Kind, record.Name), field.Spelling, field.Type.Size));

        List<(Target Target, RecordShape Shape)> each = [];
        foreach (TargetGroup<RecordFacts> group in merged.Facts.Groups)
        {
            // Types inside a record are looked up on a target of the group; facts of one group are equal on all.
            current = group.Targets[0];
            RecordShape shape = shaper.Shape(group.Value);
            foreach (Target target in group.Targets)
                each.Add((target, shape));
        }
        each.Sort((a, b) => a.Target.Order.CompareTo(b.Target.Order));

        ShapePair? pair = Pair(each, differences);
        if (dependsOnTarget)
        {
            AddDependencies(each[0].Shape, differences);
            pair = null;
        }
        return new RecordPlan
        {
            Key = key,
            Name = TypeName(key),
            Facts = merged.Facts.Default,
            Shared = pair,
            Each = pair is null ? each : [],
            Missing = [.. Model.Targets.Where(target => !merged.Facts.TryGet(target, out _))],
            Differences = string.Join(", ", differences),
            IsOwn = _ownKeys.Contains(key),
        };
    }

    // One shape for all little-endian targets and one for all big-endian ones, if they differ in bit positions only.
    private static ShapePair? Pair(List<(Target Target, RecordShape Shape)> each, List<string> differences)
    {
        RecordShape? little = null, big = null;
        bool agree = true;
        foreach ((Target target, RecordShape shape) in each)
        {
            ref RecordShape? slot = ref target.ByteOrder == ByteOrder.Little ? ref little : ref big;
            slot ??= shape;
            if (slot != shape)
            {
                agree = false;
                ShapeComparer.Differences(slot, shape, differences);
            }
        }
        if (little is not null && big is not null && !ShapeComparer.AgreeButForBits(little, big))
        {
            agree = false;
            ShapeComparer.Differences(little, big, differences);
        }
        int pointerSize = each[0].Target.PointerSize;
        bool sameSize = each.All(pair => pair.Target.PointerSize == pointerSize);
        return agree ? new ShapePair(little, big, sameSize ? pointerSize : 0) : null;
    }

    private void AddDependencies(RecordShape shape, List<string> differences)
    {
        foreach (MemberShape member in shape.Members)
        {
            TypeShape? type = member switch { FieldShape field => field.Type, FlexibleShape flexible => flexible.Element, _ => null };
            if (type is ArrayShape array)
                type = array.Element;
            if (type is NestedShape nested)
                AddDependencies(nested.Record, differences);
            else if (type is ReferenceShape reference && Record(reference.Key) is { IsShared: false } && !differences.Contains(member.Name))
                differences.Add(member.Name);
        }
    }

    private void ReportRecord(RecordPlan plan)
    {
        if (!plan.IsShared)
            Report(plan.Facts.Line, HeaderRules.LayoutDiffers, plan.Key, plan.Differences, $"{Options.ClassName}.<target>.{plan.Name}");
        else if (plan.Facts.Size == 0)
            Report(plan.Facts.Line, HeaderRules.RecordIsEmpty, plan.Key);
    }
}

/// <summary>How a named enumeration is bound.</summary>
/// <param name="Key">As C spells it: <c>enum v4l2_field</c>.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="IsShared">Whether all targets share one type.</param>
internal sealed record EnumPlan(string Key, string Name, Merged<EnumFacts> Facts, bool IsShared)
{
    /// <summary>Whether two targets' facts make the same C# enumeration.</summary>
    public static bool SameForm(EnumFacts left, EnumFacts right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (TypeMap.Integer(left.Type) != TypeMap.Integer(right.Type) || left.Values.Count != right.Values.Count)
            return false;
        for (int i = 0; i < left.Values.Count; i++)
        {
            if (left.Values[i].Name != right.Values[i].Name || !left.Values[i].Value.SameNumber(right.Values[i].Value))
                return false;
        }
        return true;
    }
}
