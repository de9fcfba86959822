using Uapi.Model;

namespace Uapi.Emit;

/// <summary>What goes into the static class of a header, besides what its writers write at once.</summary>
internal sealed class ClassContents
{
    private readonly BindingPlan _plan;
    private readonly Dictionary<Target, List<Action<CodeWriter>>> _byTarget = [];
    private readonly List<(string Name, EquatableArray<EquatableArray<Target>> Groups)> _switches = [];

    public ClassContents(BindingPlan plan)
    {
        _plan = plan;
        Scope = new NameScope([plan.Options.ClassName, .. Names.ObjectMembers, .. plan.TargetClasses.Values]);
    }

    /// <summary>The names of the class's members.</summary>
    public NameScope Scope { get; }

    /// <summary>Adds a member to the nested class of one target.</summary>
    public void AddTo(Target target, Action<CodeWriter> write)
    {
        if (!_byTarget.TryGetValue(target, out List<Action<CodeWriter>>? members))
            _byTarget.Add(target, members = []);
        members.Add(write);
    }

    /// <summary>
    /// An expression that follows the running process: <c>ByTarget(X86_64.NAME, Ppc64le.NAME)</c>, one argument for each group of
    /// targets that agree.
    /// </summary>
    public string Follow<T>(PerTarget<T> groups, string type, Func<Target, string> value)
        where T : IEquatable<T>
    {
        EquatableArray<EquatableArray<Target>> split = groups.Groups.Select(group => group.Targets).ToEquatableArray();
        string? name = _switches.FirstOrDefault(known => known.Groups == split).Name;
        if (name is null)
        {
            name = Scope.Take(_switches.Count == 0 ? "ByTarget" : FormattableString.Invariant($"ByTarget{_switches.Count + 1}"));
            _switches.Add((name, split));
        }
        return $"{name}{(type.Length == 0 ? "" : $"<{type}>")}({string.Join(", ", split.Select(targets => value(targets[0])))})";
    }

    /// <summary>The class of a target, for an expression.</summary>
    public string ClassOf(Target target) => _plan.TargetClasses[target];

    /// <summary>Writes the nested classes.</summary>
    public void WriteTargets(CodeWriter code)
    {
        foreach (Target target in _plan.Model.Targets)
        {
            if (!_byTarget.TryGetValue(target, out List<Action<CodeWriter>>? members))
                continue;
            code.Blank();
            code.Line($"/// <summary>What is particular to {target.Name}.</summary>");
            code.Line($"public static class {ClassOf(target)}");
            code.Open();
            foreach (Action<CodeWriter> write in members)
                write(code);
            code.Close();
        }
    }

    /// <summary>Writes the functions that <see cref="Follow"/> refers to.</summary>
    public void WriteSwitches(CodeWriter code)
    {
        foreach ((string name, EquatableArray<EquatableArray<Target>> groups) in _switches)
        {
            string parameters = string.Join(", ", groups.Select(targets => "T " + targets[0].Name));
            string all = string.Join(", ", groups.SelectMany(targets => targets).OrderBy(target => target.Order).Select(target => target.Name));
            code.Blank();
            code.Line("// The value for the target of the running process.");
            code.Line($"private static T {name}<T>({parameters}, [CallerMemberName] string member = \"\") => UapiProcess.Target switch");
            code.Open();
            foreach (EquatableArray<Target> targets in groups)
            {
                string cases = string.Join(" or ", targets.Select(target => "UapiTarget." + target.Identifier));
                code.Line($"{cases} => {targets[0].Name},");
            }
            code.Line($"_ => throw UapiProcess.NotChosen(\"{_plan.Options.ClassName}.\" + member, \"{all}\"),");
            code.Close("};");
        }
    }
}
