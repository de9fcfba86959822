namespace Uapi.Model;

/// <summary>A value for each of several targets, kept as groups of targets that agree.</summary>
/// <remarks>
/// Immutable and equal by value: the incremental cache compares it. Groups are in the order of their first target;
/// the targets of a group in the order of <see cref="Targets.All"/>. A target without a value is in no group.
/// </remarks>
public sealed record PerTarget<T>(EquatableArray<TargetGroup<T>> Groups)
    where T : IEquatable<T>
{
    /// <summary>Whether all targets that have a value have the same one. False too when no target has one.</summary>
    public bool IsUniform => Groups.Count == 1;

    /// <summary>The value of the first group: the default that the others are exceptions to.</summary>
    public T Default => Groups[0].Value;

    /// <summary>The targets with a value.</summary>
    public IEnumerable<Target> Targets
    {
        get
        {
            foreach (Target target in Model.Targets.All)
            {
                if (TryGet(target, out _))
                    yield return target;
            }
        }
    }

    /// <summary>The value on a target, which must have one.</summary>
    public T this[Target target] =>
        TryGet(target, out T value) ? value : throw new KeyNotFoundException($"There is nothing for {target}.");

    /// <summary>The value on a target, if it has one there.</summary>
    public bool TryGet(Target target, out T value)
    {
        foreach (TargetGroup<T> group in Groups)
        {
            foreach (Target member in group.Targets)
            {
                if (member.Equals(target))
                {
                    value = group.Value;
                    return true;
                }
            }
        }
        value = default!;
        return false;
    }

    /// <summary>The same grouping made of something derived from each value; groups that become equal are joined.</summary>
    public PerTarget<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : IEquatable<TResult> =>
        PerTarget.Create(Groups.SelectMany(group => group.Targets.Select(target => (target, selector(group.Value)))));
}

/// <summary>The targets that share a value.</summary>
public sealed record TargetGroup<T>(T Value, EquatableArray<Target> Targets)
    where T : IEquatable<T>;

/// <summary>Makes <see cref="PerTarget{T}"/> values.</summary>
public static class PerTarget
{
    /// <summary>Groups the values by equality.</summary>
    public static PerTarget<T> Create<T>(IEnumerable<(Target Target, T Value)> values)
        where T : IEquatable<T>
    {
        List<(T Value, List<Target> Targets)> groups = [];
        foreach ((Target target, T value) in values.OrderBy(pair => pair.Target.Order))
        {
            int index = groups.FindIndex(group => group.Value.Equals(value));
            if (index < 0)
                groups.Add((value, [target]));
            else
                groups[index].Targets.Add(target);
        }
        return new(groups.Select(group => new TargetGroup<T>(group.Value, group.Targets.ToEquatableArray())).ToEquatableArray());
    }
}
