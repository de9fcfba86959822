using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What a call of the model comes to: a value, and the rule that decided if one did.</summary>
internal readonly struct Answer
{
    private Answer(Rule? rule, int value, ulong seen, ulong wanted)
    {
        Rule = rule;
        Value = value;
        Seen = seen;
        Wanted = wanted;
    }

    /// <summary>The rule, or null for a plain success.</summary>
    internal Rule? Rule { get; }

    /// <summary>The value of a success.</summary>
    internal int Value { get; }

    internal ulong Seen { get; }

    internal ulong Wanted { get; }

    /// <summary>Whether the call went through.</summary>
    internal bool IsSuccess => Rule is null || Rule.Errno == Errno.None;

    internal IoctlResult Result => Rule is null || Rule.Errno == Errno.None ? IoctlResult.Success(Value) : IoctlResult.Failure(Rule.Errno);

    /// <summary>Success.</summary>
    internal static Answer Of(int value) => new(null, value, 0, 0);

    /// <summary>Refused, with the number that decided and what it was held against.</summary>
    internal static Answer Refuse(Rule rule, ulong seen = 0, ulong wanted = 0) => new(rule, -1, seen, wanted);

    /// <summary>Success with a surprise.</summary>
    internal static Answer Surprise(Rule rule, int value, ulong seen = 0, ulong wanted = 0) => new(rule, value, seen, wanted);

    public static implicit operator Answer(Rule rule) => new(rule, -1, 0, 0);
}
