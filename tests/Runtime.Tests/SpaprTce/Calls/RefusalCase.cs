using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>On which side of the quirks a rule applies.</summary>
internal enum Side
{
    Both,
    Documented,
    AsShipped,
}

/// <summary>One way to meet one rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Errno">The error; none for a call that goes through with a surprise.</param>
/// <param name="When">What is wrong, in a few words.</param>
/// <param name="Given">What happens before.</param>
/// <param name="Call">The call.</param>
internal sealed record RefusalCase(string Rule, Errno Errno, string When, Action<Caller> Given, Func<Caller, IoctlResult> Call)
{
    /// <summary>What a surprise returns.</summary>
    public int Value { get; init; }

    /// <summary>Under which quirks.</summary>
    public Side Side { get; init; }

    /// <summary>The machine; a POWER9 with the current kernel if nothing is said.</summary>
    public SpaprMachineOptions Machine { get; init; } = new();

    /// <summary>The one page size that the case is about, if it is.</summary>
    public int PageSize { get; init; }

    /// <summary>What the refused call nevertheless leaves behind, done another way. Nothing for nearly all of them.</summary>
    public Action<Caller>? Leaves { get; init; }

    /// <summary>A quirk that is taken out of the documented set.</summary>
    public Quirk? Without { get; init; }

    /// <summary>A quirk that is put into the set.</summary>
    public Quirk? With { get; init; }

    /// <summary>The same call again meets another rule, because of what the first one left.</summary>
    public bool Once { get; init; }

    public string Name => $"{Rule}: {When}";

    internal bool AppliesTo(CallSetting setting) =>
        (Side == Side.Both || (Side == Side.AsShipped) == setting.IsAsShipped) && (PageSize == 0 || PageSize == setting.PageSize);

    /// <summary>The call is refused, says by which rule, and changes nothing that anybody could notice.</summary>
    internal void Check(CallSetting setting)
    {
        Caller caller = Prepare(setting);
        string before = MachineState.Of(caller);
        Expect(Call(caller), caller);
        if (Leaves is null)
            Assert.Equal(before, MachineState.Of(caller));
        if (!Once)
            Expect(Call(caller), caller);

        // A machine on which the call was never made.
        Caller other = Prepare(setting);
        Leaves?.Invoke(other);
        Assert.Equal(MachineState.Of(other), MachineState.Of(caller));
        Assert.Equal(Battery.Run(other), Battery.Run(caller));
    }

    /// <summary>A setting with the case's own quirks.</summary>
    internal CallSetting In(CallSetting setting)
    {
        QuirkSet quirks = setting.Quirks;
        if (Without is { } left)
            quirks = quirks.Without(left);
        if (With is { } put)
            quirks = quirks.With(put);
        return setting with { Quirks = quirks };
    }

    private Caller Prepare(CallSetting setting)
    {
        Caller caller = new(In(setting), Machine);
        Given(caller);
        return caller;
    }

    private void Expect(IoctlResult result, Caller caller)
    {
        string told = caller.LastRefusal?.ToString() ?? "no rule";
        Assert.Equal((Rule, Errno), (caller.LastRefusal?.Rule.Id ?? $"no rule, {result}", result.Errno));
        Assert.Equal(Errno == Errno.None ? Value : -1, result.Value);
        Assert.Equal(Errno, caller.LastRefusal!.Rule.Errno);
        Assert.StartsWith(Rule, told, StringComparison.Ordinal);
    }
}
