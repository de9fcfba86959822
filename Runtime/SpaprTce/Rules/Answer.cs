using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>What a call of the model comes to: a value, and the rule that decided if one did.</summary>
/// <remarks>Two words, so that it travels in registers. The numbers behind a refusal wait in the thread's <see cref="RefusalNote"/>, where only a refusal puts any.</remarks>
internal readonly struct Answer
{
    private readonly long _value;

    private Answer(Rule? rule, int value)
    {
        Rule = rule;
        _value = value;
    }

    /// <summary>The rule, or null for a plain success.</summary>
    internal Rule? Rule { get; }

    /// <summary>The value of a success.</summary>
    internal int Value => (int)_value;

    /// <summary>Whether the call went through.</summary>
    internal bool IsSuccess => Rule is null || Rule.Errno == Errno.None;

    internal IoctlResult Result => Rule is null || Rule.Errno == Errno.None ? IoctlResult.Success(Value) : IoctlResult.Failure(Rule.Errno);

    /// <summary>Success.</summary>
    internal static Answer Of(int value) => new(null, value);

    /// <summary>Refused, with the number that decided and what it was held against.</summary>
    internal static Answer Refuse(Rule rule, ulong seen = 0, ulong wanted = 0)
    {
        RefusalNote.OfThread.Put(seen, wanted);
        return new(rule, -1);
    }

    /// <summary>Success with a surprise.</summary>
    internal static Answer Surprise(Rule rule, int value, ulong seen = 0, ulong wanted = 0)
    {
        RefusalNote.OfThread.Put(seen, wanted);
        return new(rule, value);
    }

    /// <summary>The same, and a note that the machine's fault plan asked for it.</summary>
    internal Answer Because(SpaprFault fault)
    {
        RefusalNote.OfThread.Inject(fault);
        return this;
    }

    public static implicit operator Answer(Rule rule) => Refuse(rule);
}
