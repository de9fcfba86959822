namespace Uapi.SpaprTce;

/// <summary>What a thread remembers of its last refusal, as it remembers errno: the rule, the numbers, and whose call it was.</summary>
internal sealed class RefusalNote
{
    [ThreadStatic]
    private static RefusalNote? t_note;

    private SpaprProcess? _process;
    private Rule? _rule;
    private ulong _seen;
    private ulong _wanted;
    private SpaprFault? _injected;
    private Refusal? _made;

    /// <summary>The thread's note, made when it is first needed.</summary>
    internal static RefusalNote OfThread => t_note ??= new RefusalNote();

    /// <summary>Forgets the last refusal after a call that went through.</summary>
    internal static void Forget()
    {
        if (t_note is { } note)
            note._rule = null;
    }

    /// <summary>The numbers of the refusal that is on its way.</summary>
    internal void Put(ulong seen, ulong wanted)
    {
        _seen = seen;
        _wanted = wanted;
        _injected = null;
    }

    /// <summary>The refusal that is on its way was planned.</summary>
    internal void Inject(SpaprFault fault) => _injected = fault;

    /// <summary>The refusal has arrived.</summary>
    internal void Put(SpaprProcess process, Rule? rule)
    {
        _process = process;
        _rule = rule;
    }

    /// <summary>The last refusal of a process in this thread. It becomes an object when it is asked for.</summary>
    internal static Refusal? LastOf(SpaprProcess process)
    {
        if (t_note is not { _rule: { } rule } note || note._process != process)
            return null;
        if (note._made is not { } made || made.Rule != rule || made.Seen != note._seen || made.Wanted != note._wanted || made.Injected != note._injected)
            note._made = new Refusal(rule, note._seen, note._wanted) { Injected = note._injected };
        return note._made;
    }
}
